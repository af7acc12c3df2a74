import { PdfString } from './objects.js';

/** A text string in PDF: UTF-16 with a byte order mark, in hexadecimal. ISO 32000-1, 7.9.2.2. */
export function textString(text: string): PdfString {
  return new PdfString(`\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`, true);
}

/** The contents of a text string. Without a byte order mark it is read as Latin-1, which PDFDocEncoding mostly is. */
export function decodeTextString({ bytes }: PdfString): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  const units = Buffer.from(bytes.slice(2, 2 + 2 * Math.floor((bytes.length - 2) / 2)), 'latin1');
  return units.swap16().toString('utf16le');
}
