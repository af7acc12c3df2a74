import type { JSHandle, Page } from 'puppeteer-core';
import { feet, pictures } from '../../thresholds.js';
import type { PageArea } from '../lay.js';
import { type Columns, hasOurPages, layColumns } from './columns.js';
import { cuttingRows } from './cut-rows.js';
import { fewerLines } from './fewer-lines.js';
import { gapsOf } from './gaps.js';
import { growthOf } from './growth.js';
import { type Heads, repeatHeads } from './heads.js';
import { addLines } from './lines.js';
import { parting } from './parting.js';
import { placingPictures } from './pictures.js';
import { type Pulled, pullUp } from './pull.js';
import { keepBreaks, type Rooms, roomsOf, unevenRooms } from './rooms.js';
import { spreadLines } from './spread-lines.js';
import { squeezing } from './squeeze.js';
import { partElsewhere } from './uneven.js';
import { unitsOf } from './units.js';
import { growWhite } from './white.js';

/** What stands in the columns, from one break to the next. */
const pieces =
  'p, pre, tr, h1, h2, h3, h4, h5, h6, li, .item, dt, dd, summary, .figure, .math-display, .missing-image, .ruled';

/** What was done to fill the feet of columns. */
export interface Filled extends Pulled {
  lines: number;
  columns: number;
}

/**
 * Fills the holes at the feet of columns. What begins a column goes to the one before, where that is filled by it; see `pullUp`.
 * What is left becomes more lines to write on, where there are some, then white between questions, and last white in their texts,
 * so that the columns of a page end in line. Does nothing if a style sheet has other pages than ours.
 *
 * What is evaluated shares `columns` and `rooms`, which stay in the page.
 */
export async function fillFeet(page: Page, area: PageArea): Promise<Filled> {
  if (!(await page.evaluate(hasOurPages)))
    return { pictures: 0, rows: 0, squeezing: 0, fewerLines: 0, parting: 0, lines: 0, columns: 0 };
  const columns = await page.evaluateHandle(layColumns, { ...area, pieces });
  const heads = await page.evaluateHandle(repeatHeads, columns);
  const gaps = await page.evaluateHandle(gapsOf, columns);
  const limits = { stretched: feet.stretched, loosened: feet.loosened, ruled: feet.ruled };
  const growth = await page.evaluateHandle(growthOf, columns, gaps, limits);
  const units = await page.evaluateHandle(unitsOf, columns);
  const { shrunk, postponed } = pictures;
  const moves = {
    pictures: await page.evaluateHandle(placingPictures, columns, { shrunk, postponed }),
    rows: await page.evaluateHandle(cuttingRows, columns, feet.parted, feet.tries),
    squeezing: await page.evaluateHandle(squeezing, columns, gaps, units, feet.squeezed),
    fewerLines: await page.evaluateHandle(fewerLines, columns, units, feet.shortened),
    parting: await page.evaluateHandle(parting, columns, units, growth, feet.deep),
  };
  const spread = await page.evaluate(spreadLines, columns, growth);
  const pulled = await page.evaluate(
    pullUp,
    columns,
    heads,
    growth,
    await page.evaluateHandle(
      (...[first, second, third, fourth, fifth]) => ({
        pictures: first,
        rows: second,
        squeezing: third,
        fewerLines: fourth,
        parting: fifth,
      }),
      moves.pictures,
      moves.rows,
      moves.squeezing,
      moves.fewerLines,
      moves.parting,
    ),
    feet.parted,
  );
  const uneven = await page.evaluateHandle(partElsewhere, columns, units, growth, feet.parted);
  const rooms = await page.evaluateHandle(roomsOf, columns, uneven);
  const fill = async (some: JSHandle<Rooms>) => {
    await page.evaluate(addLines, columns, some, feet.ruled);
    await page.evaluate(growWhite, columns, gaps, some, limits);
  };
  await fill(rooms);
  await fill(await page.evaluateHandle(unevenRooms, rooms));
  const kept = await page.evaluate(keepBreaks, columns, rooms);
  await hideOnScreen(page);
  await page.evaluate(clear, columns, heads);
  return { ...pulled, ...kept, lines: kept.lines + spread };
}

/**
 * Shows the page in print only. Without its pages it is one long row of columns on the screen, and Chromium may never be done
 * laying out what was filled in those.
 */
async function hideOnScreen(page: Page): Promise<void> {
  await page.evaluate(hide);
  await page.emulateMediaType();
}

/** Runs in the page. */
function clear(columns: Columns, heads: Heads): void {
  heads.remove();
  columns.restore();
}

/** Runs in the page. */
function hide(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { body { display: none !important } }');
  document.adoptedStyleSheets.push(sheet);
}
