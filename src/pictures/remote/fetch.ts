import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { say } from '../../say/say.js';
import type { Cache } from '../cache.js';
import { kindOf } from '../kind.js';
import { mostRedirects } from '../thresholds.js';
import { isPublicAddress } from './public-address.js';
import { type Network, RefusedHost, request, systemLookup } from './request.js';

export interface FetchOptions extends Partial<Network> {
  cache: Cache;
  /** Milliseconds for fetching one picture, with all redirects. */
  timeout?: number;
  /** Bytes. */
  maxSize?: number;
}

type Problem = { problem: string };

/**
 * Fetches a picture, or takes it from the cache, where it stays until somebody deletes it: the same notes give the same
 * deck. Only responses that are pictures by their bytes are cached. Only public addresses are connected to, since notes may
 * be somebody else's, and no secret of a URL is sent or said.
 *
 * @returns its bytes, or the problem as the end of a sentence: `could not be fetched: …`
 */
export async function fetchPicture(
  address: string,
  { cache, timeout = 10_000, maxSize = 10 * 1024 * 1024, ...network }: FetchOptions,
): Promise<Uint8Array | Problem> {
  const url = webAddress(address);
  if (!url) return { problem: say('only http and https are supported') };
  const key = `fetched-${createHash('sha256').update(address).digest('hex').slice(0, 32)}`;
  const known = await cache.read(key);
  if (known) return known;
  const data = await download(url, { isAllowed: isPublicAddress, lookup: systemLookup, ...network }, timeout, maxSize);
  if ('problem' in data) return data;
  if (!kindOf(data)) return { problem: say('the response is not a picture') };
  await cache.write(key, data);
  return data;
}

async function download(from: URL, network: Network, timeout: number, maxSize: number): Promise<Uint8Array | Problem> {
  const late = AbortSignal.timeout(timeout);
  let url = from;
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await request(url, network, late);
      const { statusCode = 0, headers } = response;
      if (statusCode === 200) return await bytesOf(response, maxSize);
      response.destroy();
      if (!isRedirect(statusCode)) return { problem: say('the server responded with {statusCode}', { statusCode }) };
      const next = webAddress(headers.location ?? '', url);
      if (!next) return { problem: say('the server redirects to what is no web address') };
      url = next;
    }
    return { problem: say('the server redirects more than {mostRedirects} times', { mostRedirects }) };
  } catch (error) {
    if (late.aborted) return { problem: say('no response within {number} seconds', { number: timeout / 1000 }) };
    if (error instanceof RefusedHost) return { problem: say('its host is not on the public network') };
    // A message may quote what a server said; a code is one of Node's.
    return { problem: (error as { code?: string }).code ?? say('the connection failed') };
  }
}

async function bytesOf(response: IncomingMessage, maxSize: number): Promise<Uint8Array | Problem> {
  const tooLarge = { problem: say('it is larger than {number} MB', { number: Math.round(maxSize / 1024 / 1024) }) };
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Who leaves the loop ends the response.
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxSize) return tooLarge;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** A web address without user and password, which would go to whoever is at it. */
function webAddress(address: string, base?: URL): URL | undefined {
  try {
    const url = new URL(address, base);
    url.username = '';
    url.password = '';
    return /^https?:$/u.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
