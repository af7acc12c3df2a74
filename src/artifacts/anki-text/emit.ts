import type { Bank } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import { NoteContents } from '../deck/content.js';
import { deckName } from '../deck/decks.js';
import type { DeckOptions } from '../deck/emit-deck.js';
import { noteTypeName } from '../deck/models.js';
import { noteTypes } from '../deck/note-types.js';
import { publishedContent, withCards } from '../deck/published.js';
import { record } from '../separated.js';

// How Anki reads the columns; https://docs.ankiweb.net/importing/text-files.html#file-headers
const columns = ['guid', 'notetype', 'deck', 'tags'];
const header = ['#separator:tab', '#html:true', ...columns.map((name, index) => `#${name} column:${index + 1}`)];

/**
 * The notes of the deck as the bytes of a text file that Anki imports: UTF-8, a note per record with its GUID, note type, deck, tags
 * and fields. Anki matches notes by GUID and note types by name, so it has to have imported the deck before.
 */
export function emitAnkiText(
  bank: Bank,
  { notes: known = new Map(), unanswered }: Pick<DeckOptions, 'notes' | 'unanswered'> = {},
): Uint8Array {
  const contents = new NoteContents(bank);
  const records = withCards(questionsOf(bank), unanswered).map(question => {
    const { noteType, tags, fields } = publishedContent(question, contents, known.get(question.id));
    const type = noteTypeName(noteTypes[noteType].name, bank.title, bank.namespace);
    return record([question.id, type, deckName(question.deck, bank.title), tags.trim(), ...fields], '\t');
  });
  return new TextEncoder().encode([...header, ...records, ''].join('\n'));
}
