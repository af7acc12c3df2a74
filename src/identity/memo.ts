/**
 * A function of a text that caches its results, for texts that recur in version after version. With more than `most`
 * results the cache is cleared.
 */
export function memoised<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
