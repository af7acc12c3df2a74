import type { PdfFile } from '../../../pdf/file.js';
import { mapValues, PdfString } from '../../../pdf/objects.js';

/** As Chromium writes the id of a table's header cell. */
const written = /^node(\d{8})$/u;

/**
 * Renumbers a PDF's header cells from 1 in their existing order: Chromium's numbers depend on what else it numbered
 * before, which differs from run to run. Ids of structure elements: ISO 32000-1, 14.7.2.
 *
 * @param first the first number to assign
 * @returns the next one that is free
 */
export function setIds(file: PdfFile, first = 1): number {
  const objects = file.mentioning('(node');
  const old = new Set<string>();
  for (const number of objects) {
    mapValues(file.get(number), value => {
      const id = idOf(value);
      if (id !== undefined) old.add(id);
      return value;
    });
  }
  const numbers = new Map([...old].sort().map((id, index) => [id, String(index + first).padStart(8, '0')]));
  for (const number of objects) {
    const renumbered = mapValues(file.get(number), value => {
      const id = idOf(value);
      return id === undefined ? value : new PdfString(`node${numbers.get(id)}`);
    });
    file.set(number, renumbered);
  }
  return first + numbers.size;
}

function idOf(value: unknown): string | undefined {
  return value instanceof PdfString ? written.exec(value.bytes)?.[1] : undefined;
}
