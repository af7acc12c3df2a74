import type { PdfFile } from '../../../pdf/file.js';
import { dictionaryOf, Name, Reference } from '../../../pdf/objects.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { textString } from '../../../pdf/text-string.js';
import { openOutline } from '../thresholds.js';
import type { Place } from './pages.js';

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

/** Writes the outline, which viewers show next to the pages. Format: ISO 32000-1, 12.3.3. */
export function setOutline(file: PdfFile, lines: OutlineLine[]): void {
  if (lines.length === 0) return;
  const pages = pagesOf(file);
  const root: Item[] = [];
  const open: Item[] = [];
  for (const line of lines) {
    while ((open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
    const item: Item = { ...line, number: file.reserve(), children: [] };
    (open.at(-1)?.children ?? root).push(item);
    open.push(item);
  }
  const tree = file.reserve();
  const isOpen = lines.length <= openOutline;
  const write = (items: Item[], parent: number): void => {
    for (const [index, { number, title, place, children }] of items.entries()) {
      const before = items[index - 1]?.number;
      const after = items[index + 1]?.number;
      const [first, last] = [children[0]?.number, children.at(-1)?.number];
      const count = isOpen ? visible(children) : -children.length;
      file.set(
        number,
        dictionaryOf({
          Title: textString(title),
          Parent: new Reference(parent),
          Dest: [to(pages[place.page]) ?? null, new Name('XYZ'), place.x, place.y, 0],
          Prev: to(before),
          Next: to(after),
          First: to(first),
          Last: to(last),
          Count: children.length === 0 ? undefined : count,
        }),
      );
      write(children, number);
    }
  };
  write(root, tree);
  file.set(
    tree,
    dictionaryOf({
      Type: new Name('Outlines'),
      First: to(root[0]?.number),
      Last: to(root.at(-1)?.number),
      Count: isOpen ? visible(root) : root.length,
    }),
  );
  file.addEntries(file.root, dictionaryOf({ Outlines: new Reference(tree), PageMode: new Name('UseOutlines') }));
}

function to(number: number | undefined): Reference | undefined {
  return number === undefined ? undefined : new Reference(number);
}

function visible(items: Item[]): number {
  return items.reduce((sum, { children }) => sum + 1 + visible(children), 0);
}
