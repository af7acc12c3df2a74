import type { Bank } from '../../bank/model.js';
import type { CardFaces } from '../deck/faces.js';
import { modelsOf } from '../deck/models.js';
import type { NoteTypeKey } from '../deck/note-types.js';

/**
 * The note types of the deck as CrowdAnki has them: without the numbers and times that a collection gives. Fields have every key that
 * Anki gives them, because CrowdAnki takes a field that has others than the reader's for another one, and asks how to map it.
 */
export function noteModels(keys: NoteTypeKey[], bank: Bank, faces: CardFaces): object[] {
  return Object.values(modelsOf(keys, bank, faces, 0)).map(model => {
    const { id: _, mod: __, usn: ___, did: ____, ...own } = model;
    return { __type__: 'NoteModel', ...own, flds: own.flds.map(field => ({ ...field, ...unset })) };
  });
}

/** Source: what Anki 26.09 has in a collection after it imported the deck. */
const unset = { plainText: false, collapsed: false, excludeFromSearch: false, tag: null, preventDeletion: false };
