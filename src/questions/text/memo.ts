/** How many texts the results are kept for. */
const most = 20_000;

/** Caches the last results of a function of a text: a file's headings are examined again and again. */
export function memo<T>(of: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return text => {
    if (results.has(text)) return results.get(text) as T;
    const result = of(text);
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}
