/**
 * The ids of a lock that git has and that another text of it lacks. No build takes a line out, so that they were lost.
 *
 * @param text undefined where the file is gone
 */
export function lostIds(committed: string, text: string | undefined): string[] {
  if (text === committed) return [];
  const kept = idsIn(text ?? '');
  return [...idsIn(committed)].filter(id => !kept.has(id));
}

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/^\["([a-z2-7]{16})",/gmu)].map(([, id]) => id as string));
}
