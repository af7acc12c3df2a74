import { type Document, isScalar, LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';

/**
 * Parses YAML, and warns nobody on the console. Keys that are there twice are found by their values, because the library compares each with all before it, which
 * takes minutes in a front matter of a megabyte.
 */
export function parseYaml(source: string): Document {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(source, { uniqueKeys: false, lineCounter, logLevel: 'error' });
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) document.errors.push(duplicate(key.range?.[0] ?? 0, lineCounter));
        seen.add(key.value);
      }
    },
  });
  document.errors.sort((one, other) => one.pos[0] - other.pos[0]);
  return document;
}

function duplicate(at: number, lines: LineCounter): YAMLParseError {
  const error = new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique');
  error.linePos = [lines.linePos(at), lines.linePos(at + 1)];
  return error;
}
