/**
 * The two note types. FROZEN: nothing in this file may ever change once a deck has been published.
 *
 * Anki updates a note only if its note type has the same schema in the package as in the collection: fields and
 * templates with their names, order and ids. If a field is added, removed or renamed, Anki creates a second note type
 * named "…+" and rejects every note of every later package as `conflicting`: readers no longer get changes, or lose
 * their review history. Fields cannot be added later either, hence the ones that are still unused. The fixed ids let a
 * reader rename a field and still get updates. Styles and template text may change freely. Source: Anki's importer,
 * tried on nine versions.
 */
export interface NoteType {
  /** The beginning of the name that Anki shows. */
  name: string;
  /** Anki's `type`: 0 makes a card for each template, 1 a card for each cloze number. */
  type: 0 | 1;
  /** Index of the field that the browser sorts by. */
  sortField: number;
  fields: readonly { name: string; id: number }[];
  templates: readonly { name: string; id: number }[];
}

/** Used for basic, reversed and type-in, so that a change between these updates the card in place. */
const standard = {
  name: 'Cardpress',
  type: 0,
  sortField: 0,
  fields: [
    { name: 'Question', id: 4817203956120471 },
    { name: 'Answer', id: 7350918264405913 },
    { name: 'Label', id: 2296481730557208 },
    { name: 'Section', id: 6081527349016834 },
    { name: 'Source', id: 3947260185931672 },
    { name: 'Extra', id: 8512039476628150 },
    { name: 'Reversed', id: 1673804925319467 },
    { name: 'TypeIn', id: 5429716083742905 },
  ],
  templates: [
    { name: 'Question', id: 7168350429187254 },
    { name: 'Reversed', id: 2805943617096381 },
  ],
} as const satisfies NoteType;

/**
 * `Question` comes first and is sorted by, as in the other note type: it says what the cloze deletions in `Text` are about, and a
 * card browser that lists both note types shows questions only.
 */
const cloze = {
  name: 'Cardpress Cloze',
  type: 1,
  sortField: 0,
  fields: [
    { name: 'Question', id: 3390571846205719 },
    { name: 'Text', id: 8074612953380246 },
    { name: 'Label', id: 1958237640913578 },
    { name: 'Section', id: 6647109238550317 },
    { name: 'Source', id: 4203986571624809 },
    { name: 'Extra', id: 7731450926843162 },
    { name: 'TypeIn', id: 2516893740267945 },
  ],
  templates: [{ name: 'Cloze', id: 5984017362459038 }],
} as const satisfies NoteType;

export const noteTypes = { standard, cloze };
export type NoteTypeKey = keyof typeof noteTypes;
export type FieldName<Key extends NoteTypeKey = NoteTypeKey> = (typeof noteTypes)[Key]['fields'][number]['name'];
