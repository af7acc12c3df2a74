/** Kinds without one of them, each once, in order. */
export function withoutKind(kind: string, kinds: readonly string[]): string[] {
  return [...new Set(kinds)].filter(one => one !== kind).sort();
}
