import { lookup as askSystem } from 'node:dns';
import { get as getHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { get as getHttps, Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** The network, or a test's. */
export interface Network {
  /** Whether an address may be connected to. */
  isAllowed: (address: string) => boolean;
  /** Finds the addresses of a host. */
  lookup: LookupFunction;
}

/** A host that a picture may not come from. */
export class RefusedHost extends Error {}

/** The lookup of the system. */
export const systemLookup = askSystem as LookupFunction;

/**
 * Asks for a URL, once and without following redirects. The addresses that a host's name stands for are checked in the
 * lookup of the connection itself, so that no second answer can lead elsewhere; a host written as an address has none.
 */
export function request(url: URL, { isAllowed, lookup }: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(new RefusedHost());
  const guarded: LookupFunction = (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      const all = Array.isArray(found) ? found : [];
      if (error) done(error, []);
      else if (all.length === 0 || !all.every(({ address }) => isAllowed(address))) done(new RefusedHost(), []);
      else if (options.all) done(null, all);
      else done(null, (all[0] as (typeof all)[number]).address, all[0]?.family);
    });
  const isSecure = url.protocol === 'https:';
  // An agent of its own: a connection that is kept was checked for another host.
  const agent = isSecure ? new HttpsAgent() : new HttpAgent();
  const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'cardpress' };
  return new Promise((resolve, reject) => {
    (isSecure ? getHttps : getHttp)(url, { agent, headers, lookup: guarded, signal }, resolve).on('error', reject);
  });
}
