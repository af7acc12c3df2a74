import { fileURLToPath } from 'node:url';
import type { Layout } from '../../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../../../src/bank/model.js';
import { sharedBrowser } from '../../../../src/browser/page.js';
import { compile, configSchema } from '../../../../src/index.js';
import { madeOnce } from '../../../support/made-once.js';

const folder = fileURLToPath(new URL('../hard/', import.meta.url));

let bank: Promise<Bank> | undefined;

/** The hard sample: every construct, in Chinese, Japanese, Korean and English. */
export function hardBank(): Promise<Bank> {
  bank ??= compiled();
  return bank;
}

async function compiled(): Promise<Bank> {
  const config = configSchema.parse({ notes: ['notes'], lang: 'zh-CN' });
  return (await compile({ config, root: folder, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false })).bank;
}

/** A sheet of the hard sample, and the characters for which there was no font. */
export interface HardSheet {
  pdf: Uint8Array;
  missing: readonly string[];
}

/** The hard sample in a layout, printed once for all tests of a run. */
export async function hardSheet(layout: Layout): Promise<HardSheet> {
  // One line of JSON, then the PDF.
  const data = Buffer.from(await madeOnce(`hard-${layout}`, () => print(layout)));
  const end = data.indexOf('\n');
  return { missing: JSON.parse(data.toString('utf8', 0, end)), pdf: data.subarray(end + 1) };
}

async function print(layout: Layout): Promise<Uint8Array> {
  const [bank, template, browser] = [await hardBank(), await loadSheetTemplate(), sharedBrowser()];
  const missing: string[] = [];
  const onMissingGlyphs = (characters: string[]) => missing.push(...characters);
  try {
    const pdf = await sheetPdf(bank, { template, browser, settings: { layout }, onMissingGlyphs });
    return Buffer.concat([Buffer.from(`${JSON.stringify(missing)}\n`), pdf]);
  } finally {
    await browser.close();
  }
}
