import { readFile } from 'node:fs/promises';
import type { CDPSession, HTTPRequest, Page } from 'puppeteer-core';

/** What a page can load: URLs by their path, with a leading `/`. */
export type Site = Map<string, Asset>;

/** A resource of the fictitious origin: from memory, or one of our files, read on request. */
export type Asset = { type: string; body: string | Uint8Array } | { type: string; file: string };

/** The fictitious origin of the pages; `.invalid` is never a host (RFC 2606). */
export const origin = 'http://notes.invalid';

/** Milliseconds that a page may take to load; ten thousand questions take minutes. */
const patience = 600_000;

/** Content security policy: pictures, fonts and styles from the site itself, and nothing active. */
const strict = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  // Nothing is sent or opened either. Without its own origin, the page could not load its fonts.
  'sandbox allow-same-origin',
].join('; ');

/** The same for a page whose own scripts run, such as one that draws; nothing else can be loaded then either. */
export const withScripts = `${strict.replace('allow-same-origin', 'allow-same-origin allow-scripts')}; script-src 'self'`;

/**
 * Loads the page at `/` of a site in a sandbox: scripting is off unless the policy allows it, every request is answered from the site or blocked,
 * and a content security policy forbids everything except pictures, fonts and styles from the site. Neither the network
 * nor any other file is accessible. Returns the blocked URLs.
 */
export async function openSealed(page: Page, site: Site, policy: string = strict): Promise<string[]> {
  const refused: string[] = [];
  await seals.get(page)?.();
  await page.setJavaScriptEnabled(policy === withScripts);
  await page.setRequestInterception(true);
  const answer = (request: HTTPRequest) => {
    if (request.url().startsWith('data:')) return;
    const asset = site.get(pathOf(request.url()));
    // Some browsers request the favicon on their own.
    if (!asset && pathOf(request.url()) !== '/favicon.ico') refused.push(request.url());
    // A request of a closed page cannot be answered any more, and does not need to be.
    (asset ? serve(request, asset, policy) : request.abort('blockedbyclient')).catch(() => {});
  };
  page.on('request', answer);
  const watching = await watchPolicy(page, refused);
  seals.set(page, async () => {
    page.off('request', answer);
    await watching.detach();
  });
  await page.goto(`${origin}/`, { waitUntil: 'load', timeout: patience });
  return refused;
}

/** What answers the requests of a page until the next site is loaded in it. */
const seals = new WeakMap<Page, () => Promise<void>>();

/** What the policy forbids is never requested; the browser reports it only to its developer tools. */
async function watchPolicy(page: Page, refused: string[]): Promise<CDPSession> {
  const devtools = await page.createCDPSession();
  devtools.on('Audits.issueAdded', ({ issue }) => {
    const address = issue.details.contentSecurityPolicyIssueDetails?.blockedURL;
    if (address && !refused.includes(address)) refused.push(address);
  });
  await devtools.send('Audits.enable');
  return devtools;
}

function pathOf(address: string): string {
  const url = new URL(address);
  return url.origin === origin ? decodeURI(url.pathname) : '';
}

async function serve(request: HTTPRequest, asset: Asset, policy: string): Promise<void> {
  const body = 'file' in asset ? await readFile(asset.file).catch(() => undefined) : asset.body;
  if (body === undefined) return await request.abort('failed');
  const headers = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff' };
  await request.respond({ contentType: asset.type, headers, body });
}
