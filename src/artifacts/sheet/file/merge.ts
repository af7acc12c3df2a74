import { setIds } from './ids.js';
import { dictionaryOf, type PdfFile } from './objects.js';
import { rootOf, textOf } from './pages.js';
import { mapReferences, referenceOf } from './references.js';
import { mergeStructure } from './structure.js';

/**
 * Joins PDFs into one: pages, link targets and structure, so that links, tags and reading order go on over the seams.
 * Title and dates are the first one's. An outline is not joined; it is written anew.
 */
export function mergeFiles(files: PdfFile[]): PdfFile {
  const [only, ...others] = files;
  if (!only) throw new Error('There is nothing to merge.');
  if (others.length === 0) {
    setIds(only);
    return only;
  }
  const whole: PdfFile = { head: only.head, objects: new Map(), trailer: '' };
  let size = 1;
  let ids = 1;
  const roots = files.map((file, index) => {
    ids = setIds(file, ids);
    nameFonts(file, index);
    const offset = size - 1;
    for (const [number, object] of file.objects) {
      whole.objects.set(number + offset, moved(object, number, offset));
      size = Math.max(size, number + offset + 1);
    }
    return textOf(whole, rootOf(file) + offset);
  });
  const add = (body: string): number => {
    whole.objects.set(size, Buffer.from(`${size} 0 obj\n${body}\nendobj\n`, 'latin1'));
    size += 1;
    return size - 1;
  };
  const [first = ''] = roots;
  const pages = joinPages(whole, roots, add);
  const dests = joinDests(whole, roots, add);
  const structure = mergeStructure(whole, roots, add);
  let catalog = first.replace(/^\d+ 0 obj\n|\n?endobj\n$/gu, '').replace(/\/Pages \d+ 0 R/u, `/Pages ${pages} 0 R`);
  catalog = catalog.replace(/\n?\/Dests \d+ 0 R|\n?\/StructTreeRoot \d+ 0 R/gu, '').replace(/>>\s*$/u, '');
  if (dests !== undefined) catalog += `\n/Dests ${dests} 0 R`;
  if (structure !== undefined) catalog += `\n/StructTreeRoot ${structure} 0 R`;
  const root = add(`${catalog}>>`);
  whole.trailer = `<</Size ${size}\n/Root ${root} 0 R\n/Info ${referenceOf(only.trailer, 'Info')} 0 R>>`;
  return whole;
}

function moved(object: Buffer, number: number, offset: number): Buffer {
  const dictionary = dictionaryOf(object);
  const text = mapReferences(dictionary, old => old + offset).replace(/^\d+/u, String(number + offset));
  return Buffer.concat([Buffer.from(text, 'latin1'), object.subarray(dictionary.length)]);
}

/** Two subsets of one font need two names; Skia counts from A in each file. ISO 32000-1, 9.6.4. */
function nameFonts({ objects }: PdfFile, index: number): void {
  const letters = String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26));
  for (const [number, object] of objects) {
    const dictionary = dictionaryOf(object);
    if (!/\/(?:BaseFont|FontName) \/[A-Z]{6}\+/u.test(dictionary)) continue;
    const named = dictionary.replace(/(\/(?:BaseFont|FontName) \/[A-Z]{4})[A-Z]{2}\+/gu, `$1${letters}+`);
    objects.set(number, Buffer.concat([Buffer.from(named, 'latin1'), object.subarray(dictionary.length)]));
  }
}

function joinPages(whole: PdfFile, roots: string[], add: (body: string) => number): number {
  const nodes = roots.map(root => referenceOf(root, 'Pages') ?? -1);
  const count = nodes.reduce((sum, node) => sum + Number(/\/Count (\d+)/u.exec(textOf(whole, node))?.[1]), 0);
  const parent = add(`<</Type /Pages\n/Count ${count}\n/Kids [${nodes.map(node => `${node} 0 R`).join(' ')}]>>`);
  for (const node of nodes) {
    const text = textOf(whole, node).replace('/Type /Pages', `/Type /Pages\n/Parent ${parent} 0 R`);
    whole.objects.set(node, Buffer.from(text, 'latin1'));
  }
  return parent;
}

function joinDests(whole: PdfFile, roots: string[], add: (body: string) => number): number | undefined {
  const entries = roots.flatMap(root => {
    const dests = referenceOf(root, 'Dests');
    if (dests === undefined) return [];
    const text = textOf(whole, dests);
    return [text.slice(text.indexOf('<<') + 2, text.lastIndexOf('>>'))];
  });
  return entries.length === 0 ? undefined : add(`<<${entries.join('\n')}>>`);
}
