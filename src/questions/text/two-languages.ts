/** The two names that a slash parts, if only one of them has letters beyond ASCII: Solution / Giải pháp, 总结 / Summary. */
export function inTwoLanguages(text: string): [first: string, second: string] | undefined {
  const [first, second, ...others] = text.split(/\s+[/|]\s+/u);
  if (!first || !second || others.length > 0) return undefined;
  return isForeign(first) === isForeign(second) ? undefined : [first, second];
}

function isForeign(name: string): boolean {
  return /(?!\p{ASCII})[\p{L}\p{M}]/u.test(name);
}
