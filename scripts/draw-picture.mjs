/**
 * Draws the time line of the language models, an SVG, as the WebP picture that the notes name.
 * Run `npm run compile` first: the browser and the fonts are found as they are for the sheet.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { families } from '../lib/browser/fonts.js';
import { launch } from '../lib/browser/launch.js';

const images = new URL('../notes/images/', import.meta.url);
const source = new URL('language-models-timeline.svg', images);
const picture = new URL('v2-75ef40cd622a9d91736dd73c7fe1330c_1440w.webp', images);

/** Lossy, of 100: lossless takes twice the space, and at 80 the small letters lose their tint. */
const quality = 88;

const svg = await readFile(source, 'utf8');
const { browser, close } = await launch();
try {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await checkFonts(page);
  const { width, height } = await page.$eval('svg', svg => svg.getBoundingClientRect().toJSON());
  await page.setViewport({ width, height });
  const bytes = await page.screenshot({ type: 'webp', quality });
  await writeFile(picture, bytes);
  console.log(`${picture.pathname.split('/').pop()}: ${width} × ${height}, ${Math.round(bytes.length / 1000)} kB`);
} finally {
  await close();
}

/** Throws where a text is not set in the font of the sheet: the picture would look otherwise on another machine. */
async function checkFonts(page) {
  const devtools = await page.createCDPSession();
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'text' });
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    const other = fonts.find(({ familyName }) => !familyName.startsWith(families.text.name));
    if (other)
      throw new Error(`A text is set in ${other.familyName}, not in ${families.text.name}: install that font.`);
  }
}
