import { nextNumber, type PdfFile } from './objects.js';
import { addEntries, type Place, pagesOf, rootOf } from './pages.js';

export interface OutlineLine {
  title: string;
  /** From 1. */
  depth: number;
  place: Place;
}

interface Item extends OutlineLine {
  number: number;
  children: Item[];
}

/** With more lines than this, only the outermost are open when the file is opened. */
const allOpen = 60;

/** Writes the outline, which viewers show beside the pages. Format: ISO 32000-1, 12.3.3. */
export function setOutline(file: PdfFile, lines: OutlineLine[]): void {
  if (lines.length === 0) return;
  let next = nextNumber(file);
  const pages = pagesOf(file);
  const root: Item[] = [];
  const open: Item[] = [];
  for (const line of lines) {
    while ((open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
    const item: Item = { ...line, number: next++, children: [] };
    (open.at(-1)?.children ?? root).push(item);
    open.push(item);
  }
  const tree = next++;
  const isOpen = lines.length <= allOpen;
  const write = (items: Item[], parent: number): void => {
    for (const [index, { number, title, place, children }] of items.entries()) {
      const before = items[index - 1]?.number;
      const after = items[index + 1]?.number;
      const [first, last] = [children[0]?.number, children.at(-1)?.number];
      const count = isOpen ? visible(children) : -children.length;
      set(file, number, [
        `/Title ${textString(title)}`,
        `/Parent ${parent} 0 R`,
        `/Dest [${pages[place.page]} 0 R /XYZ ${place.x} ${place.y} 0]`,
        ...(before === undefined ? [] : [`/Prev ${before} 0 R`]),
        ...(after === undefined ? [] : [`/Next ${after} 0 R`]),
        ...(first === undefined ? [] : [`/First ${first} 0 R`, `/Last ${last} 0 R`, `/Count ${count}`]),
      ]);
      write(children, number);
    }
  };
  write(root, tree);
  set(file, tree, [
    '/Type /Outlines',
    `/First ${root[0]?.number} 0 R`,
    `/Last ${root.at(-1)?.number} 0 R`,
    `/Count ${isOpen ? visible(root) : root.length}`,
  ]);
  addEntries(file, rootOf(file), `/Outlines ${tree} 0 R\n/PageMode /UseOutlines`);
}

function set({ objects }: PdfFile, number: number, entries: string[]): void {
  objects.set(number, Buffer.from(`${number} 0 obj\n<<${entries.join('\n')}>>\nendobj\n`, 'latin1'));
}

function visible(items: Item[]): number {
  return items.reduce((sum, { children }) => sum + 1 + visible(children), 0);
}

/** A text string: UTF-16 with its mark, in hexadecimal. ISO 32000-1, 7.9.2. */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map(unit => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}
