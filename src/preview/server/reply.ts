import type { From } from './guard.js';

/** What the server answers to a path. */
export interface Reply {
  type: string;
  body: string | Uint8Array;
  /** What a page of it may load. */
  policy: string;
  from: From;
  /** Whether the same address always has the same content. */
  isForever?: boolean;
}

/** Headers of every answer, without those of its length. */
export function headersOf({ type, policy, from, isForever = false }: Omit<Reply, 'body'>): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    // A card in its frame has no origin.
    'cross-origin-resource-policy': from === 'card' ? 'cross-origin' : 'same-origin',
    'cache-control': isForever ? 'private, max-age=31536000, immutable' : 'no-store',
  };
}

/** For what is no page, if somebody opens it as one. */
export const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** For the page: its own files, and frames of this server. */
export const ownFiles = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For the page to study with, which allows only one script itself, by its hash. */
export const studying = [
  "default-src 'none'",
  'img-src data:',
  'media-src data:',
  "style-src 'unsafe-inline'",
  "script-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** For the sheet. In a sandbox browsers do not show it. */
export const pdf = "frame-ancestors 'self'";

/**
 * For a card: its pictures and its styles, and no script but ours.
 *
 * @param nonce what our script in it is marked with
 * @param media where its pictures are; by the full address, since it has no origin that could be called its own
 */
export function cardPolicy(nonce: string, media: string): string {
  return [
    "default-src 'none'",
    `img-src ${media}`,
    `media-src ${media}`,
    "style-src 'unsafe-inline'",
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
}
