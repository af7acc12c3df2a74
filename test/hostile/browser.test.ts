import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitQuiz } from '../../src/artifacts/quiz/emit.js';
import { questionsOf } from '../../src/bank/questions.js';
import { type Bank, check, loadConfig, loadFaces } from '../../src/index.js';
import { type Preview, preview } from '../../src/preview/preview.js';
import { localBrowser } from '../preview/browser.js';
import { project } from '../support/project.js';
import { sheetPage } from '../support/sheet-page.js';
import { hostileNotes } from './attacks.mjs';

let browser: Browser;
let closeBrowser: () => Promise<void>;
let server: Server;
let base: string;
const asked: string[] = [];
let folder: Awaited<ReturnType<typeof project>>;
let bank: Bank;
let shown: Preview;

beforeAll(async () => {
  ({ browser, close: closeBrowser } = await localBrowser());
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end('pwned(1)');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await project({ 'cardpress.config.yaml': 'namespace: hostile\n', 'secret.html': 'SECRET' });
  for (const [at, { path, text }] of hostileNotes.entries()) {
    const own = path.replace('notes/a.md', `notes/${at}.md`);
    // The canary is a server that answers, and not a name that nobody has.
    const live = text.replaceAll('https://canary.invalid', `http://${base}`).replaceAll('canary.invalid', base);
    await mkdir(dirname(join(folder.root, own)), { recursive: true });
    await writeFile(join(folder.root, own), live.replaceAll('/etc/passwd', join(folder.root, 'secret.html')));
  }
  const { root } = folder;
  const { config } = await loadConfig(root, undefined);
  if (!config) throw new Error('no config');
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  const result = await check({ config, root, env, history: false });
  ({ bank } = result);
  const faces = await loadFaces();
  shown = await preview(
    { root, config, env, result, usesCache: false, faces, notes: undefined, search: '', took: 0 },
    0,
  );
});
afterAll(async () => {
  await closeBrowser();
  await shown.close();
  server.closeAllConnections();
  server.close();
  await folder.remove();
});

/** Opens a page with nothing between it and the network, and does what somebody would who studies. */
async function visit(address: string, look: (page: Frame) => Promise<unknown> = async () => {}) {
  asked.length = 0;
  const page = await browser.newPage();
  // The policies of our pages are a second wall, which test/preview and test/browser look after.
  await page.setBypassCSP(true);
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));
  await page.evaluateOnNewDocument(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, {
      seen,
      pwned: (what: unknown) => seen.push(what),
      alert: (what: unknown) => seen.push(what),
    });
  });
  await page.goto(address, { waitUntil: 'load' });
  await look(page.mainFrame());
  const said = await Promise.all(page.frames().map(frame => frame.evaluate(touchAll)));
  await new Promise(resolve => setTimeout(resolve, 200));
  const seen = await Promise.all(page.frames().map(frame => frame.evaluate('seen') as Promise<unknown[]>));
  const url = page.url();
  await page.close();
  return {
    seen: seen.flat(),
    links: [...new Set(said.flatMap(({ links }) => links))].sort(),
    words: said.reduce((sum, { words }) => sum + words, 0),
    requests: requests.filter(one => !one.startsWith(address) && !one.startsWith('data:')),
    url,
  };
}

/** Runs in the page. */
function touchAll() {
  const { document } = globalThis as unknown as { document: InPage };
  for (const one of document.querySelectorAll('*')) {
    for (const kind of ['mouseover', 'focus', 'toggle', 'animationend', 'load', 'error', 'begin'])
      one.dispatchEvent(new Event(kind));
  }
  for (const one of document.querySelectorAll('details')) one.setAttribute('open', '');
  const links = [...document.querySelectorAll('a')].map(one => one.protocol ?? '');
  return { links: [...new Set(links)], words: document.body.textContent.length };
}

/** Puts the back of every card into the page of the preview, in a frame each as that does. */
async function showAllCards(page: Frame) {
  return await page.evaluate(async () => {
    const { document } = globalThis as unknown as { document: InPage };
    const { cards: path, questions } = await (await fetch('/state.json')).json();
    const cards = questions.flatMap(({ id, cards }: { id: string; cards: { ord: number }[] }) =>
      cards.map(({ ord }) => `${path}card?id=${id}&ord=${ord}&side=back&client=anki`),
    );
    await Promise.all(
      cards.map((src: string) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        return new Promise(resolve => {
          frame.onload = resolve;
          document.body.append(frame);
        });
      }),
    );
  });
}

interface InPage {
  querySelectorAll: (selector: string) => Iterable<{
    dispatchEvent: (event: Event) => void;
    setAttribute: (name: string, value: string) => void;
    protocol?: string;
  }>;
  createElement: (name: string) => { src: string; onload: unknown };
  body: { textContent: string; append: (element: unknown) => void };
}

async function asFile(html: string | Uint8Array): Promise<string> {
  const path = join(folder.root, 'page.html');
  await writeFile(path, html);
  return pathToFileURL(path).href;
}

describe('all hostile notes on one page in a browser', () => {
  it('the canary would sing', async () => {
    const { requests, seen } = await visit(
      await asFile(
        `<meta http-equiv="content-security-policy" content="default-src 'none'"><img src="http://${base}/sing.png" onerror="pwned(1)"><iframe srcdoc="<script>pwned(2)</script>">`,
      ),
    );
    expect(requests).toContain(`http://${base}/sing.png`);
    expect(asked).toEqual(['/sing.png']);
    expect(new Set(seen)).toEqual(new Set([1, 2]));
  });

  it.each([
    ['quiz page', async () => visit(await asFile(await emitQuiz(bank)))],
    [
      'sheet',
      async () => visit(await asFile(sheetPage(bank).replaceAll(/<link rel="stylesheet" href="\/[\w./-]+">/gu, ''))),
    ],
    ['preview', () => visit(shown.address, showAllCards)],
  ])('%s: runs nothing, asks for nothing, goes nowhere', async (what, open) => {
    expect(questionsOf(bank).length).toBeGreaterThan(130);
    const { seen, requests, links, words, url } = await open();
    expect(seen).toEqual([]);
    expect(requests.filter(request => !/^file:\/\/\/media\/cardpress-[\w.]+$/u.test(request))).toEqual([]);
    expect(asked).toEqual([]);
    const known = ['', ':', 'file:', 'http:', 'https:', 'mailto:', ...(what === 'preview' ? ['vscode:'] : [])];
    expect(links.filter(protocol => !known.includes(protocol))).toEqual([]);
    expect(url).toMatch(what === 'preview' ? shown.address : /\/page\.html$/u);
    expect(words).toBeGreaterThan(10_000);
  });
});
