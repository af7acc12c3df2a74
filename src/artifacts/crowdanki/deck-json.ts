import { uuidOf } from '../uuid.js';
import type { DeckNode } from './deck-tree.js';

/**
 * An outermost deck as CrowdAnki's importer takes it, with the note types, which are the same for all decks below it. Decks, options and
 * note types are found by `crowdanki_uuid`, notes by their GUID. A key that is left out stays as the reader has it, such
 * as all options: a deck has to have some, and one import must not undo what was set since the last.
 */
export function deckJson(root: DeckNode, noteModels: object[], namespace: string): object {
  const options = uuidOf(`cardpress deck options ${namespace} ${root.uuid}`);
  return {
    ...partJson(root, options),
    deck_configurations: [{ __type__: 'DeckConfig', crowdanki_uuid: options, name: root.name }],
    note_models: noteModels,
  };
}

function partJson({ uuid, name, description, children, notes, pictures }: DeckNode, options: string): object {
  return {
    __type__: 'Deck',
    children: children.map(child => partJson(child, options)),
    crowdanki_uuid: uuid,
    deck_config_uuid: options,
    desc: description,
    dyn: 0,
    media_files: [...pictures].sort(),
    name,
    notes,
  };
}
