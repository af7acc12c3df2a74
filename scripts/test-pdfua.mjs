/**
 * Prints every layout of the real notes and of the hard sample, and has veraPDF check them against PDF/UA-1.
 * Wants Java 17 and Maven, which brings veraPDF; run `npm run compile` first.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layouts } from '../lib/artifacts/sheet/settings.js';
import { sheetPdf } from '../lib/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../lib/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../lib/browser/page.js';
import { compile, configSchema } from '../lib/index.js';
import { validate } from './java.mjs';

const path = name => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cardpress-pdfua-'));

const browser = sharedBrowser();
const template = await loadSheetTemplate();
const files = [];
for (const [name, root] of [
  ['real', path('..')],
  ['hard', path('../test/artifacts/sheet/hard')],
]) {
  const { bank } = await compile({ config: configSchema.parse({}), root, env: process.env });
  for (const [layout, perRun] of [...layouts.map(layout => [layout]), ['cheatsheet', 150]]) {
    const file = join(folder, `${name}-${layout}${perRun ? '-runs' : ''}.pdf`);
    writeFileSync(file, await sheetPdf(bank, { template, browser, perRun, settings: { layout } }));
    files.push(file);
  }
}
await browser.close();

process.exitCode = validate('verapdf', files);
