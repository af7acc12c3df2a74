import type { Bank, Question } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import { debugArea } from '../../debug.js';
import { deriveNoteId } from '../../identity/format-v1/derive.js';
import { letEventsIn } from '../../let-events-in.js';
import type { OnDone } from '../../progress.js';
import { packZip, type ZipEntry } from '../zip.js';
import { cardRow } from './cards.js';
import { collectionRow } from './collection.js';
import { NoteContents } from './content.js';
import { packDatabase } from './database.js';
import { deckDescription } from './deck-description.js';
import { type Decks, decksOf } from './decks.js';
import { loadFaces } from './faces.js';
import { claim, idOf } from './ids.js';
import type { KnownCards } from './known-cards.js';
import { mediaEntries } from './media.js';
import { modelId, modelsOf } from './models.js';
import { type NoteTypeKey, noteTypes } from './note-types.js';
import { noteRow } from './notes.js';
import { publishedContent, withCards } from './published.js';
import { retiredQuestions } from './retired.js';
import type { Row } from './schema.js';

const log = debugArea('deck');

/**
 * What is known about the cards, and how to make them. Note types without a timestamp use the bank's; notes without an
 * id get the one that a new lock would give them.
 */
export interface DeckOptions extends KnownCards {
  /** Whether unanswered questions get a card; default: they do. */
  unanswered?: 'include' | 'omit';
  /** Told how many notes are made. */
  onDone?: OnDone | undefined;
}

/**
 * The bank as the bytes of an Anki package (`.apkg`) in the legacy layout, which every client reads. Nothing in it
 * comes from a clock: the same bank and faces give the same bytes.
 * A deck of a bank that `compile` made goes by the lock, and writes none: for cards that keep their history after the next
 * edit, `build` or `writeLock` has to write it. `compile`'s `recognised.notes` are the `notes` of known cards.
 * @throws Error if two questions have one id: Anki would make a second card of it with each import
 */
export async function emitDeck(
  bank: Bank,
  { faces: given, unanswered, noteTypeTimes, deckIds, notes: known, onDone }: DeckOptions = {},
): Promise<Uint8Array> {
  const faces = given ?? (await loadFaces());
  const asked = [...questionsOf(bank), ...retiredQuestions(bank)];
  const questions = withCards(asked, unanswered);
  const paths = questions.map(({ deck }) => deck);
  const about = deckDescription(withCards(questionsOf(bank), unanswered), bank);
  const decks = decksOf(paths, bank.title, bank.modified, deckIds, about);
  const { notes, cards, noteTypes, pictures } = await rowsOf(questions, bank, decks, known, onDone);
  const firstDeck = decks.idOf(paths[0] ?? []);
  const models = modelsOf(noteTypes, bank, faces, firstDeck, noteTypeTimes);
  const col = collectionRow({
    decks: decks.json,
    models,
    notes: notes.length,
    modified: bank.modified,
  });
  log('%d notes, %d cards, %d note types, %d pictures', notes.length, cards.length, noteTypes.length, pictures.size);
  return packZip([
    { name: 'collection.anki2', data: packDatabase({ col: [col], notes, cards }), compress: true },
    ...mediaEntries(bank.media, pictures),
    ...lockEntries(bank.lock),
  ]);
}

/**
 * The lock that the deck is built with, for `--previous`. An import asks for entries by name and never sees it. In the
 * collection it would be a row of megabytes, and Android limits the size of a row.
 */
function lockEntries(lock: string | undefined): ZipEntry[] {
  return lock === undefined ? [] : [{ name: 'cardpress.lock', data: new TextEncoder().encode(lock), compress: true }];
}

async function rowsOf(
  questions: Question[],
  bank: Bank,
  decks: Decks,
  known: KnownCards['notes'] = new Map(),
  onDone: OnDone = () => {},
) {
  const contents = new NoteContents(bank);
  const notes: Row<'notes'>[] = [];
  const cards: Row<'cards'>[] = [];
  const guids = new Set<string>();
  const noteIds = new Set<number>();
  const cardIds = new Set<number>();
  const used = new Set<NoteTypeKey>(['standard']);
  const pictures = new Set<string>();
  for (const [index, question] of questions.entries()) {
    onDone(index, questions.length);
    await letEventsIn();
    const { id: guid, modified, source, deck } = question;
    if (guids.has(guid)) throw new Error(`Two questions have the id ${guid}; one is in ${source.file}.`);
    guids.add(guid);
    const before = known.get(guid);
    const { noteType, ords, tags, fields, pictures: own } = publishedContent(question, contents, before);
    used.add(noteType);
    for (const name of own) pictures.add(name);
    const noteId = claim(before?.noteId ?? deriveNoteId(guid, noteIds), noteIds);
    const { sortField } = noteTypes[noteType];
    notes.push(noteRow(question, { id: noteId, modelId: modelId(noteType, bank.namespace), sortField, fields, tags }));
    for (const ord of ords) {
      const id = claim(idOf('card', guid, String(ord)), cardIds);
      cards.push(cardRow({ id, noteId, deckId: decks.idOf(deck), ord, position: index + 1, modified }));
    }
  }
  return { notes, cards, noteTypes: [...used], pictures };
}
