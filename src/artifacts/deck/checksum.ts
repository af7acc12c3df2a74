import { hash } from 'node:crypto';

/** A field's text as Anki compares and sorts it: without tags, but with the names of pictures. */
export function sortText(html: string): string {
  return html
    .replace(/<img[^>]+src="([^"]+)"[^>]*>/gu, ' $1 ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|nbsp));/giu, (_, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (named[name] ?? ''),
    )
    .replaceAll('\u00a0', ' ');
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** How Anki finds duplicate first fields: the first 32 bits of the SHA-1 of the text. */
export function checksum(text: string): number {
  return hash('sha1', text, 'buffer').readUInt32BE(0);
}
