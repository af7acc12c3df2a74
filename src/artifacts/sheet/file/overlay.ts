import type { PdfFile } from '../../../pdf/file.js';
import { type Dictionary, dictionaryOf, Reference } from '../../../pdf/objects.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { formOf } from './form.js';
import { nameFonts } from './merge.js';

const name = 'Margins';

/**
 * Gives each page of a file the same page of another one as a form. `onTop` draws it.
 *
 * @param label tells the fonts of the other file from those of this one, as the number of a part that is merged
 */
export function addForms(file: PdfFile, other: PdfFile, label: number): void {
  nameFonts(other, label);
  const others = pagesOf(other);
  const shift = file.append(other);
  for (const [index, page] of pagesOf(file).entries()) {
    const theirs = others[index];
    if (theirs === undefined) throw new Error('A page has no margins.');
    // Chromium gives each page a key of the structure, even if there is none.
    const margins = file.dictionary(theirs + shift);
    margins.delete('StructParents');
    file.set(theirs + shift, margins);
    const form = formOf(file, theirs + shift);
    const resources = new Map(asDictionary(file, page, 'Resources'));
    const forms = file.resolve(resources.get('XObject'));
    const own: Dictionary = forms instanceof Map ? forms : new Map();
    resources.set('XObject', new Map([...own, [name, new Reference(form)]]));
    file.addEntries(page, dictionaryOf({ Resources: resources }));
  }
}

function asDictionary(file: PdfFile, page: number, key: string): Dictionary {
  const value = file.resolve(file.dictionary(page).get(key));
  return value instanceof Map ? value : new Map();
}

/** The drawing of a page with the form on top of it. */
export function onTop(drawing: string): string {
  return `q\n${drawing.replace(/\n$/u, '')}\nQ\n/${name} Do\n`;
}
