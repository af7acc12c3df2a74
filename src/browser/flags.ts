import type { Machine } from './machine.js';

/**
 * Arguments besides puppeteer's own: nothing goes out to the network by any way that a page's requests do not pass, and
 * nothing of the machine (screen, language, proxy, hinting) shows in what is printed.
 */
export function flags({ uid, env }: Pick<Machine, 'uid' | 'env'>): string[] {
  return [
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--no-pings',
    '--dns-prefetch-disable',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-gpu',
    '--disable-webgl',
    '--font-render-hinting=none',
    '--lang=en-US',
    ...(uid === 0 || env.CARDPRESS_NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
  ];
}
