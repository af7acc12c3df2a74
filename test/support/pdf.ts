import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as pdf.js reads it. */
export interface Pdf {
  title: string | undefined;
  pages: PdfPage[];
  /** The text of all pages without white space, which a PDF does not keep as it was. */
  text: string;
  /** Titles of the outline, outermost first, depth by two spaces. */
  outline: string[];
}

export interface PdfPage {
  /** Millimetres. */
  width: number;
  height: number;
  text: string;
  /** Fonts that the page uses: PostScript name, kind, and whether the file carries their shapes. */
  fonts: { name: string; type: string; embedded: boolean }[];
  /** Pixels of the pictures that it paints. */
  pictures: { width: number; height: number }[];
  links: number;
}

const known = new WeakMap<Uint8Array, Promise<Pdf>>();

/** Reads bytes once, however often they are asked for. */
export function readPdf(data: Uint8Array): Promise<Pdf> {
  const pdf = known.get(data) ?? read(data);
  known.set(data, pdf);
  return pdf;
}

async function read(data: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(data), fontExtraProperties: true, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)));
    const { info } = await document.getMetadata();
    return {
      title: (info as { Title?: string }).Title,
      pages,
      text: pages.map(page => page.text).join(''),
      outline: await outlineOf(document),
    };
  } finally {
    await task.destroy();
  }
}

const millimetres = (points: number) => Math.round((points / 72) * 25.4);

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const text = items.map(item => ('str' in item ? item.str : '')).join('');
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, PdfPage['fonts'][number]>();
  const pictures: PdfPage['pictures'] = [];
  for (const [index, operator] of fnArray.entries()) {
    const [first, width, height] = argsArray[index] ?? [];
    if (operator === OPS.setFont) {
      const font = page.commonObjs.get(first) as { name: string; type: string; missingFile?: boolean };
      fonts.set(font.name, { name: font.name, type: font.type, embedded: font.missingFile !== true });
    }
    if (operator === OPS.paintImageXObject) pictures.push({ width, height });
  }
  const { width, height } = page.getViewport({ scale: 1 });
  const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link').length;
  return {
    width: millimetres(width),
    height: millimetres(height),
    text: text.replace(/\s+/gu, ''),
    fonts: [...fonts.values()],
    pictures,
    links,
  };
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

async function outlineOf(document: PDFDocumentProxy): Promise<string[]> {
  const lines = (nodes: OutlineNode[], depth: number): string[] =>
    nodes.flatMap(({ title, items }) => [`${'  '.repeat(depth)}${title}`, ...lines(items, depth + 1)]);
  return lines((await document.getOutline()) ?? [], 0);
}
