import { type Entry, type Family, familyOf, type Wording } from '../model.js';
import { type QuestionWords, questionWords } from './question-words.js';

/** An entry of the lock with what matching needs, in the wording of its own line or of another line with its id. */
export class Known {
  readonly family: Family;
  readonly file: string;
  readonly question: string;
  readonly answer: string;
  readonly sketch: string;
  readonly section: string;
  readonly title: string;
  /** The entries before and after it in its file; set by `linkNeighbours`. */
  before: Known | undefined;
  next: Known | undefined;
  /** Whether a draft is matched to it; set by `Pairing`. */
  isTaken = false;
  /** The id that the author wrote, if it is not the entry's. */
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

/** An entry in the wording of each line that a merge left for it, its own first. */
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

/** How many characters of an id say which question came before another. */
export const afterLength = 5;

/** Determines for each entry which ones came before and after it when the lock was written. */
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
