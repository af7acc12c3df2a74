import type { Bank, Entry, Question } from '../../bank/model.js';
import { deriveNoteId } from '../../identity/format-v1/derive.js';
import { cardRow } from './cards.js';
import { collectionRow } from './collection.js';
import { NoteContents } from './content.js';
import { packDatabase } from './database.js';
import { type Decks, decksOf } from './decks.js';
import type { CardFaces } from './faces.js';
import { claim, idOf } from './ids.js';
import type { KnownCards } from './known-cards.js';
import { mediaEntries } from './media.js';
import { modelId, modelsOf } from './models.js';
import { type NoteTypeKey, noteTypes } from './note-types.js';
import { noteRow } from './notes.js';
import { retiredQuestions } from './retired.js';
import type { Row } from './schema.js';
import { packZip, type ZipEntry } from './zip.js';

/**
 * What is known about the cards, and how to make them. Note types without a timestamp use the bank's; notes without an
 * id get the one that a new lock would give them.
 */
export interface DeckOptions extends KnownCards {
  faces: CardFaces;
  /** Whether unanswered questions get a card. */
  unanswered: 'include' | 'omit';
}

/**
 * The bank as the bytes of an Anki package (`.apkg`) in the legacy layout, which every client reads. Nothing comes from
 * a clock: the same bank and faces give the same bytes.
 * @throws Error if two questions have the same id: Anki would make another card of it with each import
 */
export async function emitDeck(
  bank: Bank,
  { faces, unanswered, noteTypeTimes, notes: known }: DeckOptions,
): Promise<Uint8Array> {
  const asked = [...bank.entries.filter(isQuestion), ...retiredQuestions(bank)];
  const questions = asked.filter(({ status }) => status === 'answered' || unanswered === 'include');
  const paths = questions.map(({ deck }) => deck);
  const decks = decksOf(paths, bank.title, bank.modified);
  const { notes, cards, noteTypes, pictures } = rowsOf(questions, bank, decks, known);
  const firstDeck = decks.idOf(paths[0] ?? []);
  const models = modelsOf(noteTypes, bank, faces, firstDeck, noteTypeTimes);
  const col = collectionRow({
    decks: decks.json,
    models,
    notes: notes.length,
    modified: bank.modified,
  });
  return packZip([
    { name: 'collection.anki2', data: await packDatabase({ col: [col], notes, cards }), compress: true },
    ...mediaEntries(bank.media, pictures),
    ...lockEntries(bank.lock),
  ]);
}

/**
 * The lock that the deck is built with, for `--previous`. Importers look up entries by name and never see it. In the
 * collection it would be a row of megabytes, more than a cursor of Android's own SQLite can read.
 */
function lockEntries(lock: string | undefined): ZipEntry[] {
  return lock === undefined ? [] : [{ name: 'cardpress.lock', data: new TextEncoder().encode(lock), compress: true }];
}

function isQuestion(entry: Entry): entry is Question {
  return entry.type === 'question';
}

function rowsOf(questions: Question[], bank: Bank, decks: Decks, known: KnownCards['notes'] = new Map()) {
  const contents = new NoteContents(bank);
  const notes: Row<'notes'>[] = [];
  const cards: Row<'cards'>[] = [];
  const guids = new Set<string>();
  const noteIds = new Set<number>();
  const cardIds = new Set<number>();
  const used = new Set<NoteTypeKey>(['standard']);
  const pictures = new Set<string>();
  for (const [index, question] of questions.entries()) {
    const { id: guid, modified, source, deck } = question;
    if (guids.has(guid)) throw new Error(`Two questions have the id ${guid}; one is in ${source.file}.`);
    guids.add(guid);
    const { noteId: wanted = deriveNoteId(guid, noteIds), content = contents.of(question) } = known.get(guid) ?? {};
    const { noteType, fields, ords, tags } = content;
    used.add(noteType);
    for (const name of content.pictures) pictures.add(name);
    const noteId = claim(wanted, noteIds);
    const { sortField } = noteTypes[noteType];
    notes.push(noteRow(question, { id: noteId, modelId: modelId(noteType, bank.namespace), sortField, fields, tags }));
    for (const ord of ords) {
      const id = claim(idOf('card', guid, String(ord)), cardIds);
      cards.push(cardRow({ id, noteId, deckId: decks.idOf(deck), ord, position: index + 1, modified }));
    }
  }
  return { notes, cards, noteTypes: [...used], pictures };
}
