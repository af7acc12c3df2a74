import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Layout, layouts, type SheetSettings } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../../src/bank/model.js';
import { hasOther, isPackaged, packagedBrowser } from '../../support/browser.js';
import { hardBank, hardSheet } from './support/hard.js';
import { type Raster, rasterise } from './support/raster.js';
import { realBank } from './support/real.js';

// What each page looks like, in little. `UPDATE_PICTURES=1 npx vitest run test/artifacts/sheet/pictures.test.ts` takes the pictures
// anew; look at them before you commit them. They are of npm's browser: with another, pages may differ by hairs.
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const dotsPerInch = 50;

/** Share of a page's dots that may differ. */
const tolerance = 0.0005;

const template = await loadSheetTemplate();
const browser = packagedBrowser();
afterAll(() => browser.close());

/** All pages side by side, in grey. */
function sideBySide(pages: Raster[]): PNG {
  const perRow = 4;
  const [width, height] = [Math.max(...pages.map(page => page.width)), Math.max(...pages.map(page => page.height))];
  const png = new PNG({
    width: width * Math.min(perRow, pages.length),
    height: height * Math.ceil(pages.length / perRow),
    colorType: 0,
  });
  png.data.fill(255);
  for (const [index, page] of pages.entries()) {
    const left = (index % perRow) * width;
    const top = Math.floor(index / perRow) * height;
    for (let y = 0; y < page.height; y += 1) {
      const row = page.data.subarray(y * page.width * 4, (y + 1) * page.width * 4);
      png.data.set(row, ((top + y) * png.width + left) * 4);
    }
  }
  return png;
}

const printed = (bank: Bank, settings: Partial<SheetSettings>) => sheetPdf(bank, { template, browser, settings });
/** Already printed for other tests, unless they print with a browser of this machine. */
const printHard = async (layout: Layout) =>
  (await hasOther()) ? printed(await hardBank(), { layout }) : (await hardSheet(layout)).pdf;

describe.runIf(isPackaged).each([
  ['real', async (layout: Layout) => printed(await realBank(), { layout })],
  ['hard', printHard],
] as const)('the %s notes', (name, print) => {
  it.each(layouts)('look as they did: %s', async layout => {
    await expectAsBefore(`${name}-${layout}`, await print(layout));
  });
});

it.runIf(isPackaged)('the real notes look as they did in large type', async () => {
  await expectAsBefore('real-large', await printed(await realBank(), { fontSize: 16 }));
});

async function expectAsBefore(name: string, data: Uint8Array): Promise<void> {
  const now = PNG.sync.read(PNG.sync.write(sideBySide(await rasterise(data, dotsPerInch)), { colorType: 0 }));
  const path = join(folder, `${name}.png`);
  if (process.env.UPDATE_PICTURES || !existsSync(path)) {
    expect(process.env.UPDATE_PICTURES, `There is no picture ${path}.`).toBeTruthy();
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, PNG.sync.write(now, { colorType: 0, deflateLevel: 9 }));
    return;
  }
  const before = PNG.sync.read(await readFile(path));
  expect([now.width, now.height]).toEqual([before.width, before.height]);
  const different = pixelmatch(before.data, now.data, undefined, now.width, now.height, { threshold: 0.15 });
  expect(different / (now.width * now.height)).toBeLessThan(tolerance);
}
