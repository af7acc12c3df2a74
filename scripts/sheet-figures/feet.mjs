import { createCanvas } from '@napi-rs/canvas';

const dotsPerInch = 36;
const dotsPerPoint = dotsPerInch / 72;
const pointsPerMillimetre = 72 / 25.4;

/** A foot of more white than this is deep, in millimetres. */
const deepFoot = 25;

/** From the bottom of the letters of a last line to the end of its column, in millimetres. */
const belowLetters = 2;
/** A heading so close to the head of a column begins it, in millimetres. */
const nearHead = 8;

/** Green from which on a dot is paper: the ground of a box of code is ink. */
const paper = 250;

/**
 * How much of the columns is white at their feet, which are `margin` millimetres above the edge of the paper. The last page ends where the notes end, and counts for nothing; so do
 * columns before a section's heading that was kept with what follows it, among the deep ones. Those before the title of a question
 * or a heading in an answer count, and are said to be such.
 */
export async function feetOf(pages, texts, headings, { columns, margin }) {
  const inks = [];
  for (const [index, page] of pages.entries()) inks.push(await inkOf(page, texts[index], columns));
  const top = Math.min(...inks.flat().map(({ first }) => first));
  const height = page => page.getViewport({ scale: 1 }).height;
  const end = (height(pages[0]) - (margin + belowLetters) * pointsPerMillimetre) * dotsPerPoint;
  const foot = Math.max(end, ...inks.flat().map(({ last }) => last));
  const flow = inks
    .flat()
    .map((ink, index) => ({ ...ink, page: Math.floor(index / columns), column: index % columns }));
  const counted = flow.filter(({ page }) => page < pages.length - 1);
  const white = counted.map(({ last }) => Math.min(foot - top, foot - last));
  const beginsWith = (next, titles) => {
    const { width } = pages[next.page].getViewport({ scale: 1 });
    return titles.some(({ page, x, y }) => {
      const fromTop = (height(pages[page]) - y) * dotsPerPoint;
      const column = Math.min(columns - 1, Math.floor(x / (width / columns)));
      // What begins a page stands at its edge, or below what goes over all columns.
      const head = next.over.findLast(row => row < fromTop) ?? next.first;
      const near = fromTop - head < nearHead * pointsPerMillimetre * dotsPerPoint;
      return page === next.page && (column === next.column || next.column === 0) && near;
    });
  };
  const millimetres = index => white[index] / dotsPerPoint / pointsPerMillimetre;
  // A heading goes over all columns, so those above it end level with the last one.
  const isBefore = (index, titles) => {
    const last = index - flow[index].column + columns - 1;
    const isLevel = beginsWith(flow[last + 1], titles) && millimetres(index) < millimetres(last) + nearHead;
    return isLevel || beginsWith(flow[index + 1], titles);
  };
  const [sections, questions] = ['section', 'question'].map(wanted => headings.filter(({ kind }) => kind === wanted));
  const deep = counted
    .map((ink, index) => ({ ...ink, index }))
    .filter(({ index }) => millimetres(index) > deepFoot && !isBefore(index, sections));
  return {
    count: counted.length,
    share: counted.length === 0 ? 0 : white.reduce((sum, one) => sum + one, 0) / (counted.length * (foot - top)),
    deep: deep.map(({ page, column, index }) => {
      const place = `page ${page + 1}${columns > 1 ? `, column ${column + 1}` : ''}`;
      if (isBefore(index, questions)) return `${place} before a question`;
      return isBefore(index, headings) ? `${place} before a heading` : place;
    }),
  };
}

/** The first and last row with ink of each column, and those with ink between it and the one before, without what stands in the margins. */
async function inkOf(page, items, columns) {
  const viewport = page.getViewport({ scale: dotsPerPoint });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  context.fillStyle = '#fff';
  for (const { x, y, width: length, size } of items.filter(({ margin }) => margin)) {
    const row = height - y * dotsPerPoint;
    const tall = size * dotsPerPoint;
    // The line of a page that nothing else shares.
    if (row < height * 0.1 || row > height * 0.9)
      context.fillRect(x * dotsPerPoint - 2, row - tall - 1, length + 4, tall * 2);
  }
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: columns }, (_, column) => {
    const [from, to] = [column, column + 1].map(edge => Math.round((edge * width) / columns));
    const inked = row => {
      for (let x = from; x < to; x += 1) if (data[(row * width + x) * 4 + 1] < paper) return true;
      return false;
    };
    let [first, last] = [0, height - 1];
    while (first < height && !inked(first)) first += 1;
    while (last > first && !inked(last)) last -= 1;
    const isOver = row => column > 0 && data[(row * width + from) * 4 + 1] < paper;
    const over = Array.from({ length: height }, (_, row) => row).filter(isOver);
    // Nothing stands in the second column of a page that the notes end on the first of.
    return { first, last: first === height ? 0 : last, over };
  });
}
