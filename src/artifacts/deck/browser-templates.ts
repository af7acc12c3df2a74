import type { NoteTypeKey } from './note-types.js';

/**
 * The columns "Question" and "Answer" of Anki's card browser: what the card is about, then what it asks. From the templates of
 * the card itself the browser would leave the mark-up out and run label, section and question together.
 *
 * @param ord position of the template in its note type
 */
export function browserTemplates(key: NoteTypeKey, ord: number): { bqfmt: string; bafmt: string } {
  const about = '{{#Label}}{{Label}} · {{/Label}}{{#Section}}{{Section}} › {{/Section}}';
  if (key === 'cloze') return { bqfmt: `${about}{{Question}} {{cloze:Text}}`, bafmt: '{{cloze:Text}}' };
  // The second asks in reverse, and only where the note says so.
  return ord === 0
    ? { bqfmt: `${about}{{Question}}`, bafmt: '{{Answer}}' }
    : { bqfmt: `${about}{{Answer}}`, bafmt: '{{Question}}' };
}
