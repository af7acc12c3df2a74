import type { IncomingMessage } from 'node:http';
import { say } from '../../say/say.js';

/** What is wrong with a request; undefined if it comes from the page itself or from who opens it. */
export interface Refusal {
  status: 403 | 405 | 421;
  says: string;
}

/** Requests that a frame without an origin makes count as made by another site. */
export type From = 'page' | 'card' | 'anywhere' | 'order';

/**
 * Refuses what another site makes a browser ask: under a name of its own that leads to this computer, with its own origin, or with
 * anything but reading.
 *
 * @param from who may ask for this: the page, a card in its frame, or also a link elsewhere, which only opens the page; an order is
 *   something to do that the page asks for
 */
export function refusalOf(request: Pick<IncomingMessage, 'method' | 'headers'>, port: number, from: From) {
  const { method, headers } = request;
  const { host = '', origin } = headers;
  if (!hostsOf(port).includes(host)) return refuse(421, say('This name does not lead here.'));
  if (from === 'order') {
    if (method !== 'POST') return refuse(405, say('There is nothing to read here.'));
    // Browsers send both with whatever they post; another program of this computer has to say the same.
    const isOurs =
      origin === `http://${host}` && ['same-origin', undefined].includes(headers['sec-fetch-site'] as string);
    return isOurs ? undefined : refuse(403, say('Other sites may not ask.'));
  }
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, say('Nothing can be changed here.'));
  if (origin !== undefined && origin !== `http://${host}`) return refuse(403, say('Other sites may not ask.'));
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isAllowed(from, headers))
    return refuse(403, say('Other sites may not ask.'));
  return undefined;
}

function isAllowed(
  from: From,
  { 'sec-fetch-dest': dest, 'sec-fetch-mode': mode }: IncomingMessage['headers'],
): boolean {
  if (from === 'card') return ['image', 'audio', 'video'].includes(String(dest));
  return from === 'anywhere' && mode === 'navigate' && dest === 'document';
}

function refuse(status: Refusal['status'], says: string): Refusal {
  return { status, says };
}

/** The names under which the page is opened. */
function hostsOf(port: number): string[] {
  const names = ['127.0.0.1', 'localhost'];
  return [...names.map(name => `${name}:${port}`), ...(port === 80 ? names : [])];
}
