import type { Entry, Family, Fingerprint, IdentityDraft } from '../model.js';
import type { Known } from './known.js';
import type { QuestionWords } from './question-words.js';
import { type Read, Reading } from './reading.js';

/** A draft among the others, with what matching needs. */
export class DraftRecord {
  readonly draft: IdentityDraft;
  readonly family: Family;
  readonly file: string;
  readonly question: string;
  readonly source: string;
  readonly section: string;
  readonly title: string;
  /** The draft before it in its file. */
  before: DraftRecord | undefined;
  /** The draft after it in its file. */
  next: DraftRecord | undefined;
  /** The entry that it is matched to; set by `Pairing`. */
  known: Known | undefined;
  readonly #reading: Reading;
  #answer: Pick<Fingerprint, 'answer' | 'sketch'> | undefined;

  constructor(
    reading: Reading,
    /** Index among the drafts. */
    readonly index: number,
  ) {
    this.draft = reading.draft;
    this.family = reading.family;
    this.file = reading.draft.file;
    this.question = reading.question;
    this.source = reading.source;
    this.section = reading.section;
    this.title = reading.title;
    this.#reading = reading;
  }

  /** The question as stored in the lock. */
  get text(): string {
    return this.#reading.text;
  }

  get words(): QuestionWords {
    return this.#reading.words;
  }

  get answer(): string {
    return this.#read().answer;
  }

  get sketch(): string {
    return this.#read().sketch;
  }

  /** Fingerprint of what its card shows; undefined if no card is made. Only needed for published and new questions. */
  get content(): string | undefined {
    return this.#reading.content;
  }

  /** What the lock stores about it; `content` is empty if no card was made. */
  get print(): Fingerprint {
    return { ...this.textPrint, content: this.content ?? '' };
  }

  /** What the lock stores about it besides its card. */
  get textPrint(): Omit<Fingerprint, 'content'> {
    const { question, source, section, title } = this;
    const { answer, sketch } = this.#read();
    return { question, source, section, title, answer, sketch };
  }

  /** Avoids reading the answer if an entry with the same source has its fingerprint. */
  trust({ print }: Entry): void {
    if (print.question === this.question && print.source === this.source) this.#answer ??= print;
  }

  #read() {
    this.#answer ??= this.#reading.answer;
    return this.#answer;
  }
}

/** Drafts as records, each with its neighbours. */
export function draftRecords(
  drafts: readonly IdentityDraft[],
  read: Read = draft => new Reading(draft),
): DraftRecord[] {
  const last = new Map<string, DraftRecord>();
  return drafts.map((draft, index) => {
    const record = new DraftRecord(read(draft), index);
    const before = last.get(record.file);
    record.before = before;
    if (before !== undefined) before.next = record;
    last.set(record.file, record);
    return record;
  });
}
