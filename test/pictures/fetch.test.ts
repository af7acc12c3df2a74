import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionsOf } from '../../src/bank/questions.js';
import { compile, configSchema } from '../../src/index.js';
import { folderCache, noCache } from '../../src/pictures/cache.js';
import { fetchPicture } from '../../src/pictures/remote/fetch.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';

// The servers of these tests are on this machine; remote.test.ts has what may not be asked.
vi.mock('../../src/pictures/remote/public-address.js', async original => {
  const { isPublicAddress: isPublic } = await original<typeof import('../../src/pictures/remote/public-address.js')>();
  return { isPublicAddress: (address: string) => address === '127.0.0.1' || isPublic(address) };
});

const dot = new Uint8Array(png(5, 4, [9, 9, 9]));
let server: Server;
let base: string;
let asked: string[] = [];
let sent: IncomingHttpHeaders[] = [];

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    asked.push(url);
    sent.push(headers);
    if (url === '/slow.png') return;
    if (url === '/moved.png') response.writeHead(302, { location: '/dot.png' }).end();
    else if (url === '/named.png')
      response.writeHead(302, { location: `${base.replace('//', '//you:hunter3@')}/dot.png` }).end();
    else if (url === '/dot.png') response.end(dot);
    else if (url === '/text.png') response.setHeader('content-type', 'image/png').end('no picture');
    else if (url === '/large.png') response.end(Buffer.concat([dot, Buffer.alloc(3_000_000)]));
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  sent = [];
});

describe('fetchPicture', () => {
  it('fetches a picture, over redirects too', async () => {
    expect(await fetchPicture(`${base}/moved.png`, { cache: noCache })).toEqual(dot);
  });

  it('sends no password, whether it stands in its address or in one that it is sent on to', async () => {
    const address = `${base.replace('//', '//me:hunter2@')}/named.png`;
    expect(await fetchPicture(address, { cache: noCache })).toEqual(dot);
    expect(asked).toEqual(['/named.png', '/dot.png']);
    expect(sent.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
  });

  it.each([
    ['/gone.png', 'the server responded with 404'],
    ['/text.png', 'the response is not a picture'],
    ['/large.png', 'it is larger than 2 MB'],
    ['/slow.png', 'no response within 0.3 seconds'],
  ])('says what is wrong with %s', async (path, problem) => {
    const options = { cache: noCache, timeout: 300, maxSize: 2 * 1024 * 1024 };
    expect(await fetchPicture(`${base}${path}`, options)).toEqual({ problem });
  });

  it('says that nobody answers, and that a scheme is not fetched', async () => {
    expect(await fetchPicture('http://127.0.0.1:1/a.png', { cache: noCache })).toEqual({ problem: expect.any(String) });
    expect(await fetchPicture('ftp://127.0.0.1/a.png', { cache: noCache })).toEqual({
      problem: 'only http and https are supported',
    });
  });

  it('asks the network once, and never again while the cache is kept', async () => {
    const folder = await project({});
    const cache = folderCache(join(folder.root, 'cache'));
    await fetchPicture(`${base}/dot.png`, { cache });
    expect(await fetchPicture(`${base}/dot.png`, { cache })).toEqual(dot);
    await fetchPicture(`${base}/text.png`, { cache });
    await fetchPicture(`${base}/text.png`, { cache });
    expect(asked).toEqual(['/dot.png', '/text.png', '/text.png']);
    await folder.remove();
  });
});

describe('remote pictures in notes', () => {
  it('are fetched and packed where the config says so', async () => {
    const notes = `## Q1：a\n![x](${base}/dot.png)\n<img src="${base}/dot.png">\n## Q2：b\n![y](${base}/gone.png)\n`;
    const folder = await project({ 'notes/a.md': notes });
    const config = configSchema.parse({ remoteImages: 'fetch' });
    const { bank } = await compile({ config, root: folder.root, env: { SOURCE_DATE_EPOCH: '1700000000' } });
    expect(bank.media).toMatchObject([{ path: `${base}/dot.png`, type: 'image/png', data: dot }]);
    expect(bank.messages.filter(({ rule }) => rule === 'remote-image')).toMatchObject([
      { reason: 'The picture gone.png could not be fetched: the server responded with 404.' },
    ]);
    expect(asked.filter(url => url === '/dot.png')).toHaveLength(1);
    await folder.remove();
  });

  it('do not give away the password in their address', async () => {
    const secret = base.replace('//', '//me:hunter2@');
    const notes = `## Q1：a\n![x](${secret}/dot.png)\n<img src="${secret}/dot.png">\n![y](${secret}/gone.png)\n`;
    for (const remoteImages of ['fetch', 'link', 'left-out']) {
      const folder = await project({ 'notes/a.md': notes });
      const config = configSchema.parse({ remoteImages });
      const { bank } = await compile({ config, root: folder.root, env: { SOURCE_DATE_EPOCH: '1700000000' } });
      const { media, messages } = bank;
      expect(JSON.stringify({ content: questionsOf(bank).map(one => one.answer), media, messages })).not.toContain(
        'hunter2',
      );
      expect(messages.some(({ reason }) => reason.includes('has a user name in it'))).toBe(true);
      await folder.remove();
    }
    expect(asked).toContain('/dot.png');
    expect(sent.some(({ authorization }) => authorization !== undefined)).toBe(false);
  });

  it('are not asked for by default', async () => {
    const folder = await project({ 'notes/a.md': `## Q1：a\n![x](${base}/dot.png)\n` });
    await compile({ config: configSchema.parse({}), root: folder.root, env: { SOURCE_DATE_EPOCH: '1700000000' } });
    expect(asked).toEqual([]);
    await folder.remove();
  });
});
