import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Prepared } from '../../../browser/launch.js';
import type { SharedBrowser } from '../../../browser/page.js';
import type { Site } from '../../../browser/seal.js';
import { debugArea } from '../../../debug.js';
import type { Cache } from '../../../pictures/cache.js';
import { type Noticed, type PrintedRun, type PrintRun, printRun } from './print-page.js';

const log = debugArea('sheet');

/** Raised when the same page is printed otherwise: by other options of the browser, or what is looked at in the page. */
const recipe = 6;

/**
 * Prints a document, or takes what was printed of the same one before: the same page and all that it loads, browser and
 * fonts. The browser then does not start.
 */
export async function printOnce(browser: SharedBrowser, run: PrintRun, cache: Cache): Promise<PrintedRun> {
  const key = keyOf(await browser.prepare(), run);
  const kept = key && (await cache.read(key));
  const printed = kept && unpack(kept, key);
  if (printed) {
    log('a run of %d bytes as printed before', printed.pdf.byteLength);
    return printed;
  }
  const made = await printRun(browser, run);
  if (key) await cache.write(key, pack(made, key));
  return made;
}

/** Undefined if the page may look different next time, with fonts of the system. */
function keyOf({ found, fonts }: Prepared, { site, draft }: PrintRun): string | undefined {
  if (fonts.identity === undefined) return undefined;
  const { size, mtimeMs } = statSync(found.path);
  const hash = createHash('sha256');
  hash.update(JSON.stringify([recipe, draft, found.path, size, mtimeMs, fonts.identity, fonts.absent]));
  for (const part of partsOf(site)) hash.update(`${part.length}\n`).update(part);
  return `page-${hash.digest('hex')}`;
}

function* partsOf(site: Site): Generator<string | Uint8Array> {
  for (const [path, asset] of site) {
    yield path;
    yield asset.type;
    // Our own files are those of this version.
    yield 'file' in asset ? stampOf(asset.file) : asset.body;
  }
}

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${file} ${size} ${mtimeMs}`;
}

/** One line of JSON, then the PDF. It says what it is kept as, so that nothing else is taken for it. */
function pack({ pdf, version, ...noticed }: PrintedRun, key: string): Uint8Array {
  const found = Object.fromEntries(Object.entries(noticed).map(([name, set]) => [name, [...set]]));
  return Buffer.concat([Buffer.from(`${JSON.stringify({ key, version, ...found })}\n`), pdf]);
}

function unpack(data: Uint8Array, as: string): PrintedRun | undefined {
  const end = data.indexOf(0x0a);
  const head = JSON.parse(Buffer.from(data.subarray(0, end)).toString());
  const { key, version, missingGlyphs, refused, wideFormulas } = head;
  if (key !== as) return undefined;
  const noticed: Noticed = {
    missingGlyphs: new Set(missingGlyphs),
    refused: new Set(refused),
    wideFormulas: new Set(wideFormulas),
  };
  return { pdf: data.subarray(end + 1), version, ...noticed };
}
