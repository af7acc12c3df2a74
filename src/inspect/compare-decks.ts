import type { Plan, Planned } from '../identity/plan.js';
import { type DeckNote, readDeck } from './read-deck.js';

/**
 * What importing one deck after another will do, by Anki's own rules: a note is identified by its GUID, and updated if
 * its `mod` is newer and its note type the same.
 *
 * @param before path of the deck that was imported
 * @param after path of the deck that will be imported
 * @throws DeckError
 */
export async function compareDecks(before: string, after: string): Promise<Plan> {
  const [old, next] = await Promise.all([readDeck(before), readDeck(after)]);
  const known = new Map(old.map(note => [note.guid, note]));
  const plan: Plan = { new: [], updated: [], unchanged: [], retired: [], revived: [], closeCalls: [] };
  for (const note of next) {
    const first = known.get(note.guid);
    known.delete(note.guid);
    if (!first) plan.new.push(planned(note, after));
    else if (note.mod > first.mod && note.noteType === first.noteType) plan.updated.push(planned(note, after, first));
    else plan.unchanged.push(planned(note, after));
  }
  plan.retired = [...known.values()].map(note => planned(note, before));
  return plan;
}

function planned(note: DeckNote, file: string, before?: DeckNote): Planned {
  const question = textOf(note);
  const was = before && textOf(before);
  return { id: note.guid, question, file, ...(was !== undefined && was !== question && { was: { question: was } }) };
}

function textOf({ fields }: DeckNote): string {
  const [question = ''] = fields;
  return question
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
