import type { PdfFile } from './objects.js';
import { pagesOf, textOf } from './pages.js';
import { referenceOf, referencesOf } from './references.js';

/** Where Skia begins to number what is not a page. */
const firstAnnotation = 100_000;

/**
 * Joins the structure trees of a file's parts, each as a Part of one Document, and numbers anew what the parent tree
 * leads to. Gives the new root's number; undefined where the parts have no structure. Format: ISO 32000-1, 14.7.
 */
export function mergeStructure(whole: PdfFile, catalogs: string[], add: (body: string) => number): number | undefined {
  const roots = catalogs.flatMap(catalog => referenceOf(catalog, 'StructTreeRoot') ?? []);
  if (roots.length !== catalogs.length) return undefined;
  const parents: [key: number, reference: number][] = [];
  const ids: string[] = [];
  const documents: number[] = [];
  let pages = 0;
  let annotations = 0;
  for (const [index, root] of roots.entries()) {
    const text = textOf(whole, root);
    const move = (key: number) => (key < firstAnnotation ? key + pages : key + annotations);
    const [, nums = ''] = /\/Nums \[([^\]]*)\]/u.exec(textOf(whole, referenceOf(text, 'ParentTree'))) ?? [];
    const own = [...nums.matchAll(/(\d+) (\d+) 0 R/gu)].map(([, key, reference]): [number, number] => [
      Number(key),
      Number(reference),
    ]);
    parents.push(...own.map(([key, reference]): [number, number] => [move(key), reference]));
    renumber(whole, catalogs[index] ?? '', move);
    pages += own.filter(([key]) => key < firstAnnotation).length;
    annotations += own.filter(([key]) => key >= firstAnnotation).length;
    ids.push(...namesOf(whole, referenceOf(text, 'IDTree')));
    documents.push(...(/\/K \[/u.test(text) ? referencesOf(text, 'K') : [referenceOf(text, 'K') ?? -1]));
  }
  const document = add('');
  const parentTree = add(
    `<</Type /ParentTree\n/Nums [${parents
      .sort(([one], [other]) => one - other)
      .map(([key, reference]) => `${key} ${reference} 0 R`)
      .join(' ')}]>>`,
  );
  const idTree = ids.length === 0 ? '' : `\n/IDTree ${add(`<</Names [${ids.join(' ')}]>>`)} 0 R`;
  const root = add(
    `<</Type /StructTreeRoot\n/K ${document} 0 R\n/ParentTreeNextKey ${firstAnnotation + annotations}\n/ParentTree ${parentTree} 0 R${idTree}>>`,
  );
  const language = /\/Lang (\([^)]*\))/u.exec(textOf(whole, documents[0]))?.[1];
  const kids = documents.map(number => `${number} 0 R`).join(' ');
  whole.objects.set(
    document,
    Buffer.from(
      `${document} 0 obj\n<</Type /StructElem\n/S /Document\n${language ? `/Lang ${language}\n` : ''}/P ${root} 0 R\n/K [${kids}]>>\nendobj\n`,
      'latin1',
    ),
  );
  for (const number of documents) {
    const part = textOf(whole, number)
      .replace('/S /Document', '/S /Part')
      .replace(/\/P \d+ 0 R/u, `/P ${document} 0 R`);
    whole.objects.set(number, Buffer.from(part, 'latin1'));
  }
  return root;
}

/** Moves the keys by which a part's pages and links find their structure. */
function renumber(whole: PdfFile, catalog: string, move: (key: number) => number): void {
  for (const page of pagesOf(whole, referenceOf(catalog, 'Pages'))) {
    const text = textOf(whole, page);
    whole.objects.set(page, Buffer.from(moved(text, 'StructParents', move), 'latin1'));
    for (const annotation of referencesOf(text, 'Annots')) {
      whole.objects.set(annotation, Buffer.from(moved(textOf(whole, annotation), 'StructParent', move), 'latin1'));
    }
  }
}

function moved(text: string, key: string, move: (key: number) => number): string {
  return text.replace(new RegExp(`/${key} (\\d+)`, 'u'), (_, old: string) => `/${key} ${move(Number(old))}`);
}

/** The names of a name tree with their values, as they are written. */
function namesOf(whole: PdfFile, tree: number | undefined): string[] {
  if (tree === undefined) return [];
  const text = textOf(whole, tree);
  const [, names = ''] = /\/Names \[([^\]]*)\]/u.exec(text) ?? [];
  return [...(names ? [names] : []), ...referencesOf(text, 'Kids').flatMap(kid => namesOf(whole, kid))];
}
