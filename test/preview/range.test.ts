import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partOf } from '../../src/preview/server/range.js';
import { nothing } from '../../src/preview/server/reply.js';
import { type Served, serve } from '../../src/preview/server/serve.js';

describe('the part of a file that is asked for', () => {
  it.each([
    ['bytes=0-1', { start: 0, end: 2 }],
    ['bytes=3-', { start: 3, end: 10 }],
    ['bytes=3-99', { start: 3, end: 10 }],
    ['bytes=9-9', { start: 9, end: 10 }],
    ['bytes=-4', { start: 6, end: 10 }],
    ['bytes=-40', { start: 0, end: 10 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['lines=0-1', undefined],
    [undefined, undefined],
  ])('%s', (header, part) => {
    expect(partOf(header, 10)).toEqual(part);
  });
});

describe('a sound of the preview', () => {
  let served: Served;
  beforeEach(async () => {
    const sound = { type: 'audio/mpeg', body: Buffer.from('0123456789'), policy: nothing, from: 'card' } as const;
    const page = { ...sound, from: 'page' } as const;
    served = await serve(
      {
        from: path => (path === '/sound' ? 'card' : 'page'),
        reply: async ({ pathname }) => (pathname === '/sound' ? sound : page),
        events: { path: '/events', first: () => ({}) },
      },
      0,
    );
  });
  afterEach(() => served.close());

  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<{ status: number | undefined; range: string | undefined; length: string | undefined; body: string }>(
      (done, fail) => {
        const asked = request(new URL(path, served.address), { headers, method }, response => {
          const { 'content-range': range, 'content-length': length } = response.headers;
          let body = '';
          response.on('data', part => {
            body += part;
          });
          response.on('end', () => done({ status: response.statusCode, range, length, body }));
        });
        asked.on('error', fail).end();
      },
    );

  it('is sent in parts to who asks for parts, as Safari does', async () => {
    expect(await ask('/sound', { range: 'bytes=0-1' })).toEqual({
      status: 206,
      range: 'bytes 0-1/10',
      length: '2',
      body: '01',
    });
    expect(await ask('/sound', { range: 'bytes=8-' })).toMatchObject({
      status: 206,
      range: 'bytes 8-9/10',
      body: '89',
    });
    expect(await ask('/sound', { range: 'bytes=20-' })).toMatchObject({ status: 416, range: 'bytes */10', body: '' });
  });

  it('is sent whole to all others', async () => {
    for (const headers of [{}, { range: 'bytes=0-1,4-5' }, { range: 'bytes=0-1', 'if-range': '"a"' }])
      expect(await ask('/sound', headers)).toMatchObject({ status: 200, range: undefined, body: '0123456789' });
    expect(await ask('/sound', { range: 'bytes=0-1' }, 'HEAD')).toMatchObject({ status: 200, length: '10', body: '' });
    expect(await ask('/page', { range: 'bytes=0-1' })).toMatchObject({ status: 200, body: '0123456789' });
  });
});
