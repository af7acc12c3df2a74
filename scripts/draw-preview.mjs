/**
 * Takes the pictures of docs/preview.md and docs/preview.zh-CN.md: the preview of our own notes on a wide page and on a phone.
 * Run `npm run compile` first. With a folder as its argument it takes every view into it, to be looked at.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { flags } from '../lib/browser/flags.js';
import { prepare } from '../lib/browser/launch.js';
import { thisMachine } from '../lib/browser/machine.js';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const [views] = process.argv.slice(2);
const folder = views ?? here('../docs/pictures');
/** Of 100: below, small letters have shadows. */
const quality = 88;
/** Of the question whose card has a picture. */
const pictured = 'GLM';
const wide = { width: 1200, height: 720 };
const phone = { width: 390, height: 760, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const child = spawn(process.execPath, [here('../lib/cli/bin.js'), 'preview'], {
  cwd: here('..'),
  stdio: ['ignore', 'pipe', 'inherit'],
});
const machine = thisMachine(process.env);
const { found, fonts } = await prepare({ machine });
const browser = await puppeteer.launch({
  executablePath: found.path,
  headless: 'shell',
  env: { ...machine.env, ...found.env, ...fonts.env },
  // This computer is the only one that it reaches.
  args: flags(machine).map(flag => (flag.startsWith('--host-resolver-rules') ? `${flag}, EXCLUDE 127.0.0.1` : flag)),
});
try {
  const address = await addressOf(child.stdout);
  for (const [lang, ending] of [
    ['en', ''],
    ['zh-CN', '.zh-CN'],
  ]) {
    await take(`preview${ending}.webp`, address, lang, wide, ['flip']);
    if (!views) continue;
    await take(`front${ending}.webp`, address, lang, wide, []);
    await take(`night${ending}.webp`, address, lang, wide, ['flip', 'night']);
    await take(`phone-list${ending}.webp`, address, lang, phone, []);
    await take(`phone-card${ending}.webp`, address, lang, phone, ['flip'], 'card');
    for (const view of ['findings', 'import', 'study'])
      await take(`${view}${ending}.webp`, address, lang, wide, [], view);
  }
} finally {
  await browser.close();
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** The address that the preview says. */
async function addressOf(output) {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\S+/u.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('The preview said no address.');
}

/** A picture of a view after some buttons were pressed. */
async function take(name, address, lang, viewport, buttons, view = 'cards') {
  const page = await browser.newPage();
  await page.setExtraHTTPHeaders({ 'accept-language': lang });
  await page.setViewport(viewport);
  await page.goto(address);
  await page.waitForSelector('#rows a');
  const isCard = view === 'card' || (view === 'cards' && viewport === wide);
  if (isCard) await page.click(`#rows ::-p-text(${pictured})`);
  else await page.goto(`${address}#/${view}`);
  for (const button of buttons) await page.click(`#${button}`);
  await page.waitForNetworkIdle({ concurrency: 1 });
  // A frame that is shown for the first time fades in.
  await new Promise(resolve => setTimeout(resolve, 500));
  const { length } = await page.screenshot({ path: join(folder, name), type: 'webp', quality });
  await page.close();
  console.log(`${name}: ${Math.round(length / 1000)} kB`);
}
