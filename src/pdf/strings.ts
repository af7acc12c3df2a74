import { PdfError } from './error.js';

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

/** The contents of a literal string, one character per byte. ISO 32000-1, 7.3.4.2. */
export function readLiteral(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('latin1', start + 1, end - 1);
  if (!/[\\\r]/u.test(text)) return text;
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\r\n])|([\s\S]))|\r\n?/gu, (_, octal, line, sign) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    if (sign !== undefined) return escapes.get(sign) ?? sign;
    return line === undefined ? '\n' : '';
  });
}

/** The contents of a hexadecimal string, one character per byte; a final odd digit is followed by 0. 7.3.4.3. */
export function readHex(bytes: Buffer, start: number, end: number): string {
  const digits = bytes.toString('latin1', start + 1, end - 1).replace(/[\0\t\n\f\r ]/gu, '');
  if (!/^[0-9A-Fa-f]*$/u.test(digits)) throw new PdfError('a hexadecimal string has other signs', start);
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}
