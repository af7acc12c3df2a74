/** What of a text is code or a formula, where nothing of MDX is looked for: by line. */
export function literalLines(lines: readonly string[]): boolean[] {
  let open: string | undefined;
  const isFrontMatter = lines[0] === '---' && lines.indexOf('---', 1) > 0;
  const start = isFrontMatter ? lines.indexOf('---', 1) + 1 : 0;
  return lines.map((line, index) => {
    if (index < start) return true;
    const [, fence] = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,}|\$\$)/u.exec(line) ?? [];
    if (open === undefined) {
      // A formula or a span of code may begin and end on one line.
      const isWhole = fence !== undefined && line.trim().length > fence.length && line.trimEnd().endsWith(fence);
      if (fence === undefined || (isWhole && !fence.startsWith('~'))) return fence !== undefined;
      open = fence;
      return true;
    }
    const isClosed =
      open === '$$' ? line.trimEnd().endsWith('$$') : line.trim().startsWith(open) && /^[`~]+$/u.test(line.trim());
    if (isClosed) open = undefined;
    return true;
  });
}
