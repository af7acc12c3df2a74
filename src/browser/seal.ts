import { readFile } from 'node:fs/promises';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** What a page may load: addresses by their path, with a leading `/`. */
export type Site = Map<string, Asset>;

/** Something that the made-up origin serves: from memory, or one file of ours that is read when it is asked for. */
export type Asset = { type: string; body: string | Uint8Array } | { type: string; file: string };

/** The origin that the pages seem to come from; `.invalid` is never a host (RFC 2606). */
export const origin = 'http://notes.invalid';

/** Milliseconds that a page may take to load; ten thousand questions take minutes. */
const patience = 600_000;

/** Content security policy: pictures, fonts and styles of the site's own, and nothing that acts. */
const strict = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  // Without an origin of its own, the page could not load its own fonts.
  'sandbox allow-same-origin',
].join('; ');

/**
 * Loads the page at `/` of a site, sealed off: scripting is off, every request is answered from the site or refused, and
 * a content security policy forbids what is not a picture, a font or a style of the site's own. Neither the network nor
 * a file is reached. Gives back the addresses that were refused.
 */
export async function openSealed(page: Page, site: Site, policy: string = strict): Promise<string[]> {
  const refused: string[] = [];
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (request.url().startsWith('data:')) return;
    const asset = request.method() === 'GET' ? site.get(pathOf(request.url())) : undefined;
    // Some browsers ask for the site's sign by themselves.
    if (!asset && pathOf(request.url()) !== '/favicon.ico') refused.push(request.url());
    // A request whose page is closed cannot be answered any more, and need not be.
    (asset ? serve(request, asset, policy) : request.abort('blockedbyclient')).catch(() => {});
  });
  await watchPolicy(page, refused);
  await page.goto(`${origin}/`, { waitUntil: 'load', timeout: patience });
  return refused;
}

/** What the policy forbids is never requested, and the browser tells of it only to its own tools. */
async function watchPolicy(page: Page, refused: string[]): Promise<void> {
  const devtools = await page.createCDPSession();
  devtools.on('Audits.issueAdded', ({ issue }) => {
    const address = issue.details.contentSecurityPolicyIssueDetails?.blockedURL;
    if (address && !refused.includes(address)) refused.push(address);
  });
  await devtools.send('Audits.enable');
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
