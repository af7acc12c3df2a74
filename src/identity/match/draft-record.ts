import type { Entry, Family, Fingerprint, IdentityDraft } from '../model.js';
import type { Known } from './known.js';
import type { QuestionWords } from './question-words.js';
import { type Read, Reading } from './reading.js';

/** A draft among the others, with what matching asks of it. */
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
  /** The entry that it has; set by `Pairing`. */
  known: Known | undefined;
  readonly #reading: Reading;
  #answer: Pick<Fingerprint, 'answer' | 'sketch'> | undefined;

  constructor(
    reading: Reading,
    /** Place among the drafts. */
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

  /** The question as the lock keeps it. */
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

  /** Print of what its card shows; undefined where no card is made. Asked of published and of new questions alone. */
  get content(): string | undefined {
    return this.#reading.content;
  }

  /** What the lock keeps of it; `content` is empty where no card was made. */
  get print(): Fingerprint {
    return { ...this.textPrint, content: this.content ?? '' };
  }

  /** What the lock keeps of it besides its card. */
  get textPrint(): Omit<Fingerprint, 'content'> {
    const { question, source, section, title } = this;
    const { answer, sketch } = this.#read();
    return { question, source, section, title, answer, sketch };
  }

  /** Spares reading the answer where an entry of the same source holds its print. */
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
