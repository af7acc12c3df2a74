// Writes the page that the sheet of a project is printed from, in its last form, and all that it loads: `node our-page.mjs
// PROJECT FOLDER`. A long sheet is one page here, where we print it in several runs.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contextOf } from '../../lib/artifacts/sheet/html/content.js';
import { fillSlots } from '../../lib/artifacts/sheet/html/numbers.js';
import { buildPage } from '../../lib/artifacts/sheet/html/page.js';
import { sheetPrinter } from '../../lib/artifacts/sheet/print/sheet-printer.js';
import { contentOf, marksOf, printTwice } from '../../lib/artifacts/sheet/running-text.js';
import { loadSheetTemplate } from '../../lib/artifacts/sheet/template/load.js';
import { settingsCss } from '../../lib/artifacts/sheet/template/settings-css.js';
import { siteOf } from '../../lib/artifacts/sheet/template/site.js';
import { sharedBrowser } from '../../lib/browser/page.js';
import { compile, configSchema } from '../../lib/index.js';

const [root, folder] = process.argv.slice(2);
const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-bench' });
const { bank } = await compile({ config, root, env: {}, history: false });
const context = contextOf(bank);
const template = await loadSheetTemplate();
const browser = sharedBrowser();
try {
  const { fonts } = await browser.prepare();
  const printer = sheetPrinter(bank, context, template, browser);
  const writing = {
    ...printer,
    print(parts, numbering, pageOf) {
      const page = fillSlots(buildPage(bank, template, parts, context), pageOf);
      const settings = settingsCss(context.settings, numbering);
      write(siteOf({ page, settings, template, faces: fonts.faces, media: bank.media }));
      return printer.print(parts, numbering, pageOf);
    },
  };
  const content = contentOf(bank, context);
  await printTwice(content, marksOf(content.leaves, context), writing, { perRun: Number.POSITIVE_INFINITY });
} finally {
  await browser.close();
}

function write(site) {
  for (const [path, asset] of site) {
    const target = join(folder, path === '/' ? 'index.html' : path);
    mkdirSync(dirname(target), { recursive: true });
    if ('file' in asset) cpSync(asset.file, target);
    else writeFileSync(target, asset.body);
  }
  const types = Object.fromEntries([...site].map(([path, { type }]) => [path, type]));
  writeFileSync(join(folder, 'types.json'), JSON.stringify(types));
}
