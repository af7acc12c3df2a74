import { dictionaryOf, nextNumber, type PdfFile } from '../file/objects.js';
import { rootOf, textOf } from '../file/pages.js';
import { mapReferences, referenceOf } from '../file/references.js';

const content = /\/K (\[(?:<<[^>]*>>|[^\]<])*\]|\d+(?: 0 R)?|<<[^>]*>>)/u;
const kid = /<<[^>]*>>|\d+ 0 R|\d+/gu;

/** Puts what a list item says into a body beside its label, where Chromium puts both side by side. ISO 32000-1, 14.8.4.3.3. */
export function mendLists(file: PdfFile): void {
  const parents = parentsIn(file);
  let next = nextNumber(file);
  for (const [number, object] of [...file.objects]) {
    const text = dictionaryOf(object);
    if (!/\/S \/LI\b/u.test(text)) continue;
    const kids: string[] = content.exec(text)?.[1]?.match(kid) ?? [];
    const isLabel = (one: string) =>
      / 0 R$/u.test(one) && /\/S \/(?:Lbl|LBody)\b/u.test(textOf(file, Number.parseInt(one, 10)));
    const rest = kids.filter(one => !isLabel(one));
    if (rest.length === 0) continue;
    const body = next++;
    const [page = ''] = /\/Pg \d+ 0 R/u.exec(text.replace(content, '')) ?? [];
    for (const one of rest.filter(one => / 0 R$/u.test(one))) {
      const child = Number.parseInt(one, 10);
      const moved = textOf(file, child).replace(/\/P \d+ 0 R/u, `/P ${body} 0 R`);
      file.objects.set(child, Buffer.from(moved, 'latin1'));
    }
    const labels = kids.filter(isLabel);
    const item = text.replace(content, () => `/K [${[...labels, `${body} 0 R`].join(' ')}]`);
    file.objects.set(number, Buffer.from(item, 'latin1'));
    file.objects.set(
      body,
      Buffer.from(
        `${body} 0 obj\n<</Type /StructElem\n/S /LBody\n/P ${number} 0 R${page && `\n${page}`}\n/K [${rest.join(' ')}]>>\nendobj\n`,
        'latin1',
      ),
    );
    if (rest.some(one => /^\d+$/u.test(one) || one.includes('/MCID'))) moveOwnMarks(file, number, body, text, parents);
  }
}

/** Marked content that was the item's own is the body's now, and the parent tree has to say so. */
function moveOwnMarks(file: PdfFile, item: number, body: number, text: string, parents: Map<number, number>): void {
  const page = Number(/\/Pg (\d+) 0 R/u.exec(text)?.[1]);
  const key = Number(/\/StructParents (\d+)/u.exec(textOf(file, page))?.[1]);
  const array = parents.get(key);
  if (array === undefined) return;
  const turned = mapReferences(textOf(file, array), number => (number === item ? body : number));
  file.objects.set(array, Buffer.from(turned, 'latin1'));
}

/** What the parent tree leads to, by its keys. */
function parentsIn(file: PdfFile): Map<number, number> {
  const root = referenceOf(textOf(file, rootOf(file)), 'StructTreeRoot');
  const tree = root === undefined ? undefined : referenceOf(textOf(file, root), 'ParentTree');
  const entries = tree === undefined ? [] : textOf(file, tree).matchAll(/(\d+) (\d+) 0 R/gu);
  return new Map([...entries].map(([, key, array]): [number, number] => [Number(key), Number(array)]));
}
