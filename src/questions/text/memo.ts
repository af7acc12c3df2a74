/** Texts whose results are kept. */
const most = 20_000;

/** A function of a text that keeps its last results: a file's headings are looked at again and again. */
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
