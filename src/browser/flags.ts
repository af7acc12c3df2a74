import type { Machine } from './machine.js';

/**
 * Arguments in addition to puppeteer's own: nothing reaches the network except through the page's requests, and nothing
 * about the machine (screen, language, proxy, hinting) affects the result.
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
