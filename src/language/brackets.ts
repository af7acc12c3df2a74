const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
const bracket = /[()[\]{}]/gu;

/**
 * The brackets of a text that it talks about, in its order: those without a partner, and pairs with nothing between them. Others
 * only set something apart.
 */
export function bracketsIn(text: string): string[] {
  const folded = text.normalize('NFKC');
  const kept: { at: number; is: string }[] = [];
  const open: { at: number; is: string }[] = [];
  for (const { 0: is, index: at } of folded.matchAll(bracket)) {
    const opener = closing[is];
    if (opener === undefined) open.push({ at, is });
    else if (open.at(-1)?.is !== opener) kept.push({ at, is });
    else {
      const start = open.pop()?.at ?? 0;
      if (folded.slice(start + 1, at).trim() === '') kept.push({ at: start, is: `${opener}${is}` });
    }
  }
  return [...kept, ...open].sort((a, b) => a.at - b.at).map(({ is }) => is);
}
