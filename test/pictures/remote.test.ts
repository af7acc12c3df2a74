import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noCache } from '../../src/pictures/cache.js';
import { fetchPicture } from '../../src/pictures/remote/fetch.js';
import { isPublicAddress } from '../../src/pictures/remote/public-address.js';
import { png } from '../support/png.js';

const dot = new Uint8Array(png(5, 4, [9, 9, 9]));
const refused = { problem: 'its host is not on the public network' };
let server: Server;
let port: number;
let asked: string[] = [];

const answers: Record<string, RequestListener> = {
  '/dot.png': (_, response) => response.end(dot),
  '/endless.png': (_, response) => {
    response.write(dot);
    const more = () => {
      if (!response.destroyed) response.write(Buffer.alloc(60_000), () => setImmediate(more));
    };
    more();
  },
  '/drip.png': (_, response) => {
    const drip = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/lies.png': (_, response) => response.writeHead(200, { 'content-length': '999999999' }).end(dot),
  '/loop.png': (_, response) => response.writeHead(302, { location: '/loop.png' }).end(),
  '/away.png': (_, response) => response.writeHead(302, { location: '/dot.png' }).write('more follows'),
  '/gone.png': (_, response) => response.writeHead(404).write('more follows'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '' } = request;
    asked.push(url);
    if (url.startsWith('/to?')) response.writeHead(302, { location: decodeURIComponent(url.slice(4)) }).end();
    else answers[url]?.(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

/** The canary is there: a test that nothing was asked would else say nothing. */
it('this server answers', async () => {
  const socket = connect(port, '127.0.0.1');
  await new Promise(resolve => socket.on('connect', resolve));
  socket.destroy();
});

/** `good.example` and this machine's address are public here, everything else is what it is. */
const isAllowed = (address: string) => address === '127.0.0.1' || isPublicAddress(address);
const hosts: Record<string, string[]> = {
  'good.example': ['127.0.0.1'],
  'inside.example': ['10.0.0.1'],
  'mixed.example': ['127.0.0.1', '192.168.0.1'],
  'metadata.example': ['169.254.169.254'],
  'six.example': ['::ffff:10.0.0.1'],
  'none.example': [],
};
const lookup: LookupFunction = (host, _options, done) =>
  done(
    null,
    (hosts[host] ?? []).map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
const network = { cache: noCache, isAllowed, lookup, timeout: 300_000, maxSize: 200_000 };

describe('an address', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
    ],
    ...['100.64.0.1', '100.100.100.200', '192.0.0.192', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['168.63.129.16', '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1'],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:a00:1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001::1',
    ],
    ...['2001:db8::1', 'localhost', ''],
  ])('%s is not public', address => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    '%s is public',
    address => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('a picture is not fetched', () => {
  it.each([
    ...['127.0.0.1', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '127。0。0。1', '[::1]', '[::ffff:127.0.0.1]'],
    ...['localhost', 'LOCALHOST', '0', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', 'me:pw@127.0.0.1', '１２７.0.0.1'],
  ])('from %s', async host => {
    expect(await fetchPicture(`http://${host}:${port}/dot.png`, { cache: noCache })).toEqual(refused);
    expect(asked).toEqual([]);
  });

  it.each(['inside', 'mixed', 'metadata', 'six', 'none'])(
    'from a name that stands for such an address, or for none: %s',
    async name => {
      expect(await fetchPicture(`http://${name}.example:${port}/dot.png`, network)).toEqual(refused);
      expect(asked).toEqual([]);
    },
  );

  it('from a name whose second answer would be another', async () => {
    let times = 0;
    const turning: LookupFunction = (_host, _options, done) => {
      times++;
      done(null, [{ address: times === 1 ? '10.0.0.1' : '127.0.0.1', family: 4 }]);
    };
    const from = `http://good.example:${port}/dot.png`;
    expect(await fetchPicture(from, { ...network, lookup: turning })).toEqual(refused);
    expect(times).toBe(1);
    expect(asked).toEqual([]);
  });

  it.each([
    ['http://[::1]/dot.png', refused.problem],
    ['http://10.0.0.1/latest/meta-data', refused.problem],
    ['http://metadata.example/latest/meta-data', refused.problem],
    ['//inside.example/dot.png', refused.problem],
    ['file:///etc/passwd', 'the server redirects to what is no web address'],
    ['data:image/png;base64,iVBORw0K', 'the server redirects to what is no web address'],
    ['gopher://good.example/', 'the server redirects to what is no web address'],
    ['http://', 'the server redirects to what is no web address'],
    ['/loop.png', 'the server redirects more than 5 times'],
  ])('behind a redirect to %s', async (target, problem) => {
    const from = `http://good.example:${port}/to?${encodeURIComponent(target)}`;
    expect(await fetchPicture(from, network)).toEqual({ problem });
  });

  it.each([
    ['that never ends', '/endless.png', 'it is larger than 0 MB', network],
    ['that drips', '/drip.png', 'no response within 0.5 seconds', { ...network, timeout: 500 }],
    ['of which a server lies', '/lies.png', 'no response within 0.5 seconds', { ...network, timeout: 500 }],
  ])('%s', async (_what, path, problem, options) => {
    const found = await fetchPicture(`http://good.example:${port}${path}`, options);
    expect(['ECONNRESET', problem]).toContain((found as { problem: string }).problem);
  });
});

describe('a connection', () => {
  const connections = () => new Promise<number>(resolve => server.getConnections((_, count) => resolve(count)));

  it.each([
    ['that redirects', '/away.png', dot],
    ['that has no picture', '/gone.png', { problem: 'the server responded with 404' }],
    ['that says too much', '/endless.png', { problem: 'it is larger than 0 MB' }],
  ])('to a server %s does not wait for what else it says', async (_what, path, found) => {
    const never = { ...network, timeout: 600_000 };
    expect(await fetchPicture(`http://good.example:${port}${path}`, never)).toEqual(found);
    await expect.poll(connections).toBe(0);
  });

  it('is not kept for the next picture, whose host may be another by then', async () => {
    let times = 0;
    const counting: LookupFunction = (...words) => {
      times++;
      lookup(...words);
    };
    for (let n = 0; n < 2; n++)
      expect(await fetchPicture(`http://good.example:${port}/dot.png`, { ...network, lookup: counting })).toEqual(dot);
    expect(times).toBe(2);
  });
});
