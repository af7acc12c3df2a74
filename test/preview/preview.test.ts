import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { State } from '../../src/preview/model.js';
import { project } from '../support/project.js';
import { localBrowser } from './browser.js';
import { files } from './notes.js';

let root: string;
let remove: () => Promise<void>;
let said = '';
let address: string;
let child: ChildProcess;
let state: State;
const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));

beforeAll(async () => {
  ({ root, remove } = await project(files));
  const opener = join(root, 'open');
  await writeFile(opener, `#!/bin/sh\necho "$1" > '${root}/opened'\n`, { mode: 0o755 });
  const env = { ...process.env, CI: '', SOURCE_DATE_EPOCH: '1700000000', BROWSER: opener };
  child = spawn(process.execPath, [bin, 'preview', '--open'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout?.on('data', data => (said += data));
  address = (await hear(/http:\S+/u))[0];
  await hear(/Watching/u);
  state = JSON.parse((await ask('/state.json')).body);
});
afterAll(async () => {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
  await remove();
});

async function hear(what: RegExp): Promise<RegExpExecArray> {
  for (let round = 0; round < 25_000; round++) {
    const found = what.exec(said);
    if (found) return found;
    await delay(20);
  }
  throw new Error(`${what} was never said, but: ${said}`);
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** As it is written: a URL would be made tidy. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', text => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });
}

const question = (text: string) => {
  const found = state.questions.find(one => one.text.includes(text));
  if (!found) throw new Error(`No question has ${text}.`);
  return found;
};
const cardPath = (id: string, more = '') => `${state.cards}card?id=${id}&ord=0&side=front&client=anki${more}`;

describe('the server of the preview', () => {
  it.skipIf(process.platform === 'win32')('is opened in the browser', async () => {
    while (!existsSync(join(root, 'opened'))) await delay(20);
    await expect.poll(() => readFile(join(root, 'opened'), 'utf8')).toBe(`${address}\n`);
  });

  it('answers under its own names only, whatever leads to this computer', async () => {
    const { port } = new URL(address);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect((await ask('/state.json', { host })).status).toBe(200);
    for (const host of [
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1.nip.io:${port}`,
      `127.0.0.1:${Number(port) + 1}`,
    ])
      expect((await ask('/state.json', { host })).status, host).toBe(421);
    expect((await ask('http://evil.example/state.json')).status).toBe(404);
    expect((await ask('//evil.example/state.json')).status).toBe(404);
  });

  it('answers no other site', async () => {
    const paths = ['/', '/state.json', '/events', cardPath(question('HashMap').id)];
    for (const path of paths)
      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
        expect((await ask(path, { origin })).status, `${path} ${origin}`).toBe(403);
    const cross = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
    for (const path of paths) expect((await ask(path, cross)).status, path).toBe(403);
    // A link that is followed opens the page, and nothing else.
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await ask('/', followed)).status).toBe(200);
    expect((await ask('/state.json', followed)).status).toBe(403);
    expect((await ask('/', { ...followed, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    expect((await ask('/state.json', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('changes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await ask('/state.json', {}, method)).status, method).toBe(405);
    const head = await ask('/state.json', {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('serves pictures of the notes by their names, and no path', async () => {
    const { body } = await ask(cardPath(question('HashMap').id).replace('front', 'back'));
    const [, name = ''] = /src="(cardpress-\w+\.png)"/u.exec(body) ?? [];
    const picture = await ask(`${state.cards}${name}`, { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' });
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png']);
    const script = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' };
    expect((await ask(`${state.cards}${name}`, script)).status).toBe(403);
    const guesses = ['../../cardpress.lock', '..%2f..%2fpackage.json', 'buckets.png', 'notes/images/buckets.png', ''];
    const paths = [
      ...guesses.map(guess => `${state.cards}${guess}`),
      `/cards/${'0'.repeat(32)}/${name}`,
      `/${name}`,
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%5cpackage.json',
      '/page.html',
      '/notes/java.md',
      '/style.css/../../package.json',
      '/constructor',
    ];
    for (const path of paths) expect((await ask(path)).status, path).toBe(404);
    expect((await ask(cardPath('nobody'))).status).toBe(404);
    expect((await ask(cardPath(question('HashMap').id).replace('client=anki', 'client=constructor'))).status).toBe(404);
  });

  it('says with each answer what may be done with it', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/u);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const card = await ask(cardPath(question('HashMap').id));
    const policy = String(card.headers['content-security-policy']);
    expect(policy).toMatch(
      /script-src 'nonce-[\w+/]{22}=='; .*frame-ancestors 'self'; sandbox allow-scripts allow-popups/u,
    );
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain(`img-src ${address.slice(0, -1)}${state.cards};`);
    expect((await ask(cardPath(question('HashMap').id))).headers['content-security-policy']).not.toBe(policy);
    for (const path of ['/', '/state.json', '/main.js', '/nowhere', cardPath(question('HashMap').id)]) {
      const { headers } = await ask(path);
      expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
      expect(headers['access-control-allow-origin'], path).toBeUndefined();
    }
  });
});

describe('the page of the preview', () => {
  let browser: Browser;
  let close: () => Promise<void>;
  let page: Page;
  let trouble: string[];

  beforeAll(async () => {
    ({ browser, close } = await localBrowser());
  });
  afterAll(() => close());
  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    trouble = [];
    page.on('console', message => trouble.push(message.text()));
    page.on('pageerror', error => trouble.push(String(error)));
    page.on('request', asked => {
      if (!asked.url().startsWith(address) && !asked.url().startsWith('data:')) trouble.push(asked.url());
    });
    await page.setViewport({ width: 1200, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  });

  async function open(hash = ''): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${address}${hash}`);
    await page.waitForSelector('#rows li');
  }
  /** Waits until a card shows this. */
  async function card(text: string | RegExp): Promise<Frame> {
    for (let round = 0; round < 15_000; round++) {
      for (const frame of page.frames().slice(1)) {
        // A frame may be gone meanwhile.
        const shown = await (async () => frame.$eval('body', body => body.innerText))().catch(() => '');
        if (shown.search(text) >= 0) return frame;
      }
      await delay(20);
    }
    throw new Error(`No card shows ${text}.`);
  }
  const visible = (selector: string) =>
    page.$$eval(selector, found =>
      found.filter(one => one.checkVisibility()).map(one => one.textContent?.trim() ?? ''),
    );
  const press = (key: string) => page.keyboard.press(key as 'Space');

  /** Waits for what an action makes visible: the page follows its address, which changes later than the click. */
  const shows = (selector: string) => expect.poll(() => visible(selector));
  async function checkAccess(leftOut: string[] = []): Promise<void> {
    for (const frame of page.frames()) {
      if (leftOut.includes(await frame.frameElement().then(element => element?.evaluate(one => one.id) ?? '')))
        continue;
      const found = await frame.evaluate(
        `${axe.source};axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      );
      // A card is what Anki shows: no page with landmarks and headings of its own.
      const isCard = frame !== page.mainFrame();
      expect(
        (found as string[]).filter(one => !isCard || !/^(?:region|landmark|page-has|html-has-lang)/u.test(one)),
      ).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }

  it('shows the first card, turns it over and leafs, by keys alone', async () => {
    await open();
    await card(/How does a stack work/u);
    for (let presses = 2; presses > 0; presses--) await press('ArrowRight');
    await card(/Who asks/u);
    await press('ArrowRight');
    await card(/什么是 HashMap/u);
    await press('Space');
    const back = await card(/数组加链表/u);
    expect(await back.$eval('img', image => (image as HTMLImageElement).naturalWidth)).toBe(60);
    await press('ArrowRight');
    await card(/final/u);
    await press('Space');
    const formula = await card(/is <not> this/u);
    expect(await formula.$eval('mjx-container', math => math.getBoundingClientRect().height)).toBeGreaterThan(10);
    // In the card the keys do the same.
    await (await formula.$('pre'))?.focus();
    await press('ArrowLeft');
    await card(/什么是 HashMap/u);
    expect(await page.evaluate(() => location.hash)).toBe(`#/cards/${question('HashMap').id}/0`);
    expect(trouble).toEqual([]);
  });

  it('shows every card of a cloze question, as Anki does', async () => {
    await open(`#/cards/${question('stack work').id}`);
    const first = await card(/A stack is \[order\], a queue is first in/u);
    expect(await first.$eval('.cloze', cloze => cloze.getAttribute('data-ordinal'))).toBe('1');
    await page.click('#next');
    await card(/A stack is last in, a queue is \[\.\.\.\]/u);
    await page.click('#flip');
    await card(/A stack is last in, a queue is first in/u);
    await shows('#notes-on p').toEqual([expect.stringContaining('Cloze 2')]);
  });

  it('shows cards as each program does, by day and by night', async () => {
    await open(`#/cards/${question('HashMap').id}`);
    const classes = async () => {
      const frame = await card(/什么是 HashMap/u);
      return frame.evaluate(() => [document.documentElement.className, document.body.className]);
    };
    expect(await classes()).toEqual(['linux chrome js', 'card card1 isLin']);
    await page.click('#night');
    await page.waitForSelector('iframe.night:not(.coming)');
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
    expect(await classes()).toEqual(['linux chrome js night-mode', 'card card1 isLin nightMode night_mode']);
    const frame = await card(/什么是 HashMap/u);
    expect(await frame.$eval('body', body => getComputedStyle(body).backgroundColor)).toBe('rgb(26, 27, 30)');
    await page.select('#client', 'ankidroid');
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
    await page.waitForSelector('iframe[src*="ankidroid"]');
    expect((await classes())[0]).toContain('mobile android');
    expect(await page.$eval('.stage', stage => stage.clientWidth)).toBeLessThanOrEqual(390);
  });

  it('draws the list anew only where other questions are in it', async () => {
    await open();
    await shows('.asked').toHaveLength(6);
    const current = () => page.$$eval('#rows a', links => links.map(link => link.ariaCurrent));
    await page.$eval('#rows', rows => rows.firstElementChild?.setAttribute('class', 'first'));
    expect(await current()).toEqual(['true', null, null, null, null, null]);
    await press('Space');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(await current()).toEqual([null, 'true', null, null, null, null]);
    expect(await page.$$('#rows .first')).toHaveLength(1);
    await page.type('#search', 'stack');
    await shows('.asked').toEqual(['How does a stack work?']);
    expect(await page.$$('#rows .first')).toHaveLength(0);
  });

  it('searches and filters', async () => {
    await open();
    await shows('.asked').toHaveLength(6);
    await page.type('#search', 'hashmap 链表');
    await shows('.asked').toEqual(['Q1 什么是 HashMap？']);
    await page.type('#search', 'nowhere');
    await shows('#nothing').toEqual(['No question matches.']);
    await page.$eval('#search', input => Object.assign(input, { value: '' }));
    await page.click('#unanswered');
    await shows('.asked').toEqual(['Unanswered so far?']);
    await page.click('#unanswered');
    await page.click('#with-findings');
    await shows('.asked').toContain('What is missing?');
    await shows('.asked').not.toContain('Unanswered so far?');
    await page.click('#with-findings');
    await page.click('#changed');
    await shows('.asked').toHaveLength(6);
    await page.select('#deck', 'C');
    await shows('.asked').toEqual(['How does a stack work?']);
    await page.select('#deck', '');
    await page.select('#tag', '集合');
    await shows('#count').toEqual(['4 of 6']);
  });

  it('follows each save, and leaves the card alone that is the same', async () => {
    await open(`#/cards/${question('HashMap').id}`);
    await card(/什么是 HashMap/u);
    await page.$eval('.stage iframe', frame => frame.setAttribute('data-first', ''));
    const path = join(root, 'notes/java.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('### Unanswered so far?', '### Answered now?\n\nYes.'));
    await page.waitForFunction(() => document.querySelector('#rows')?.textContent?.includes('Answered now?'));
    await page.waitForFunction(() => !document.querySelector('iframe.coming'));
    expect(await page.$$('.stage iframe[data-first]')).toHaveLength(1);
    await press('Space');
    await card(/数组加链表/u);
    await writeFile(path, text.replace('数组加链表', '数组、链表和红黑树'));
    await card(/数组、链表和红黑树/u);
    await press('Space');
    await writeFile(path, text.replace('什么是', '究竟什么是'));
    await card(/究竟什么是 HashMap/u);
    await shows('.asked').toContain('Q1 究竟什么是 HashMap？');
    // Mistakes end nothing, and are told.
    await writeFile(path, Buffer.from([0x23, 0x20, 0x80, 0xff, 0xfe, 0x81]));
    await page.waitForSelector('#status.bad');
    await writeFile(path, text);
    await page.waitForSelector('#status:not(.bad)');
    await card(/^\s*Q1[\s\S]*什么是 HashMap/u);
  });

  it('runs nothing of the notes, and gives a card no way to the rest', async () => {
    await open(`#/cards/${question('Who asks').id}`);
    await card(/Who asks/u);
    await press('Space');
    const frame = await card(/\{\{Answer\}\}/u);
    for (const link of await frame.$$('a')) await link.click();
    const tried = await frame.evaluate(async address => {
      const script = document.createElement('script');
      script.textContent = 'document.title = 4';
      document.body.append(script);
      const button = document.createElement('div');
      button.setAttribute('onclick', 'document.title = 5');
      document.body.append(button);
      button.click();
      const reached = await fetch(`${address}state.json`).then(
        () => true,
        () => false,
      );
      let isClosed = false;
      try {
        void parent.document.title;
      } catch {
        isClosed = true;
      }
      return { title: document.title, origin, reached, isClosed };
    }, address);
    expect(tried).toEqual({ title: 'back', origin: 'null', reached: false, isClosed: true });
    expect(await page.title()).toContain('cardpress');
    // What another window says is no key of the card.
    const before = await visible('#flip');
    await page.evaluate(() => postMessage({ does: 'flip' }, '*'));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await shows('#flip').toEqual(before);
  });

  it('says what was found, where, and what the next import does', async () => {
    await open('#/findings');
    const found = await page.$$eval('.findings li', items => items.map(item => item.textContent ?? ''));
    expect(found).toContainEqual(
      expect.stringMatching(/warning.*graph\.png.*missing-image.*notes\/java\.md:20:1.*Show card/su),
    );
    const links = await page.$$eval('.where a', all => all.map(link => link.getAttribute('href')));
    expect(links).toContain(`vscode://file${root}/notes/java.md:20:1`);
    await checkAccess();
    await page.click('nav a[data-view="import"]');
    await shows('.view h3').toEqual(['New cards (6)']);
    await page.click('.planned a');
    await card(/HashMap|stack/u);
  });

  it('prints the sheet when it is asked to, and shows what was printed', async () => {
    await open('#/sheet');
    expect(await ask('/sheet.pdf?of=undefined')).toMatchObject({ status: 404 });
    await page.click('#print');
    await page.waitForSelector('#open-sheet:not([hidden])');
    await shows('#sheet-says').toEqual(['cheatsheet.pdf']);
    const src = await page.$eval('#sheet-frame', frame => frame.getAttribute('src') ?? '');
    const printed = await ask(src);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.body).toMatch(/^%PDF-/u);
    // One that was printed before is not taken for this one.
    expect((await ask('/sheet.pdf?of=0123456789abcdef')).status).toBe(404);
    await checkAccess(['sheet-frame']);
  });

  it('studies as the quiz does, and goes on after a save', async () => {
    await open('#/study');
    const study = async () => (await (await page.waitForSelector('#study-frame'))?.contentFrame()) as Frame;
    await (await study()).waitForSelector('#place');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('study-frame');
    await press('Space');
    await press('2');
    const place = async () => (await study()).$eval('#place', place => place.textContent);
    await expect.poll(place).toBe('2 / 6');
    await shows('#study-outdated').toEqual([]);
    const path = join(root, 'notes/c.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text}\n## What is a deque?\n\nBoth.\n`);
    await page.waitForSelector('#study-outdated:not([hidden])');
    expect(await place()).toBe('2 / 6');
    await page.click('#study-again');
    await expect.poll(place).toBe('1 / 7');
    await writeFile(path, text);
    await page.waitForFunction(() => document.querySelectorAll('#rows li').length === 6);
    await checkAccess();
  });

  it('speaks Chinese to who reads it', async () => {
    await page.setExtraHTTPHeaders({ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    await open();
    await shows('#flip').toEqual(['显示答案']);
    await shows('nav a').toEqual([
      '卡片',
      expect.stringMatching(/^检查结果 \d$/u),
      expect.stringMatching(/^下次导入 \d$/u),
      '速查表',
      '学习',
    ]);
    expect(await page.$eval('html', html => html.lang)).toBe('zh-CN');
  });

  it.each([
    [1200, 'light'],
    [390, 'dark'],
  ] as const)('has nothing that a screen reader or %d pixels stumble over', async (width, scheme) => {
    await page.setViewport({ width, height: 800, ...(width < 500 && { hasTouch: true, isMobile: true }) });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await open();
    await checkAccess();
    // All views can be reached without scrolling.
    expect(await page.$eval('nav', nav => nav.scrollWidth - nav.clientWidth)).toBe(0);
    await page.click(`#rows a[href$="${question('final').id}"]`);
    await card(/final/u);
    await page.click('#flip');
    await card(/is <not> this/u);
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
    await checkAccess();
  });

  it('turns over by a tap and leafs by swiping on a phone', async () => {
    await page.setViewport({ width: 390, height: 800, hasTouch: true, isMobile: true });
    await open();
    await shows('.stage').toEqual([]);
    await page.tap('#rows a');
    const front = await card(/HashMap|stack/u);
    await shows('#rows').toEqual([]);
    const swipe = (frame: Frame, from: number, to: number) =>
      frame.evaluate(
        (from, to) => {
          const touch = (x: number) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 200 });
          const send = (type: string, x: number) =>
            document.body.dispatchEvent(
              new TouchEvent(type, { bubbles: true, touches: [touch(x)], changedTouches: [touch(x)] }),
            );
          send('touchstart', from);
          send('touchend', to);
        },
        from,
        to,
      );
    const first = await front.$eval('body', body => body.innerText);
    await page.touchscreen.tap(200, 400);
    await page.waitForFunction(() => document.querySelector('#flip')?.textContent === 'Show question');
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
    await swipe(page.frames().at(-1) as Frame, 300, 100);
    await page.waitForFunction(() => /\/0$/.test(location.hash) || /\/1$/.test(location.hash));
    await swipe(page.frames().at(-1) as Frame, 100, 300);
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
    expect(first).not.toBe('');
    await page.tap('.to-list');
    await shows('.stage').toEqual([]);
  });
});
