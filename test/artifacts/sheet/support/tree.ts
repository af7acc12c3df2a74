import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** An element of the structure tree. */
export interface TreeElement {
  role: string;
  alt: string | undefined;
  lang: string | undefined;
  parent: TreeElement | undefined;
  /** How many pieces of marked content and links it holds itself. */
  content: number;
  /** Its own marked content: the page, counted from 0, and the number there. */
  marks: { page: number; id: number }[];
  children: TreeElement[];
}

export interface Tree {
  lang: string | undefined;
  elements: TreeElement[];
  /** What a reader would stumble over. */
  faults: string[];
}

/** ISO 32000-1, 14.8.4, as far as sheets have them. */
const standardRoles = [
  ...[
    'Document',
    'Part',
    'Art',
    'Sect',
    'Div',
    'BlockQuote',
    'Caption',
    'TOC',
    'TOCI',
    'Index',
    'NonStruct',
    'Private',
  ],
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead'],
  ...['TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP'],
  ...['Warichu', 'Figure', 'Formula', 'Form'],
];

/** Reads the whole structure tree with a library that did not write it, and checks what it refers to. */
export async function treeOf(data: Uint8Array): Promise<Tree> {
  const document = await PDFDocument.load(data, { updateMetadata: false });
  const { context, catalog } = document;
  const get = (dictionary: PDFDict, key: string) => dictionary.lookup(PDFName.of(key));
  const textOf = (value: unknown) =>
    value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined;
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
  const faults: string[] = [];
  const elements: TreeElement[] = [];
  const owners = new Map<string, string>();
  const root = get(catalog, 'StructTreeRoot');
  if (!(root instanceof PDFDict)) return { lang: undefined, elements, faults: ['There is no structure tree.'] };

  const walk = (reference: PDFRef, parent: TreeElement | undefined, parentRef: PDFRef): void => {
    const dictionary = context.lookup(reference);
    if (!(dictionary instanceof PDFDict)) return void faults.push(`${reference} is no element.`);
    const role = get(dictionary, 'S')?.toString().slice(1) ?? '';
    const element: TreeElement = {
      role,
      alt: textOf(get(dictionary, 'Alt')),
      lang: textOf(get(dictionary, 'Lang')),
      parent,
      content: 0,
      marks: [],
      children: [],
    };
    elements.push(element);
    parent?.children.push(element);
    const up = dictionary.get(PDFName.of('P'));
    if (up?.toString() !== parentRef.toString()) faults.push(`${role} ${reference} has the wrong parent.`);
    const page = dictionary.get(PDFName.of('Pg'))?.toString();
    const raw = dictionary.get(PDFName.of('K'));
    const array = raw instanceof PDFRef ? context.lookup(raw) : raw;
    const kids = array instanceof PDFArray ? array.asArray() : raw === undefined ? [] : [raw];
    for (const kid of kids) {
      const value = kid instanceof PDFRef ? context.lookup(kid) : kid;
      if (kid instanceof PDFNumber || (value instanceof PDFDict && value.has(PDFName.of('MCID')))) {
        const own = value instanceof PDFDict ? (value.get(PDFName.of('Pg'))?.toString() ?? page) : page;
        const stream = value instanceof PDFDict ? value.get(PDFName.of('Stm'))?.toString() : undefined;
        const id = value instanceof PDFDict ? get(value, 'MCID')?.toString() : kid.toString();
        if (!own || !pages.has(own)) faults.push(`${role} ${reference} is on no page.`);
        const key = `${stream ?? own}#${id}`;
        if (owners.has(key)) faults.push(`${key} belongs to two elements.`);
        owners.set(key, reference.toString());
        element.content += 1;
        element.marks.push({ page: pages.get(own ?? '') ?? -1, id: Number(id) });
      } else if (value instanceof PDFDict && get(value, 'Type')?.toString() === '/OBJR') {
        const on = value.get(PDFName.of('Pg'))?.toString() ?? page;
        if (!on || !pages.has(on)) faults.push(`A link of ${role} ${reference} is on no page.`);
        element.content += 1;
      } else if (kid instanceof PDFRef) walk(kid, element, reference);
      else faults.push(`${role} ${reference} has a child that is nothing.`);
    }
  };
  const top = root.get(PDFName.of('K'));
  const rootRef = catalog.get(PDFName.of('StructTreeRoot')) as PDFRef;
  for (const kid of top instanceof PDFArray ? top.asArray() : [top])
    if (kid instanceof PDFRef) walk(kid, undefined, rootRef);

  const standard = new Set(standardRoles);
  const map = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  for (const { role } of elements) {
    const mapped = map?.get(PDFName.of(role))?.toString().slice(1) ?? role;
    if (!standard.has(mapped)) faults.push(`Nobody knows what ${role} is.`);
  }

  // What the parent tree says of each piece of marked content has to be what the tree says.
  const parents = new Map<number, unknown>();
  const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  for (let index = 0; index < nums.size(); index += 2)
    parents.set(nums.lookup(index, PDFNumber).asNumber(), nums.lookup(index + 1));
  const check = (owner: string, key: unknown) => {
    if (!(key instanceof PDFNumber)) return;
    const list = parents.get(key.asNumber());
    if (!(list instanceof PDFArray)) return void faults.push(`The parent tree has no ${key} for ${owner}.`);
    for (const [id, element] of list.asArray().entries()) {
      const said = owners.get(`${owner}#${id}`);
      if (element.toString() !== 'null' && said !== element.toString())
        faults.push(`${owner}#${id}: ${element}, not ${said}.`);
      owners.delete(`${owner}#${id}`);
    }
  };
  for (const page of document.getPages()) check(page.ref.toString(), get(page.node, 'StructParents'));
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream && get(object.dict, 'Subtype')?.toString() === '/Form')
      check(reference.toString(), get(object.dict, 'StructParents'));
  }
  for (const [key] of owners) faults.push(`The parent tree does not know ${key}.`);
  for (const page of document.getPages()) {
    for (const link of page.node.Annots()?.asArray() ?? []) {
      const annotation = context.lookup(link, PDFDict);
      const key = get(annotation, 'StructParent');
      if (!textOf(get(annotation, 'Contents'))) faults.push(`The link ${link} does not say where it leads.`);
      if (!(key instanceof PDFNumber) || !parents.has(key.asNumber())) faults.push(`The link ${link} has no element.`);
    }
  }
  return { lang: textOf(get(catalog, 'Lang')), elements, faults };
}

/** Whether an element is another, or stands somewhere below it. */
export function isWithin(element: TreeElement, other: TreeElement): boolean {
  return element === other || (element.parent !== undefined && isWithin(element.parent, other));
}
