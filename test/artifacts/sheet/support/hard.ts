import { fileURLToPath } from 'node:url';
import { type Layout, layouts } from '../../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../../../src/bank/model.js';
import { sharedBrowser } from '../../../../src/browser/page.js';
import { compile, configSchema } from '../../../../src/index.js';

const folder = fileURLToPath(new URL('../hard/', import.meta.url));

let bank: Promise<Bank> | undefined;
let sheets: Promise<HardSheets> | undefined;

/** The hard sample: every construct, in Chinese, Japanese, Korean and English. */
export function hardBank(): Promise<Bank> {
  bank ??= compiled();
  return bank;
}

async function compiled(): Promise<Bank> {
  const config = configSchema.parse({ notes: ['notes'], lang: 'zh-CN' });
  return (await compile({ config, root: folder, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false })).bank;
}

/** The hard sample in each layout, and the characters for which there was no font. */
export interface HardSheets {
  sheets: ReadonlyMap<Layout, Uint8Array>;
  missing: readonly string[];
}

/** Printed once for all files of tests that share their modules. */
export function hardSheets(): Promise<HardSheets> {
  sheets ??= printed();
  return sheets;
}

async function printed(): Promise<HardSheets> {
  const [bank, template, browser] = [await hardBank(), await loadSheetTemplate(), sharedBrowser()];
  const sheets = new Map<Layout, Uint8Array>();
  const missing: string[] = [];
  const onMissingGlyphs = (characters: string[]) => missing.push(...characters);
  try {
    for (const layout of layouts)
      sheets.set(layout, await sheetPdf(bank, { template, browser, settings: { layout }, onMissingGlyphs }));
  } finally {
    await browser.close();
  }
  return { sheets, missing };
}
