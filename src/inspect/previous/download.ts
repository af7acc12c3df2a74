import type { PreviousProblem } from './problem.js';
import { shownUrl } from './shown-url.js';

export interface DownloadOptions {
  fetch: typeof fetch;
  /** Milliseconds for the whole of it. */
  timeout: number;
  /** Bytes. */
  maxSize: number;
}

const again = 'Try again, or download the file yourself and name its path.';
const login = 'Download it with your login first (for a release on GitHub: `gh release download`) and name its path.';

/**
 * Fetches a file over http or https, redirects followed (a release on GitHub is one), though never from https to http.
 *
 * @returns its bytes, that it is not there, or why it did not come; no message says what may be secret in the address
 */
export async function download(
  address: URL,
  { fetch, timeout, maxSize }: DownloadOptions,
): Promise<{ data: Uint8Array } | { missing: true; reason: string } | { problem: PreviousProblem }> {
  const name = shownUrl(address);
  const fail = (reason: string, remedy = again) => ({ problem: { reason: `${name} ${reason}.`, remedy } });
  const signal = AbortSignal.timeout(timeout);
  try {
    const [url, headers] = withoutUser(address);
    const response = await fetch(url, { headers, redirect: 'follow', signal });
    if (address.protocol === 'https:' && response.url.startsWith('http:')) {
      await response.body?.cancel();
      return fail('leads to an address without encryption');
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return refused(response.status, name, fail);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxSize) return fail(`is larger than ${Math.round(maxSize / 2 ** 20)} MB`, 'Check the address.');
      chunks.push(chunk);
    }
    return { data: new Uint8Array(Buffer.concat(chunks)) };
  } catch (error) {
    return fail(error === signal.reason ? `did not come within ${timeout / 1000} seconds` : troubleOf(error as Error));
  }
}

type Fail = (reason: string, remedy?: string) => { problem: PreviousProblem };

function refused(status: number, name: string, fail: Fail) {
  // Hosts answer 404 also for what a visitor without a login may not see.
  if (status === 404 || status === 410) {
    return {
      missing: true as const,
      reason: `${name} does not exist (${status}), as before a first publication. What needs a login looks like that too.`,
    };
  }
  if (status === 401 || status === 403) return fail(`may not be read (${status})`, login);
  return fail(`could not be fetched: the server answered ${status}`);
}

/** `fetch` takes no user and password in an address, and forgets the header where it is sent to another host. */
function withoutUser(address: URL): [URL, Record<string, string>] {
  const { username, password } = address;
  if (username === '' && password === '') return [address, {}];
  const url = new URL(address);
  url.username = '';
  url.password = '';
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [url, { authorization: `Basic ${Buffer.from(user).toString('base64')}` }];
}

// The message of an error may quote the address; its code does not.
function troubleOf({ cause }: Error): string {
  const { code } = (cause ?? {}) as { code?: unknown };
  return `could not be fetched${typeof code === 'string' ? ` (${code})` : ''}`;
}
