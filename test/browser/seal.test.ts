import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedBrowser, withPage } from '../../src/browser/page.js';
import { type Asset, openSealed, origin, type Site } from '../../src/browser/seal.js';
import { readPdf } from '../support/pdf.js';
import { png } from '../support/png.js';
import { bareMachine } from './machine.js';

let disk: Awaited<ReturnType<typeof bareMachine>>;
let server: Server;
let address: string;
let secret: string;
let asked: string[] = [];
let connections = 0;
const sockets = new Set<Socket>();
const shared = sharedBrowser();

beforeAll(async () => {
  disk = await bareMachine();
  secret = await disk.program('secret.html', 'SECRETFILE', 0o644);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('FROMSERVER');
  });
  server.on('connection', socket => {
    connections += 1;
    sockets.add(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await shared.close();
  for (const socket of sockets) socket.destroy();
  server.close();
  await disk.remove();
});
beforeEach(() => {
  asked = [];
  connections = 0;
});

/** A page that tries every way out that we know of. */
function page(): string {
  const http = `http://${address}`;
  const file = `file://${secret}`;
  return `<!doctype html><html><head><meta charset="utf-8">
${['preconnect', 'dns-prefetch', 'prefetch', 'modulepreload', 'icon', 'manifest', 'stylesheet', 'prerender']
  .map(rel => `<link rel="${rel}" href="${http}/${rel}">`)
  .join('\n')}
<link rel="preload" as="image" href="${http}/preload">
<link rel="stylesheet" href="${file}">
<style>@import "${http}/import"; @font-face { font-family: x; src: url(${http}/font) } body { font-family: x; background: url(${http}/background) }</style>
<script type="speculationrules">{"prerender":[{"urls":["${http}/speculation"]}]}</script>
<script>document.title = 'SCRIPTED'; new WebSocket('ws://${address}/socket'); fetch('${http}/fetch')</script>
</head><body>INSIDE
${[file, `${http}/frame`].map(url => `<iframe src="${url}"></iframe><object data="${url}"></object><embed src="${url}"><img src="${url}">`).join('\n')}
<iframe srcdoc="<img src='${http}/srcdoc'>"></iframe>
<img srcset="${http}/srcset 1x"><video src="${http}/video" poster="${http}/poster" autoplay></video>
<svg><image href="${http}/svg"/><use href="${file}#a"/></svg><input type="image" src="${http}/input">
<img src="/../../../../${secret}"><img src="http://notes.invalid:81/a"><img src="//other.invalid/a">
</body></html>`;
}

const picture: Asset = { type: 'image/png', body: png(5, 5, [0, 0, 0]) };
const site = (html: string): Site => new Map([['/', { type: 'text/html; charset=utf-8', body: html }]]);
const refresh = (url: string) => `<meta http-equiv="refresh" content="0;url=${url}">INSIDE`;

async function stayedInside(page: Page): Promise<void> {
  await delay(500);
  expect({ asked, url: page.url() }).toEqual({ asked: [], url: `${origin}/` });
  expect(await page.title()).not.toBe('SCRIPTED');
  const { text } = await readPdf(await page.pdf());
  expect(text).toContain('INSIDE');
  expect(text).not.toMatch(/SECRETFILE|FROMSERVER/u);
}

/** A browser as it is without our flags; what escapes here is held by the seal alone. */
async function unprotected(use: (page: Page) => Promise<void>): Promise<void> {
  const { found } = await shared.open();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    // Chromium's own rule against requests to the machine that it runs on is not what is tried here.
    args: ['--disable-features=LocalNetworkAccessChecks', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, ...found.env },
  });
  try {
    await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

describe('openSealed', () => {
  it('lets nothing out and nothing in', async () => {
    await withPage(shared, async tab => {
      await openSealed(tab, site(page()));
      await stayedInside(tab);
      // A whole Chromium connects before it asks (`preconnect`), which no policy forbids: our flags do.
      expect(connections).toBe(0);
    });
  });

  it('does so by itself, without the help of the browser’s flags', () =>
    unprotected(async tab => {
      await openSealed(tab, site(page()));
      await stayedInside(tab);
    }));

  it('refuses what it does not serve, and runs no script, even without a policy', () =>
    unprotected(async tab => {
      const refused = await openSealed(tab, site(page()), 'img-src *');
      await delay(500);
      expect(asked).toEqual([]);
      expect(await tab.title()).not.toBe('SCRIPTED');
      for (const way of ['/stylesheet', '/font', '/frame', '/srcset', '/poster'])
        expect(refused).toContain(`http://${address}${way}`);
    }));

  it('takes no other origin for the site, even without a policy', () =>
    unprotected(async tab => {
      const names = [
        'http://notes.invalid:81',
        'https://notes.invalid',
        'http://notes.invalid.',
        'http://a.notes.invalid',
      ];
      const html = `INSIDE${names.map(name => `<img src="${name}/m.png">`).join('')}`;
      const refused = await openSealed(tab, new Map([...site(html), ['/m.png', picture]]), 'img-src *');
      expect(refused.filter(url => url.endsWith('/m.png'))).toEqual(names.map(name => `${name}/m.png`));
    }));

  it('shows nothing of the site but pictures, fonts and styles', () =>
    unprotected(async tab => {
      const frame = { type: 'text/html', body: 'FRAMED' };
      const html = `INSIDE<iframe src="/frame.html"></iframe><iframe src="data:text/html,FRAMED"></iframe>
        <object data="/frame.html"></object><embed src="/frame.html"><video src="/film.mp4"></video>`;
      const film = { type: 'video/mp4', body: 'film' };
      const refused = await openSealed(
        tab,
        new Map<string, Asset>([...site(html), ['/frame.html', frame], ['/film.mp4', film]]),
      );
      await stayedInside(tab);
      expect((await readPdf(await tab.pdf())).text).not.toContain('FRAMED');
      expect(refused).toContain(`${origin}/frame.html`);
      expect(refused).toContain(`${origin}/film.mp4`);
    }));

  it('lets nothing in the page change what its addresses stand for', () =>
    unprotected(async tab => {
      const html = '<base href="http://other.invalid/">INSIDE<img id="m" src="m.png">';
      await openSealed(tab, new Map([...site(html), ['/m.png', picture]]));
      expect(await tab.$eval('#m', image => (image as HTMLImageElement).naturalWidth)).toBe(5);
    }));

  it('lets nothing in the page be sent', () =>
    unprotected(async tab => {
      const form = (action: string) => `<form action="${action}" method="post"><button>a</button></form>`;
      await openSealed(tab, site(`INSIDE${form('/')}${form(`http://${address}/form`)}`));
      const loads: string[] = [];
      tab.on('request', request => loads.push(request.url()));
      for (const button of await tab.$$('button')) await button.click();
      await stayedInside(tab);
      expect(loads).toEqual([]);
    }));

  it.each([() => `http://${address}/`, () => `file://${secret}`])(
    'does not follow a page that sends itself away',
    url =>
      unprotected(async tab => {
        await openSealed(tab, site(refresh(url())));
        await stayedInside(tab);
      }),
  );

  it('is tried with a page that does get out where it is not sealed', () =>
    unprotected(async tab => {
      await tab.goto(`http://${address}/`);
      await tab.setContent(page(), { waitUntil: 'domcontentloaded' });
      await delay(500);
      for (const way of [
        '/prefetch',
        '/stylesheet',
        '/font',
        '/socket',
        '/fetch',
        '/frame',
        '/srcdoc',
        '/svg',
        '/poster',
      ])
        expect(asked).toContain(way);
    }));

  it('serves what is in the site, from memory and from a file, and tells what it refused', async () => {
    const html =
      '<link rel="stylesheet" href="/a.css"><img id="m" src="/m.png"><img id="f" src="/f%20f.png"><img id="n" src="/none.png">';
    const file = join(disk.root, 'f.png');
    await writeFile(file, png(7, 7, [0, 0, 0]));
    const refused = await withPage(shared, async tab => {
      const refused = await openSealed(
        tab,
        new Map([
          ...site(html),
          ['/a.css', { type: 'text/css', body: 'img { border: 3px solid }' }],
          ['/m.png', { type: 'image/png', body: png(5, 5, [0, 0, 0]) }],
          ['/f f.png', { type: 'image/png', file }],
        ]),
      );
      expect(await tab.$eval('#m', image => (image as HTMLImageElement).naturalWidth)).toBe(5);
      expect(await tab.$eval('#f', image => (image as HTMLImageElement).naturalWidth)).toBe(7);
      expect(await tab.$eval('#f', image => getComputedStyle(image).borderTopWidth)).toBe('3px');
      return refused;
    });
    // A whole Chromium asks for an icon too.
    expect(refused.filter(url => !url.endsWith('/favicon.ico'))).toEqual([`${origin}/none.png`]);
  });

  it('does not hang on a file that is not there', async () => {
    await withPage(shared, async tab => {
      const gone = { type: 'image/png', file: join(disk.root, 'gone.png') };
      await openSealed(tab, new Map([...site('INSIDE<img src="/gone.png">'), ['/gone.png', gone]]));
      await stayedInside(tab);
    });
  });

  it('answers for the last site alone where a page is used again', async () => {
    const html = '<img id="m" src="/m.png">';
    const again = { again: true };
    const first = await withPage(
      shared,
      async tab => {
        await openSealed(tab, new Map([...site(html), ['/m.png', picture]]));
        return tab;
      },
      again,
    );
    await withPage(
      shared,
      async tab => {
        expect(tab).toBe(first);
        expect(await openSealed(tab, site(html))).toContain(`${origin}/m.png`);
        expect(await tab.$eval('#m', image => (image as HTMLImageElement).naturalWidth)).toBe(0);
        await withPage(shared, async other => expect(other).not.toBe(first), again);
      },
      again,
    );
  });
});
