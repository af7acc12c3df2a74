/**
 * Takes the pictures of docs/sheet.md: two pages of each layout of the repository's own notes. With a folder that has
 * md-to-pdf and @vivliostyle/cli installed (`npm i md-to-pdf @vivliostyle/cli` in an empty one), also the same notes as
 * those print them, in the same browser and with the same fonts. Run `npm run compile` first.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layouts } from '../lib/artifacts/sheet/settings.js';
import { sheetPdf } from '../lib/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../lib/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../lib/browser/page.js';
import { compile, configSchema } from '../lib/index.js';

const path = name => fileURLToPath(new URL(name, import.meta.url));
const dotsPerInch = 64;
// pdf.js clips to whole dots, which cuts the last letter of a line at few dots per inch: draw large, then reduce.
const oversampling = 4;
const gap = 12;

const browser = sharedBrowser();
const { found, fonts } = await browser.open();
const { bank } = await compile({ config: configSchema.parse({}), root: path('..'), env: process.env });
const template = await loadSheetTemplate();
for (const layout of layouts)
  await draw(`sheet-${layout}`, await sheetPdf(bank, { template, browser, settings: { layout } }));
await browser.close();
const [peers] = process.argv.slice(2);
if (peers) await drawPeers(peers);

/** Two pages beside each other on grey. */
async function draw(name, data) {
  const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages = await Promise.all(
    [1, 2].filter(number => number <= document.numPages).map(number => document.getPage(number)),
  );
  const views = pages.map(page => page.getViewport({ scale: (oversampling * dotsPerInch) / 72 }));
  const [width, height] = [views[0].width, views[0].height].map(length => Math.round(length / oversampling));
  const whole = createCanvas(2 * width + 3 * gap, height + 2 * gap);
  const ground = whole.getContext('2d');
  ground.fillStyle = '#8a8f96';
  ground.fillRect(0, 0, whole.width, whole.height);
  for (const [index, page] of pages.entries()) {
    const canvas = createCanvas(width * oversampling, height * oversampling);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    await page.render({ canvas, canvasContext: context, viewport: views[index] }).promise;
    ground.imageSmoothingQuality = 'high';
    ground.drawImage(canvas, gap + index * (width + gap), gap, width, height);
  }
  const file = path(`../docs/pictures/${name}.png`);
  writeFileSync(file, whole.toBuffer('image/png'));
  console.log(`${name}: ${document.numPages} pages, ${Math.round(data.length / 1000)} kB`);
}

async function drawPeers(peers) {
  const env = { ...process.env, ...found.env, ...fonts.env };
  const notes = path('../notes/nlp-interview.md');
  const { mdToPdf } = await import(pathToFileURL(join(peers, 'node_modules/md-to-pdf/dist/index.js')).href);
  const launch = { executablePath: found.path, env, args: ['--no-sandbox'] };
  const { content } = await mdToPdf({ content: readFileSync(notes, 'utf8') }, { launch_options: launch });
  await draw('peer-md-to-pdf', content);
  // It copies pictures and styles from all around beside the notes.
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-peer-'));
  const copy = join(folder, 'notes.md');
  copyFileSync(notes, copy);
  const out = join(folder, 'out.pdf');
  const cli = join(peers, 'node_modules/@vivliostyle/cli/dist/cli.js');
  spawnSync(process.execPath, [cli, 'build', copy, '-o', out, '-s', 'A4', '--executable-browser', found.path], {
    cwd: folder,
    env,
    stdio: 'inherit',
  });
  await draw('peer-vivliostyle', readFileSync(out));
}
