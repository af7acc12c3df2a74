import type { Move, Plan, Planned } from '../identity/plan.js';
import { type DeckNote, readDeck } from './read-deck.js';
import { type StoppedNoteType, stoppedNoteTypes } from './stopped.js';

/** What importing a deck will do to another one, or to what a reader made of it and exported. */
export interface DeckPlan extends Plan {
  /** Note types whose notes get no update; left out where there is none. */
  stopped?: StoppedNoteType[];
}

/**
 * What importing one deck after another will do, by Anki's own rules: a note is identified by its GUID, and updated if
 * its `mod` is newer and its note type the same.
 *
 * @param before path of the deck that was imported, which the plan calls it by
 * @param after path of the deck that will be imported, likewise
 * @param cwd the folder that the paths are relative to; default: the working directory
 * @throws DeckError
 */
export async function compareDecks(before: string, after: string, cwd = ''): Promise<DeckPlan> {
  const [old, next] = await Promise.all([readDeck(before, cwd), readDeck(after, cwd)]);
  const known = new Map(old.notes.map(note => [note.guid, note]));
  const stopped = stoppedNoteTypes(old, next);
  const moves = new Map<string, Move>();
  const plan: DeckPlan = { new: [], updated: [], unchanged: [], retired: [], revived: [], closeCalls: [] };
  for (const note of next.notes) {
    const first = known.get(note.guid);
    known.delete(note.guid);
    if (!first) plan.new.push(planned(note, after));
    else if (note.mod > first.mod && note.noteType === first.noteType && !stopped.has(note.noteType))
      plan.updated.push(planned(note, after, first));
    else plan.unchanged.push(planned(note, after));
    if (first && first.deck.toLowerCase() !== note.deck.toLowerCase()) {
      const key = JSON.stringify([first.deck, note.deck]);
      const { cards = 0 } = moves.get(key) ?? {};
      moves.set(key, { from: first.deck, to: note.deck, cards: cards + first.cards });
    }
  }
  plan.retired = [...known.values()].map(note => planned(note, before));
  return {
    ...plan,
    ...(moves.size > 0 && { moves: [...moves.values()] }),
    ...(stopped.size > 0 && { stopped: [...stopped.values()] }),
  };
}

function planned(note: DeckNote, file: string, before?: DeckNote): Planned {
  const question = frontText(note);
  const was = before && frontText(before);
  return { id: note.guid, question, file, ...(was !== undefined && was !== question && { was: { question: was } }) };
}

function frontText({ fields }: DeckNote): string {
  const [question = ''] = fields;
  return question
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
