import { type Entry, type Family, familyOf } from '../model.js';
import { type QuestionWords, questionWords } from './question-words.js';

/** An entry of the lock with what matching asks of it. */
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
  #words: QuestionWords | undefined;

  constructor(readonly entry: Entry) {
    const { kind, file, print } = entry;
    this.family = familyOf(kind);
    this.file = file;
    this.question = print.question;
    this.answer = print.answer;
    this.sketch = print.sketch;
    this.section = print.section;
    this.title = print.title;
  }

  get text(): string {
    return this.entry.question;
  }

  get isRetired(): boolean {
    return this.entry.retired !== undefined;
  }

  get words(): QuestionWords {
    this.#words ??= questionWords(this.text);
    return this.#words;
  }
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
