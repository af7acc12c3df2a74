import { answerPrint, contentPrint, placePrint, questionPrint, sourceOf } from '../format-v1/fingerprint.js';
import { shorten } from '../format-v1/shorten.js';
import { type Entry, type Family, type Fingerprint, familyOf, type IdentityDraft } from '../model.js';
import { type QuestionWords, questionWords } from './question-words.js';

/** A draft with what matching asks of it; its answer, by far the longest part, is only read when something asks. */
export class Probe {
  readonly family: Family;
  readonly file: string;
  readonly question: string;
  readonly source: string;
  readonly section: string;
  readonly title: string;
  /** The draft before it in its file. */
  before: Probe | undefined;
  /** The draft after it in its file. */
  next: Probe | undefined;
  #content: string | undefined;
  #answer: Pick<Fingerprint, 'answer' | 'sketch'> | undefined;
  #text: string | undefined;
  #words: QuestionWords | undefined;

  constructor(
    readonly draft: IdentityDraft,
    /** Place among the drafts. */
    readonly index: number,
  ) {
    this.family = familyOf(draft.kind);
    this.file = draft.file;
    this.question = questionPrint(draft.question);
    this.source = contentPrint(sourceOf(draft));
    this.section = placePrint(draft.section);
    this.title = placePrint(draft.title);
  }

  /** The question as the lock keeps it. */
  get text(): string {
    this.#text ??= shorten(this.draft.question);
    return this.#text;
  }

  get words(): QuestionWords {
    this.#words ??= questionWords(this.text);
    return this.#words;
  }

  get answer(): string {
    return this.#read().answer;
  }

  get sketch(): string {
    return this.#read().sketch;
  }

  /** Print of what its card shows; undefined where no card is made. Asked of published and of new questions alone. */
  get content(): string | undefined {
    const { content } = this.draft;
    if (content !== undefined) this.#content ??= contentPrint(typeof content === 'string' ? content : content());
    return this.#content;
  }

  /** What the lock keeps of it; `content` is empty where no card was made. */
  get print(): Fingerprint {
    return { ...this.textPrint, content: this.content ?? '' };
  }

  /** What the lock keeps of it besides its card. */
  get textPrint(): Omit<Fingerprint, 'content'> {
    const { question, source, section, title } = this;
    return { question, source, section, title, ...this.#read() };
  }

  /** Spares reading the answer where an entry of the same source holds its print. */
  trust({ print }: Entry): void {
    if (print.question === this.question && print.source === this.source) {
      this.#answer ??= { answer: print.answer, sketch: print.sketch };
    }
  }

  #read() {
    this.#answer ??= answerPrint(this.draft.answer);
    return this.#answer;
  }
}

/** Drafts as probes, each with its neighbours. */
export function probesOf(drafts: readonly IdentityDraft[]): Probe[] {
  const last = new Map<string, Probe>();
  return drafts.map((draft, index) => {
    const probe = new Probe(draft, index);
    const before = last.get(probe.file);
    probe.before = before;
    if (before !== undefined) before.next = probe;
    last.set(probe.file, probe);
    return probe;
  });
}
