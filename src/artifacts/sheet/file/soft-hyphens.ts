const opening = '/Span<</ActualText <FEFF00AD> >> BDC';

/**
 * A Skia content stream, one operator per line, without the soft hyphens in words that break: Chromium draws a space of no width
 * for each, before the hyphen, and readers would not find the word.
 */
export function withoutSoftHyphens(drawing: string): string {
  if (!drawing.includes(opening)) return drawing;
  const lines = drawing.split('\n');
  const kept: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (line === opening) inside = true;
    else if (inside && line === 'EMC') inside = false;
    else if (!inside) kept.push(line);
    else {
      const moved = line.replace(/<[\dA-F]+> Tj$/u, '').trimEnd();
      if (moved) kept.push(moved);
    }
  }
  return kept.join('\n');
}
