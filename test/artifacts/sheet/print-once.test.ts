import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundedCache } from '../../../src/artifacts/sheet/print/page-cache.js';
import { printOnce } from '../../../src/artifacts/sheet/print/print-once.js';
import { type SharedBrowser, sharedBrowser } from '../../../src/browser/page.js';
import type { Site } from '../../../src/browser/seal.js';

const browser = sharedBrowser();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-test-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const page = (text: string): Site =>
  new Map([
    ['/', { type: 'text/html; charset=utf-8', body: `<!doctype html><link rel=stylesheet href=/a.css><p>${text}` }],
    ['/a.css', { type: 'text/css', body: 'p { color: red }' }],
  ]);

/** The same browser, which must not be started. */
const unused: SharedBrowser = {
  ...browser,
  open: async () => {
    throw new Error('The browser was started.');
  },
};
const started = 'The browser was started.';

describe('a page that was printed before', () => {
  const cache = () => boundedCache(folder, 1_000_000);
  const run = { site: page('text'), draft: false };

  it('is not printed again, and everything that was found in it is known', async () => {
    const odd = { site: page('a text that is long enough: \u{12000}'), draft: false };
    const [made, other] = [await printOnce(browser, run, cache()), await printOnce(browser, odd, cache())];
    expect(other.missingGlyphs).toEqual(new Set(['\u{12000}']));
    expect(await printOnce(unused, run, cache())).toEqual({ ...made, pdf: new Uint8Array(made.pdf) });
    expect(await printOnce(unused, odd, cache())).toEqual({ ...other, pdf: new Uint8Array(other.pdf) });
  });

  it.each<[string, Partial<typeof run>]>([
    ['another text', { site: page('texts') }],
    ['another style', { site: new Map([...page('text'), ['/a.css', { type: 'text/css', body: 'p {}' }]]) }],
    ['a draft', { draft: true }],
  ])('is printed if it is %s', async (_what, other) => {
    await expect(printOnce(unused, { ...run, ...other }, cache())).rejects.toThrow(started);
  });

  it('is printed if the fonts may be others', async () => {
    const { found, fonts } = await browser.prepare();
    const { identity: _, ...systems } = fonts;
    for (const others of [systems, { ...fonts, identity: 'other' }]) {
      const prepare = async () => ({ found, fonts: others });
      await expect(printOnce({ ...unused, prepare }, run, cache())).rejects.toThrow(started);
    }
  });

  it('is printed if what is kept is damaged or of another page', async () => {
    await printOnce(browser, run, cache());
    const names = (await readdir(folder)).filter(name => name.startsWith('page-'));
    const kept = await Promise.all(names.map(name => readFile(join(folder, name))));
    for (const bad of [Buffer.alloc(0), ...kept.map(data => data.subarray(0, -1)), kept]) {
      for (const [index, name] of names.entries())
        await writeFile(join(folder, name), Array.isArray(bad) ? (bad[(index + 1) % bad.length] ?? '') : bad);
      await expect(printOnce(unused, run, cache())).rejects.toThrow(started);
    }
  });
});

describe('a bounded cache', () => {
  it('lets go of what was used longest ago', async () => {
    const own = join(folder, 'own');
    const cache = boundedCache(own, 350);
    const data = new Uint8Array(68);
    for (const [age, name] of ['a', 'b', 'c'].entries()) {
      await cache.write(name, data);
      await utimes(join(own, name), 1000 + age, 1000 + age);
    }
    await cache.read('a');
    await cache.write('d', data);
    expect((await readdir(own)).sort()).toEqual(['.gitignore', 'a', 'c', 'd']);
  });
});
