import { createHash } from 'node:crypto';
import type { Cache } from './cache.js';
import { kindOf } from './kind.js';

export interface FetchOptions {
  cache: Cache;
  /** Milliseconds for fetching one picture. */
  timeout?: number;
  /** Bytes. */
  maxSize?: number;
}

/**
 * Fetches a picture, or takes it from the cache, where it stays until somebody deletes it: the same notes give the same
 * deck. Only responses that are pictures by their bytes are cached.
 *
 * @returns its bytes, or the problem as the end of a sentence: `could not be fetched: …`
 */
export async function fetchPicture(
  url: string,
  { cache, timeout = 10_000, maxSize = 10 * 1024 * 1024 }: FetchOptions,
): Promise<Uint8Array | { problem: string }> {
  if (!/^https?:/iu.test(url)) return { problem: 'only http and https are supported' };
  const key = `fetched-${createHash('sha256').update(url).digest('hex').slice(0, 32)}`;
  const known = await cache.read(key);
  if (known) return known;
  const data = await download(url, timeout, maxSize);
  if ('problem' in data) return data;
  if (!kindOf(data)) return { problem: 'the response is not a picture' };
  await cache.write(key, data);
  return data;
}

async function download(url: string, timeout: number, maxSize: number): Promise<Uint8Array | { problem: string }> {
  const tooLarge = { problem: `it is larger than ${Math.round(maxSize / 1024 / 1024)} MB` };
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, { signal, headers: { accept: 'image/*' } });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return { problem: `the server responded with ${response.status}` };
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxSize) return tooLarge;
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  } catch (error) {
    if (error === signal.reason) return { problem: `no response within ${timeout / 1000} seconds` };
    const { message, cause } = error as Error & { cause?: { code?: string } };
    return { problem: cause?.code ?? message };
  }
}
