import { pagesOf, withPdf } from './structure.js';
import { isWithin, type TreeElement, treeOf } from './tree.js';

interface Line {
  /** Number of the column over the whole sheet. */
  column: number;
  /** Points from the foot of the page. */
  y: number;
  text: string;
}

/** A text of up to this many lines with its question is short, and stands in one column. */
const short = 4;

/** What holds blocks of its own: their lines are not those of the text above them. */
const blocks = new Set(['P', 'L', 'LI', 'LBody', 'Lbl', 'Table', 'Art', 'Sect', 'Div', 'BlockQuote', 'Code', 'Figure']);

/**
 * Where the columns of a sheet end in the wrong place: in a heading, behind a heading, with one line of a text on one
 * side, in a short question. Read from the structure tree, and from where its content stands on the pages.
 */
export async function badBreaks(data: Uint8Array, columns: number): Promise<string[]> {
  const words = await markedWords(data);
  const { elements } = await treeOf(data);
  const { width } = words;
  const linesOf = (element: TreeElement, deep: boolean): Line[] => {
    const lines: Line[] = [];
    const walk = (node: TreeElement): void => {
      for (const { page, id } of node.marks) {
        for (const { x, y, text } of words.at(page, id)) {
          const column = page * columns + Math.min(columns - 1, Math.floor(x / (width / columns)));
          const line = lines.find(one => one.column === column && Math.abs(one.y - y) < 6);
          if (line) line.text += text;
          else lines.push({ column, y, text });
        }
      }
      for (const child of node.children) if (deep || !blocks.has(child.role)) walk(child);
    };
    walk(element);
    return lines;
  };
  const faults: string[] = [];
  const say = (what: string, lines: Line[]) => {
    const perColumn = [...new Set(lines.map(({ column }) => column))].map(
      column => lines.filter(line => line.column === column).length,
    );
    faults.push(`${what}, ${perColumn.join(' + ')} lines: ${lines[0]?.text.slice(0, 30)}`);
  };
  for (const element of elements) {
    const { role, children } = element;
    const heading = /^H[1-6]$/u.test(role);
    if (heading || role === 'P' || role === 'LBody') {
      const lines = linesOf(element, false);
      const counts = new Map<number, number>();
      for (const { column } of lines) counts.set(column, (counts.get(column) ?? 0) + 1);
      if (counts.size > 1 && (heading || Math.min(...counts.values()) < 2)) say(`${role} is parted`, lines);
    }
    if (role !== 'Art') continue;
    const head = children.find(child => /^H[1-6]$/u.test(child.role));
    const above = head ? linesOf(head, true) : [];
    const below = children.filter(child => child !== head).flatMap(child => linesOf(child, true));
    if (below.length > 0 && !below.some(({ column }) => column === above.at(-1)?.column)) say('alone', above);
    const all = [...above, ...below];
    // A picture and a formula take more room than their lines of text.
    const tall = elements.some(one => /^(?:Figure|Formula)$/u.test(one.role) && isWithin(one, element));
    if (!tall && all.length <= short && new Set(all.map(({ column }) => column)).size > 1) say('short, parted', all);
  }
  return faults;
}

/** The words of all pages by their marks. */
async function markedWords(data: Uint8Array) {
  type Word = { x: number; y: number; text: string };
  return withPdf(data, async document => {
    const byPage: Map<number, Word[]>[] = [];
    let width = 0;
    for (const page of await pagesOf(document)) {
      width = page.getViewport({ scale: 1 }).width;
      const words = new Map<number, Word[]>();
      const open: (number | undefined)[] = [];
      for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
        if (!('str' in item)) {
          const id = /mc(\d+)$/u.exec(item.id ?? '')?.[1];
          if (item.type === 'endMarkedContent') open.pop();
          else open.push(id === undefined ? undefined : Number(id));
        } else if (item.str.trim() !== '') {
          const id = open.findLast(one => one !== undefined);
          if (id === undefined) continue;
          const [, , , , x, y] = item.transform as number[];
          words.set(id, [...(words.get(id) ?? []), { x: x ?? 0, y: y ?? 0, text: item.str }]);
        }
      }
      byPage.push(words);
    }
    return { width, at: (page: number, id: number): Word[] => byPage[page]?.get(id) ?? [] };
  });
}
