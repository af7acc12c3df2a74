import { PdfString } from './objects.js';

/** A text as PDF keeps it: UTF-16 with its mark, in hexadecimal. ISO 32000-1, 7.9.2.2. */
export function textString(text: string): PdfString {
  return new PdfString(`\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`, true);
}

/** What a text string says. Without the mark of UTF-16 it is taken for Latin-1, which PDFDocEncoding mostly is. */
export function decodeTextString({ bytes }: PdfString): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  const units = Buffer.from(bytes.slice(2, 2 + 2 * Math.floor((bytes.length - 2) / 2)), 'latin1');
  return units.swap16().toString('utf16le');
}
