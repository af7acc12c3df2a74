import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseLock } from '../../src/identity/lock/parse.js';
import type { Lock } from '../../src/identity/model.js';
import { readPrevious } from '../../src/inspect/previous/read-previous.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

let root: string;
let remove: () => Promise<void>;
let lock: Lock;
const routes: Record<string, RequestListener> = {};
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const route = routes[pathname];
  if (route) route(request, response);
  else response.writeHead(404).end('not here');
});
let host: string;

beforeAll(async () => {
  ({ root, remove } = await project({
    'notes/a.md': '# 题\n\n## 什么是栈？\n后进先出\n\n## 什么是队列？\n先进先出\n',
  }));
  await cardpress(root, 'build', '--only', 'deck,bank', 'env:SOURCE_DATE_EPOCH=1000');
  // One question is retired: it is in no artifact but for the lock.
  await writeFile(join(root, 'notes/a.md'), '# 题\n\n## 什么是栈？\n后进先出\n');
  await cardpress(root, 'build', '--only', 'deck,bank', 'env:SOURCE_DATE_EPOCH=2000');
  lock = parseLock(await readFile(join(root, 'cardpress.lock'), 'utf8')).lock as Lock;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await remove();
});

const previous = (place: string, options: object = {}) => readPrevious(place, { cwd: root, ...options });
const file = async (name: string, data: string | Uint8Array) => {
  await writeFile(join(root, name), data);
  return previous(name);
};
const problem = (reason: RegExp, remedy = /./u) => ({
  problem: { reason: expect.stringMatching(reason), remedy: expect.stringMatching(remedy) },
});

describe('the lock of the last publication', () => {
  it('is in the deck and in the bank, retired questions too', async () => {
    expect(lock.entries.map(({ retired }) => retired).sort()).toEqual([2000, undefined]);
    expect(await previous('dist/deck.apkg')).toEqual({ lock });
    expect(await previous('dist/bank.json')).toEqual({ lock });
  });

  it('is told by content and not by name, also from an absolute path', async () => {
    await writeFile(join(root, 'download'), await readFile(join(root, 'dist/deck.apkg')));
    expect(await previous('download')).toEqual({ lock });
    expect(await readPrevious(join(root, 'dist/bank.json'), { cwd: '/' })).toEqual({ lock });
    expect(await file('deck.apkg', `\uFEFF${await readFile(join(root, 'dist/bank.json'), 'utf8')}`)).toEqual({ lock });
  });

  it('is missing where there is no file', async () => {
    expect(await previous('gone.apkg')).toEqual({ missing: true, reason: expect.stringContaining('gone.apkg') });
  });

  it('is a problem where a file is another one, or holds none', async () => {
    const deck = await readFile(join(root, 'dist/deck.apkg'));
    const bank = JSON.parse(await readFile(join(root, 'dist/bank.json'), 'utf8')) as { lock?: string[] };
    expect(await file('notes.md', '# 题\n')).toMatchObject(problem(/^notes\.md is neither a deck nor a bank/u));
    expect(await file('empty', '')).toMatchObject(problem(/neither/u));
    expect(await file('cut.apkg', deck.subarray(0, deck.length - 40))).toMatchObject(problem(/not a readable deck/u));
    expect(await file('zip', zipSync({ 'collection.anki21b': deck }))).toMatchObject(problem(/no collection\.anki2/u));
    const { 'cardpress.lock': text, ...rest } = unzipSync(deck);
    expect(await file('exported.apkg', zipSync(rest))).toMatchObject(
      problem(/deck without a lock/u, /last publication/u),
    );
    const damaged = zipSync({ ...rest, 'cardpress.lock': text?.subarray(1) ?? new Uint8Array() });
    expect(await file('bad.apkg', damaged)).toMatchObject(
      problem(/The lock in bad\.apkg cannot be read: .*\(line 1\)/u),
    );
    expect(await file('cut.json', '{"title": ')).toMatchObject(problem(/not a readable bank/u));
    expect(await file('old.json', JSON.stringify({ ...bank, lock: undefined }))).toMatchObject(
      problem(/bank without a lock/u, /last publication/u),
    );
    expect(
      await file('bad.json', JSON.stringify({ ...bank, lock: bank.lock?.map(line => line.slice(1)) })),
    ).toMatchObject(problem(/The lock in bad\.json cannot be read: .*\(line 1\)/u));
    await mkdir(join(root, 'folder'));
    expect(await previous('folder')).toMatchObject(problem(/EISDIR/u));
  });
});

describe('an address', () => {
  beforeAll(async () => {
    const deck = await readFile(join(root, 'dist/deck.apkg'));
    routes['/objects/1'] = (_request, response) => response.end(deck);
    routes['/releases/download/latest/deck.apkg'] = (_request, response) =>
      response.writeHead(302, { location: '/objects/1?X-Amz-Signature=secret' }).end();
    routes['/loop'] = (_request, response) => response.writeHead(302, { location: '/loop' }).end();
    routes['/private'] = ({ headers }, response) =>
      headers.authorization === `Basic ${btoa('me:secret')}` ? response.end(deck) : response.writeHead(401).end();
    routes['/broken'] = (_request, response) => response.writeHead(503).end('secret');
    routes['/gone'] = (_request, response) => response.writeHead(410).end();
    routes['/cut'] = (_request, response) => {
      response.writeHead(200, { 'content-length': String(deck.length) });
      response.write(deck.subarray(0, 100));
      setTimeout(() => response.destroy(), 20);
    };
    routes['/slow'] = (_request, response) => void response.writeHead(200).write('PK');
    routes['/page'] = (_request, response) => response.end('<!doctype html><title>Sign in</title>');
  });

  it('is followed where it leads', async () => {
    expect(await previous(`http://${host}/releases/download/latest/deck.apkg`)).toEqual({ lock });
  });

  it('may hold a user, who is not told to others', async () => {
    expect(await previous(`http://me:secret@${host}/private`)).toEqual({ lock });
    const refused = await previous(`http://${host}/private?token=secret#secret`);
    expect(refused).toMatchObject(problem(/requires authorisation \(401\)/u, /login/u));
    expect(JSON.stringify(refused)).not.toContain('secret');
    for (const path of ['broken', 'gone', 'cut', 'loop', 'page', 'nothing']) {
      const result = await previous(`http://me:secret@${host}/${path}?token=secret`);
      expect(result).not.toHaveProperty('lock');
      expect(JSON.stringify(result)).not.toContain('secret');
      expect(JSON.stringify(result)).toContain(`http://${host}/${path}`);
    }
  });

  it('that does not exist is missing', async () => {
    expect(await previous(`http://${host}/nothing`)).toMatchObject({
      missing: true,
      reason: expect.stringMatching(/404/u),
    });
    expect(await previous(`http://${host}/gone`)).toMatchObject({ missing: true });
  });

  it('that fails in any other way is a problem', async () => {
    expect(await previous(`http://${host}/broken`)).toMatchObject(problem(/responded with 503/u, /Try again/u));
    expect(await previous(`http://${host}/cut`)).toMatchObject(problem(/could not be fetched/u));
    expect(await previous(`http://${host}/loop`)).toMatchObject(problem(/could not be fetched/u));
    expect(await previous(`http://${host}/page`)).toMatchObject(problem(/neither a deck nor a bank/u));
    expect(await previous(`http://${host}/slow`, { timeout: 200 })).toMatchObject(problem(/within 0\.2 seconds/u));
    expect(await previous(`http://${host}/objects/1`, { maxSize: 1000 })).toMatchObject(problem(/larger than/u));
    expect(await previous('http://127.0.0.1:1/deck.apkg')).toMatchObject(problem(/could not be fetched/u));
    expect(await previous('http://')).toMatchObject(problem(/not a valid URL/u));
    expect(await previous('ftp://example.com/deck.apkg')).toMatchObject(problem(/support ftp/u));
  });

  it('with encryption does not lead to one without', async () => {
    const fetch = async () => Object.defineProperty(new Response('PK'), 'url', { value: 'http://example.com/deck' });
    expect(await previous('https://example.com/deck.apkg', { fetch })).toMatchObject(problem(/unencrypted/u));
  });
});
