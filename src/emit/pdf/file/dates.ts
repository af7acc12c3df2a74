import { type PdfFile, unexpected } from './objects.js';

/**
 * Sets a PDF's dates of creation and of change, in seconds since 1970: the browser takes them from the clock and knows no
 * other way. Throws where the file has no such dates. Dates: ISO 32000-1, 7.9.4.
 */
export function setDates({ objects, trailer }: PdfFile, seconds: number): void {
  const number = Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1]);
  const information = objects.get(number)?.toString('latin1') ?? '';
  const date = new Date(seconds * 1000).toISOString().replace(/\D/gu, '').slice(0, 14);
  let found = 0;
  const dated = information.replace(/(\/(?:CreationDate|ModDate) )\(D:\d{14}[^)]*\)/gu, (_, key: string) => {
    found += 1;
    return `${key}(D:${date}+00'00')`;
  });
  if (found !== 2) throw unexpected('dates in the document information');
  objects.set(number, Buffer.from(dated, 'latin1'));
}
