import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { feetOf } from './feet.mjs';
import { brokenWords, smallText } from './text.mjs';

/**
 * What can be counted about a printed sheet.
 *
 * @param {Uint8Array} data
 * @param {{ columns: number, margin: number }} [area] columns of each page, and millimetres below them; left out where its pages
 *   have none
 * @param {string} [notes] all that the notes say; without it, two short words that follow each other count as a broken one
 */
export async function figuresOf(data, area, notes) {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await document.getPage(number));
    const texts = [];
    for (const page of pages) texts.push(itemsOf(await page.getTextContent({ includeMarkedContent: true })));
    const targets = await document.getDestinations();
    return {
      pages: pages.length,
      feet: area
        ? await feetOf(pages, texts, await headingsOf(document, pages, texts, targets), area)
        : { count: 0, share: undefined, deep: [] },
      small: smallText(texts),
      broken: brokenWords(texts, notes),
      boxes: await boxesOn(pages),
      deadLinks: await deadLinksOf(pages, targets),
    };
  } finally {
    await task.destroy();
  }
}

/**
 * Glyphs for characters that a font lacks: the first of each. A character that copying loses is none of them; drawings have
 * some.
 */
async function boxesOn(pages) {
  let count = 0;
  for (const page of pages) {
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== OPS.showText) continue;
      count += argsArray[index][0].filter(glyph => glyph.originalCharCode === 0).length;
    }
  }
  return count;
}

/** The text of a page, piece by piece; `margin` is what stands outside of the structure. */
function itemsOf({ items }) {
  const open = [];
  const pieces = [];
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type) open.push(item);
    else if (item.str.trim() !== '') {
      const [a, b, , , x, y] = item.transform;
      const mark = open.findLast(({ id }) => id)?.id;
      pieces.push({
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(a, b),
        mark,
        margin: mark === undefined,
      });
    }
  }
  return pieces;
}

/** Where sections, questions and any headings begin. */
async function headingsOf(document, pages, texts, targets) {
  const headings = await taggedHeadings(pages, texts);
  for (const [name, [page, , x, y]] of Object.entries(targets))
    if (/^a?s-\d+$|^answers$|^i-|^a?q-/u.test(name))
      headings.push({
        page: await document.getPageIndex(page),
        x,
        y,
        kind: /^a?q-/u.test(name) ? 'question' : 'section',
      });
  return headings;
}

/** Where any headings begin, those inside answers too, as the structure tells them. */
async function taggedHeadings(pages, texts) {
  const headings = [];
  for (const [index, page] of pages.entries()) {
    const marks = new Set(headingMarks(await page.getStructTree()));
    // What is marked may be several pieces of text, and begins with the first.
    for (const { mark, x, y, size } of texts[index])
      if (marks.delete(mark)) headings.push({ page: index, x, y: y + size, kind: 'any' });
  }
  return headings;
}

/** What marks the content of the headings in a node of the structure. */
function* headingMarks(node, isInHeading = false) {
  if (node?.type === 'content' && isInHeading) yield node.id;
  for (const child of node?.children ?? []) yield* headingMarks(child, isInHeading || /^H\d$/u.test(node.role));
}

async function deadLinksOf(pages, targets) {
  const dead = [];
  for (const page of pages) {
    for (const { subtype, dest, url } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      const known =
        typeof dest === 'string' ? decodeURIComponent(dest) in targets || dest in targets : Array.isArray(dest);
      if (!url && !known) dead.push(`page ${page.pageNumber}: ${dest ?? 'nothing'}`);
    }
  }
  return dead;
}
