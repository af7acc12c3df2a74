import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitQuiz } from '../../src/artifacts/quiz/emit.js';
import { questionsOf } from '../../src/bank/questions.js';
import { sharedBrowser } from '../../src/browser/page.js';
import { type Bank, compile, loadConfig } from '../../src/index.js';
import { project } from '../support/project.js';
import { sheetPage } from '../support/sheet-page.js';
import { hostileNotes } from './attacks.mjs';

const browser = sharedBrowser();
let server: Server;
let base: string;
const asked: string[] = [];
let folder: Awaited<ReturnType<typeof project>>;
let bank: Bank;

beforeAll(async () => {
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
  const { config } = await loadConfig(folder.root, undefined);
  if (!config) throw new Error('no config');
  ({ bank } = await compile({ config, root: folder.root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false }));
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await folder.remove();
});

/** Opens a page with nothing between it and the network, and does what somebody would who studies. */
async function visit(html: string | Uint8Array) {
  const path = join(folder.root, 'page.html');
  await writeFile(path, html);
  const page: Page = await (await browser.open()).browser.newPage();
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
  await page.goto(pathToFileURL(path).href, { waitUntil: 'networkidle0' });
  const said = await page.evaluate(async () => {
    const { document, seen } = globalThis as unknown as { document: InPage; seen: unknown[] };
    for (const one of document.querySelectorAll('*')) {
      for (const kind of ['mouseover', 'focus', 'toggle', 'animationend', 'load', 'error', 'begin'])
        one.dispatchEvent(new Event(kind));
    }
    for (const one of document.querySelectorAll('details')) one.setAttribute('open', '');
    const links = [...document.querySelectorAll('a')].map(one => one.protocol ?? '');
    await new Promise(resolve => setTimeout(resolve, 200));
    return { seen, links: [...new Set(links)].sort(), words: document.body.textContent.length };
  });
  const url = page.url();
  await page.close();
  return {
    ...said,
    requests: requests.filter(one => one !== pathToFileURL(path).href && !one.startsWith('data:')),
    url,
    path,
  };
}

interface InPage {
  querySelectorAll: (selector: string) => Iterable<{
    dispatchEvent: (event: Event) => void;
    setAttribute: (name: string, value: string) => void;
    protocol?: string;
  }>;
  body: { textContent: string };
}

describe('all hostile notes on one page in a browser', () => {
  // A browser of ours may have no network: what a page asks for counts, whether or not it is answered.
  it('the canary would sing', async () => {
    const { requests, seen } = await visit(`<img src="http://${base}/sing.png" onerror="pwned(1)">`);
    expect(requests).toContain(`http://${base}/sing.png`);
    expect(seen).toContain(1);
  });

  it.each([
    ['quiz page', () => emitQuiz(bank)],
    ['sheet', async () => sheetPage(bank).replaceAll(/<link rel="stylesheet" href="\/[\w./-]+">/gu, '')],
  ])('%s: runs nothing, asks for nothing, goes nowhere', async (_what, html) => {
    expect(questionsOf(bank).length).toBeGreaterThan(130);
    const { seen, requests, links, words, url, path } = await visit(await html());
    expect(seen).toEqual([]);
    expect(requests.filter(request => !/^file:\/\/\/media\/cardpress-[\w.]+$/u.test(request))).toEqual([]);
    expect(asked).toEqual([]);
    expect(links.filter(protocol => !['', ':', 'file:', 'http:', 'https:', 'mailto:'].includes(protocol))).toEqual([]);
    expect(url).toBe(pathToFileURL(path).href);
    expect(words).toBeGreaterThan(10_000);
  });
});
