import { say } from '../../say/say.js';
import type { PreviousProblem } from './problem.js';
import { shownUrl } from './shown-url.js';

export interface DownloadOptions {
  fetch: typeof fetch;
  /** Milliseconds for the whole download. */
  timeout: number;
  /** Bytes. */
  maxSize: number;
}

const again = () => say('Try again, or download the file yourself and pass its path.');
const login = () =>
  say('Download it with your login first (for a GitHub release: `gh release download`) and pass its path.');

/**
 * Downloads a file over http or https, following redirects (as for a GitHub release), but never from https to http.
 *
 * @returns its bytes, that it does not exist, or why it failed; no message reveals secrets in the URL
 */
export async function download(
  address: URL,
  { fetch, timeout, maxSize }: DownloadOptions,
): Promise<{ data: Uint8Array } | { missing: true; reason: string } | { problem: PreviousProblem }> {
  const name = shownUrl(address);
  const fail = (reason: string, remedy = again()) => ({
    problem: { reason: say('{name} {reason}.', { name, reason }), remedy },
  });
  const signal = AbortSignal.timeout(timeout);
  try {
    const [url, headers] = withoutUser(address);
    const response = await fetch(url, { headers, redirect: 'follow', signal });
    if (address.protocol === 'https:' && response.url.startsWith('http:')) {
      await response.body?.cancel();
      return fail(say('redirects to an unencrypted URL'));
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return refused(response.status, name, fail);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxSize)
        return fail(
          say('is larger than {number} MB', { number: Math.round(maxSize / 2 ** 20) }),
          say('Check the URL.'),
        );
      chunks.push(chunk);
    }
    return { data: new Uint8Array(Buffer.concat(chunks)) };
  } catch (error) {
    return fail(
      error === signal.reason
        ? say('did not arrive within {number} seconds', { number: timeout / 1000 })
        : troubleOf(error as Error),
    );
  }
}

type Fail = (reason: string, remedy?: string) => { problem: PreviousProblem };

function refused(status: number, name: string, fail: Fail) {
  // Hosts also respond with 404 for files that a visitor without a login must not see.
  if (status === 404 || status === 410) {
    return {
      missing: true as const,
      reason: say(
        '{name} does not exist ({status}), as before a first publication. A file that needs a login looks the same.',
        { name, status },
      ),
    };
  }
  if (status === 401 || status === 403) return fail(say('requires authorisation ({status})', { status }), login());
  return fail(say('could not be fetched: the server responded with {status}', { status }));
}

/** `fetch` does not accept credentials in a URL, and drops the header when redirected to another host. */
function withoutUser(address: URL): [URL, Record<string, string>] {
  const { username, password } = address;
  if (username === '' && password === '') return [address, {}];
  const url = new URL(address);
  url.username = '';
  url.password = '';
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [url, { authorization: `Basic ${Buffer.from(user).toString('base64')}` }];
}

// The message of an error may contain the URL; its code does not.
function troubleOf({ cause }: Error): string {
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? say('could not be fetched ({code})', { code }) : say('could not be fetched');
}
