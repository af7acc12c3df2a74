import { type Entry, type Family, familyOf, type Wording } from '../model.js';
import { type QuestionWords, questionWords } from './question-words.js';

/** An entry of the lock with what matching asks of it, in the words of its own line or of another one of its id. */
export class Known {
  readonly family: Family;
  readonly file: string;
  readonly question: string;
  readonly answer: string;
  readonly sketch: string;
  readonly section: string;
  readonly title: string;
  /** The entry before it in its file, and the one after it; set by `linkNeighbours`. */
  before: Known | undefined;
  next: Known | undefined;
  /** The id that the author wrote, where that is not the entry's. */
  readonly name: string | undefined;
  readonly #text: string;
  #words: QuestionWords | undefined;

  constructor(
    readonly entry: Entry,
    wording: Wording = entry,
  ) {
    const { kind, file, print, name, question } = wording;
    this.family = familyOf(kind);
    this.file = file;
    this.question = print.question;
    this.answer = print.answer;
    this.sketch = print.sketch;
    this.section = print.section;
    this.title = print.title;
    this.name = name;
    this.#text = question;
  }

  get text(): string {
    return this.#text;
  }

  get isRetired(): boolean {
    return this.entry.retired !== undefined;
  }

  get words(): QuestionWords {
    this.#words ??= questionWords(this.text);
    return this.#words;
  }
}

/** An entry in the words of each line that a merge left of it, its own first. */
export function versionsOf(known: Known): Known[] {
  const { others = [] } = known.entry;
  return [
    known,
    ...others.map(wording => {
      const version = new Known(known.entry, wording);
      version.before = known.before;
      version.next = known.next;
      return version;
    }),
  ];
}

/** Characters of an id that say which question stood before another one. */
export const afterLength = 5;

/** Says of each entry which ones stood before and after it when the lock was written. */
export function linkNeighbours(knowns: readonly Known[]): void {
  const places = new Map(
    knowns
      .filter(known => !known.isRetired)
      .map(known => [`${known.entry.id.slice(0, afterLength)} ${known.file}`, known]),
  );
  for (const known of knowns) {
    if (known.isRetired || known.entry.after === '') continue;
    const before = places.get(`${known.entry.after} ${known.file}`);
    if (before === undefined || before === known) continue;
    known.before = before;
    before.next ??= known;
  }
}
