import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of the outline and where it leads to. */
export interface OutlineLine {
  title: string;
  depth: number;
  /** From 1. */
  page: number;
}

/** A structure element with what is below it, as pdf.js gives it. */
export interface Element {
  role: string;
  children: Element[];
  alt?: string;
  lang?: string;
  /** Marked content; left out where it is an element. */
  id?: string;
}

/** Opens a PDF, hands it over and closes it again. */
export async function withPdf<T>(data: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(data), fontExtraProperties: true, verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

export async function pagesOf(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
}

export async function outlineOf(document: PDFDocumentProxy): Promise<OutlineLine[]> {
  type Nodes = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
  const lines = async (nodes: Nodes, depth: number): Promise<OutlineLine[]> => {
    const all: OutlineLine[] = [];
    for (const { title, dest, items } of nodes) {
      const [page] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
      all.push({ title, depth, page: (await document.getPageIndex(page)) + 1 }, ...(await lines(items, depth + 1)));
    }
    return all;
  };
  return lines((await document.getOutline()) ?? [], 1);
}

/** Internal links: the page that they are on, the target's name and the page that it is on; 0 where it is nowhere. */
export async function linksOf(document: PDFDocumentProxy): Promise<{ from: number; target: string; page: number }[]> {
  const links = [];
  for (const page of await pagesOf(document)) {
    for (const { subtype, dest } of await page.getAnnotations()) {
      if (subtype !== 'Link' || typeof dest !== 'string') continue;
      const [target] = (await document.getDestination(dest)) ?? [];
      links.push({
        from: page.pageNumber,
        target: decodeURIComponent(dest),
        page: target ? (await document.getPageIndex(target)) + 1 : 0,
      });
    }
  }
  return links;
}

/** All structure elements of a page with these roles. */
export async function elementsOf(page: PDFPageProxy): Promise<Element[]> {
  const all: Element[] = [];
  const walk = (node: Element): void => {
    if (node.role) all.push(node);
    for (const child of node.children ?? []) walk(child);
  };
  const tree = (await page.getStructTree()) as unknown as Element | null;
  if (tree) walk(tree);
  return all;
}

export interface Word {
  text: string;
  /** Points from the left and from the foot of the page. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function wordsOf(page: PDFPageProxy): Promise<Word[]> {
  const { items } = await page.getTextContent();
  return items.flatMap(item => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, height: item.height }];
  });
}
