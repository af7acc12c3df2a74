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
  /** Whether a draft has it; set by `Pairing`. */
  isTaken = false;
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
  const active = knowns.filter(known => !known.isRetired);
  const files = new Map<string, Map<string, Known>>();
  for (const known of active) {
    const places = files.get(known.file) ?? new Map<string, Known>();
    files.set(known.file, places.set(known.entry.id.slice(0, afterLength), known));
  }
  for (const known of active) {
    if (known.entry.after === '') continue;
    const before = files.get(known.file)?.get(known.entry.after);
    if (before === undefined || before === known) continue;
    known.before = before;
    before.next ??= known;
  }
}
