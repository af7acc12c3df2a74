/**
 * Prints a sheet of notes and says what can be counted about its pages, as pdf.js reads them:
 * `npm run sheet:figures -- [--layout LAYOUT] [--font-size N] [--lang LANG] [--keep FILE] NOTES…`. Instead of notes, a PDF that
 * was kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualOf } from '../../lib/artifacts/sheet/plan/usual.js';
import { layouts } from '../../lib/artifacts/sheet/settings.js';
import { sheetPdf } from '../../lib/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../lib/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../lib/browser/page.js';
import { compile, configSchema } from '../../lib/index.js';
import { figuresOf } from './figures.mjs';

/** Seconds for a run of the browser: on a busy machine all are slow, and nobody waits for this one. */
const timeout = 600;

/** Millimetres below the columns: the third of `--margin` in `templates/sheet/`. */
const margins = { cheatsheet: 15, reading: 20, questions: 18 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    layout: { type: 'string', default: 'cheatsheet' },
    'font-size': { type: 'string' },
    lang: { type: 'string' },
    keep: { type: 'string' },
  },
});
const { layout, lang, keep } = values;
const fontSize = values['font-size'] && Number(values['font-size']);
if (positionals.length === 0 || !layouts.includes(layout)) {
  console.error(`Usage: npm run sheet:figures -- [--layout ${layouts.join('|')}] [--font-size N] [--keep FILE] NOTES…`);
  process.exit(1);
}

const [first] = positionals;
const { data, questions, boxes, text } = first.endsWith('.pdf')
  ? { data: readFileSync(first), questions: 'printed', boxes: [] }
  : await print();

const { columns } = usualOf({ layout, paper: 'A4', fontSize });
const figures = await figuresOf(data, layout === 'cards' ? undefined : { columns, margin: margins[layout] }, text);
const { pages, feet, small, broken, deadLinks } = figures;
const white = feet.share === undefined ? 'no columns' : `${(feet.share * 100).toFixed(1)} %`;
console.log(`${questions} questions, ${layout}`);
console.log(`pages                     ${pages}`);
console.log(`white at column feet      ${white}`);
console.log(`feet over 25 mm           ${feet.deep.length} of ${feet.count}${some(feet.deep)}`);
console.log(`words broken by letters   ${broken.length}${some(broken)}`);
console.log(`characters below 7.5 pt   ${small.count}${some(small.examples)}`);
console.log(`boxes of missing glyphs   ${figures.boxes + boxes.length}${some(boxes)}`);
console.log(`links without target      ${deadLinks.length}${some(deadLinks)}`);

async function print() {
  const root = dirname(resolve(first));
  const notes = positionals.map(file => relative(root, resolve(file)));
  const config = configSchema.parse({ notes, ...(lang && { lang }) });
  const { bank } = await compile({ config, root, env: process.env, history: false });
  const browser = sharedBrowser();
  const boxes = [];
  const data = await sheetPdf(bank, {
    template: await loadSheetTemplate(),
    browser,
    settings: { layout, timeout, ...(fontSize && { fontSize }) },
    onMissingGlyphs: characters => boxes.push(...characters),
  });
  await browser.close();
  if (keep) writeFileSync(keep, data);
  const asked = bank.entries.filter(({ type }) => type === 'question').length;
  return { data, questions: asked, boxes, text: JSON.stringify(bank) };
}

function some(examples) {
  const shown = [...new Set(examples)].slice(0, 12).join(', ');
  return shown && `: ${shown}`;
}
