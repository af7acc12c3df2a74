/** What a glyph stands for: its number and its text. */
export type ToUnicodeEntry = [glyph: number, text: string];

const perBlock = 100;

/** The entries of a font's ToUnicode map, with ranges expanded. Format: ISO 32000-1, 9.10.3. */
export function readToUnicode(map: string): ToUnicodeEntry[] {
  const blocks = map.matchAll(/begin(bfchar|bfrange)\s(.*?)end\1/gsu);
  return [...blocks].flatMap(([, kind, body = '']) => {
    const numbers = [...body.matchAll(/<([0-9A-Fa-f]+)>/gu)].map(([, hex = '']) => hex);
    return kind === 'bfchar' ? pairs(numbers) : ranges(numbers);
  });
}

/** A map with these entries, for fonts with two-byte glyph numbers. */
export function writeToUnicode(entries: ToUnicodeEntry[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += perBlock) {
    const block = entries.slice(start, start + perBlock);
    const lines = block.map(([glyph, text]) => `<${hex(glyph)}> <${[...units(text)].map(hex).join('')}>\n`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('')}endbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<<  /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function pairs(numbers: string[]): ToUnicodeEntry[] {
  return grouped(numbers, 2).map(([glyph = '', text = '']) => [Number.parseInt(glyph, 16), decode(text)]);
}

function ranges(numbers: string[]): ToUnicodeEntry[] {
  return grouped(numbers, 3).flatMap(([first = '', last = '', text = '']) => {
    const start = Number.parseInt(first, 16);
    const count = Number.parseInt(last, 16) - start + 1;
    const head = text.slice(0, -4);
    const unit = Number.parseInt(text.slice(-4), 16);
    return Array.from(
      { length: count },
      (_, index): ToUnicodeEntry => [start + index, decode(head + hex(unit + index))],
    );
  });
}

function grouped(numbers: string[], size: number): string[][] {
  return Array.from({ length: Math.floor(numbers.length / size) }, (_, index) =>
    numbers.slice(index * size, (index + 1) * size),
  );
}

function decode(text: string): string {
  return String.fromCharCode(...grouped([...text], 4).map(digits => Number.parseInt(digits.join(''), 16)));
}

function* units(text: string): Iterable<number> {
  for (let index = 0; index < text.length; index += 1) yield text.charCodeAt(index);
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}
