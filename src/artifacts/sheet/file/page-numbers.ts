import type { PdfFile } from '../../../pdf/file.js';
import { nameAt, numberAt, type PdfObject, PdfString, Reference, referenceAt } from '../../../pdf/objects.js';
import { slotIn } from '../html/numbers.js';

/** By page: which slot its marked content is of, by the number of the mark. */
export type Marked = Map<number, Map<number, number>>;

/**
 * Finds the slots for page numbers, in which the print has samples of all digits. Their elements lose the language that
 * tells them apart. A slot at the edge of a page has two: Chromium draws it on the other page too, where it is clipped.
 */
export function findSlots(file: PdfFile): Marked {
  const found: Marked = new Map();
  for (const number of file.mentioning('/Lang')) {
    const element = file.get(number);
    const lang = element instanceof Map ? element.get('Lang') : undefined;
    const slot = lang instanceof PdfString ? slotIn(lang.bytes) : undefined;
    if (slot === undefined || !(element instanceof Map)) continue;
    for (const { page, mark } of marksIn(file, new Reference(number), undefined))
      found.set(page, (found.get(page) ?? new Map()).set(mark, slot));
    element.delete('Lang');
    file.set(number, element);
  }
  return found;
}

/** The marked content of an element and all below it. ISO 32000-1, 14.7.4. */
function marksIn(
  file: PdfFile,
  kid: PdfObject | undefined,
  page: number | undefined,
): { page: number; mark: number }[] {
  if (typeof kid === 'number') return page === undefined ? [] : [{ page, mark: kid }];
  if (kid instanceof Reference) return marksIn(file, file.get(kid.number), page);
  if (Array.isArray(kid)) return kid.flatMap(one => marksIn(file, one, page));
  if (!(kid instanceof Map)) return [];
  const own = referenceAt(kid, 'Pg') ?? page;
  if (nameAt(kid, 'Type') !== 'MCR') return marksIn(file, kid.get('K'), own);
  return marksIn(file, numberAt(kid, 'MCID'), own);
}

const opening = /^\/\S+ ?<<\/MCID (\d+) ?>> ?BDC$/u;

/**
 * A Skia content stream, one operator per line, in which marked content with a sample of all digits shows a text of
 * digits instead, aligned to the right. Undefined if a sample is not written as expected.
 *
 * @param marks which slot the marked content is of
 * @param textOf what belongs into a slot: asked for each one that is written
 */
export function withNumbers(
  drawing: string,
  marks: ReadonlyMap<number, number>,
  textOf: (slot: number) => string,
): string | undefined {
  if (marks.size === 0) return drawing;
  const lines = drawing.split('\n');
  const written: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    written.push(line);
    const slot = marks.get(Number(opening.exec(line)?.[1] ?? Number.NaN));
    if (slot === undefined) continue;
    const end = lines.indexOf('EMC', at);
    const inside = lines.slice(at + 1, end);
    // Of what is clipped, no glyph is left.
    const own = inside.some(one => one.endsWith(' Tj')) ? withText(inside, textOf(slot)) : inside;
    if (!own) return undefined;
    written.push(...own);
    at = end - 1;
  }
  return written.join('\n');
}

const shown = /^(?:(-?[\d.]+) 0 Td )?<([\dA-F]{4})> Tj$/u;

/** The lines of one marked content, which show all digits and the first once more. */
function withText(lines: string[], text: string): string[] | undefined {
  const [start, end] = [lines.indexOf('BT'), lines.indexOf('ET')];
  const [font = '', place = ''] = lines.slice(start + 1, start + 3);
  if (start < 0 || lines.lastIndexOf('BT') !== start || !font.endsWith(' Tf') || !place.endsWith(' Tm'))
    return undefined;
  let x = 0;
  const glyphs = lines.slice(start + 3, end).map(line => {
    const [, step = '0', glyph = ''] = shown.exec(line) ?? [];
    x += Number(step);
    return { glyph, x };
  });
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (!first?.glyph || glyphs.length !== 11 || glyphs.some(({ glyph }) => !glyph) || last?.glyph !== first.glyph)
    return undefined;
  const digits = [...text].map(digit => ({
    glyph: glyphs[Number(digit)]?.glyph,
    width: (glyphs[Number(digit) + 1]?.x ?? 0) - (glyphs[Number(digit)]?.x ?? 0),
  }));
  const right = last.x + (glyphs[1]?.x ?? 0) - first.x;
  let step = right - digits.reduce((sum, { width }) => sum + width, 0);
  const moves = digits.map(({ glyph, width }) => {
    const line = `${Number(step.toFixed(5))} 0 Td <${glyph}> Tj`;
    step = width;
    return line;
  });
  const drawn = moves.length > 0 ? ['BT', font, place, ...moves, 'ET'] : [];
  return [...lines.slice(0, start), ...drawn, ...lines.slice(end + 1)];
}
