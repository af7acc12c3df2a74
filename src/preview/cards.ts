import { hash } from 'node:crypto';
import { type CardTemplate, cardTemplates } from '../artifacts/deck/card-templates.js';
import { NoteContents } from '../artifacts/deck/content.js';
import { deckPath } from '../artifacts/deck/deck-names.js';
import type { CardFaces } from '../artifacts/deck/faces.js';
import type { KnownNote } from '../artifacts/deck/known-cards.js';
import { noteTypeName } from '../artifacts/deck/models.js';
import { type NoteTypeKey, noteTypes } from '../artifacts/deck/note-types.js';
import { publishedContent, withCards } from '../artifacts/deck/published.js';
import { nested } from '../artifacts/nested.js';
import type { Bank, Question } from '../bank/model.js';
import { questionsOf } from '../bank/questions.js';
import { escapeHtml } from '../render/escape.js';
import { fillTemplate } from './anki/fill.js';
import { hasFormula } from './anki/formulas.js';

/** The cards of a question. */
export interface Note {
  /** Changes with what they show. */
  print: string;
  cards: { ord: number; name: string }[];
  hasFormula: boolean;
}

/** The cards of a deck before it is made: the same fields in the same templates. */
export interface Cards {
  style: string;
  of(id: string): Note | undefined;
  /** What one side shows, as HTML; undefined if there is no such card. */
  html(id: string, ord: number, side: 'front' | 'back'): string | undefined;
}

export interface CardOptions {
  faces: CardFaces;
  /** What is known about the notes; see `KnownCards`. */
  notes?: ReadonlyMap<string, KnownNote>;
  unanswered: 'include' | 'omit';
}

/** A question's note, with what Anki itself adds to its fields. */
interface Filled extends Note {
  noteType: NoteTypeKey;
  fields: ReadonlyMap<string, string>;
}

export function cardsOf(bank: Bank, { faces, notes, unanswered }: CardOptions): Cards {
  const templates = cardTemplates(faces, bank.lang);
  const contents = new NoteContents(bank);
  const face = hash('sha256', JSON.stringify([faces, bank.lang]));
  const filled = new Map(
    withCards(questionsOf(bank), unanswered).map(question => {
      const content = publishedContent(question, contents, notes?.get(question.id));
      return [question.id, fill(question, content, bank, face)] as const;
    }),
  );
  return {
    style: faces.style,
    of: id => filled.get(id),
    html(id, ord, side) {
      const note = filled.get(id);
      const name = note?.cards.find(card => card.ord === ord)?.name;
      return note && name !== undefined ? sideOf(note, templates, { ord, name, side }) : undefined;
    },
  };
}

type Content = ReturnType<typeof publishedContent>;

function fill(question: Question, { noteType, fields, ords, tags }: Content, bank: Bank, face: string): Filled {
  const { name, fields: names, templates } = noteTypes[noteType];
  const deck = deckPath(question.deck, bank.title);
  const added = {
    Tags: tags.trim(),
    Type: noteTypeName(name, bank.title, bank.namespace),
    Deck: nested(deck),
    Subdeck: deck.at(-1) ?? '',
    CardFlag: 'flag0',
  };
  return {
    print: hash('sha256', JSON.stringify([face, noteType, fields, ords, added])).slice(0, 12),
    cards: ords.map(ord => ({
      ord,
      name: noteType === 'cloze' ? `${templates[0]?.name} ${ord + 1}` : (templates[ord]?.name ?? ''),
    })),
    noteType,
    hasFormula: fields.some(hasFormula),
    fields: new Map([
      ...names.map((field, index) => [field.name, fields[index] ?? ''] as const),
      ...Object.entries(added).map(([key, value]) => [key, escapeHtml(value)] as const),
    ]),
  };
}

function sideOf(
  { noteType, fields }: Filled,
  templates: Record<NoteTypeKey, CardTemplate[]>,
  { ord, name, side }: { ord: number; name: string; side: 'front' | 'back' },
): string {
  const template = templates[noteType][noteType === 'cloze' ? 0 : ord];
  const filling = { fields: new Map([...fields, ['Card', escapeHtml(name)]]), number: ord + 1 };
  const front = fillTemplate(template?.front ?? [], { ...filling, side: 'front' });
  if (side === 'front') return front;
  // What was typed is only compared once, on the back.
  filling.fields.set('FrontSide', front.replace(/<center><input type="text" id="typeans"[^>]*><\/center>/gu, ''));
  return fillTemplate(template?.back ?? [], { ...filling, side: 'back' });
}
