import type { JSHandle, Page } from 'puppeteer-core';
import { feet, pictures } from '../../thresholds.js';
import type { PageArea } from '../lay.js';
import { hasOurPages, layColumns } from './columns.js';
import { addLines } from './lines.js';
import { placePictures } from './pictures.js';
import { keepBreaks, type Rooms, roomsOf, unevenRooms } from './rooms.js';
import { growWhite } from './white.js';

/** What stands in the columns, from one break to the next. */
const pieces =
  'p, pre, table, h1, h2, h3, h4, h5, h6, li, .item, dt, dd, summary, .figure, .math-display, .missing-image, .ruled';

/** What was done to fill the feet of columns. */
export interface Filled {
  pictures: number;
  lines: number;
  columns: number;
}

/**
 * Fills the holes at the feet of columns. Pictures that begin a column become smaller if they then have room in the one before,
 * or let the text behind them go first. What is left becomes more lines to write on, where there are some, then white between
 * questions, and last white in their texts, so that the columns of a page end in line. Does nothing if a style sheet has other
 * pages than ours.
 *
 * What is evaluated shares `columns` and `rooms`, which stay in the page.
 */
export async function fillFeet(page: Page, area: PageArea): Promise<Filled> {
  if (!(await page.evaluate(hasOurPages))) return { pictures: 0, lines: 0, columns: 0 };
  const columns = await page.evaluateHandle(layColumns, { ...area, pieces });
  const placed = await page.evaluate(placePictures, columns, {
    shrunk: pictures.shrunk,
    postponed: pictures.postponed,
  });
  const rooms = await page.evaluateHandle(roomsOf, columns);
  const fill = async (some: JSHandle<Rooms>) => {
    await page.evaluate(addLines, columns, some, feet.ruled);
    await page.evaluate(growWhite, columns, some, { stretched: feet.stretched, loosened: feet.loosened });
  };
  await fill(rooms);
  await fill(await page.evaluateHandle(unevenRooms, rooms));
  const kept = await page.evaluate(keepBreaks, columns, rooms);
  await hideOnScreen(page);
  await page.evaluate(laid => laid.restore(), columns);
  return { pictures: placed, ...kept };
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
function hide(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { body { display: none !important } }');
  document.adoptedStyleSheets.push(sheet);
}
