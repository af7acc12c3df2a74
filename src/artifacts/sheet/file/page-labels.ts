import { nextNumber, type PdfFile } from './objects.js';
import { textString } from './outline.js';
import { addEntries, rootOf } from './pages.js';

/** Says what each page is called, in the order of the pages; by their numbers from 1 where no names are given. ISO 32000-1, 12.4.2. */
export function setPageLabels(file: PdfFile, names?: string[]): void {
  const labels = names ? names.map((name, index) => `${index} <</P ${textString(name)}>>`) : ['0 <</S /D>>'];
  const number = nextNumber(file);
  file.objects.set(number, Buffer.from(`${number} 0 obj\n<</Nums [${labels.join('\n')}]>>\nendobj\n`, 'latin1'));
  addEntries(file, rootOf(file), `/PageLabels ${number} 0 R`);
}
