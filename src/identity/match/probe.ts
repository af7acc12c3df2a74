import { answerPrint, contentPrint, questionPrint, sectionPrint } from '../format-v1/fingerprint.js';
import { type Entry, type Family, type Fingerprint, familyOf, type IdentityDraft } from '../model.js';

/** A draft with what matching asks of it; its answer, by far the longest part, is only read when something asks. */
export class Probe {
  readonly family: Family;
  readonly question: string;
  readonly content: string;
  readonly section: string;
  #answer: Pick<Fingerprint, 'answer' | 'sketch'> | undefined;

  constructor(
    readonly draft: IdentityDraft,
    /** Place among the drafts. */
    readonly index: number,
  ) {
    this.family = familyOf(draft.kind);
    this.question = questionPrint(draft.question);
    this.content = contentPrint(draft.content);
    this.section = sectionPrint(draft.section);
  }

  get answer(): string {
    return this.#read().answer;
  }

  get sketch(): string {
    return this.#read().sketch;
  }

  get print(): Fingerprint {
    const { question, content, section } = this;
    return { question, content, section, ...this.#read() };
  }

  /** Spares reading the answer where an entry with the same content holds its print. */
  trust({ print }: Entry): void {
    if (print.question === this.question && print.content === this.content) {
      this.#answer ??= { answer: print.answer, sketch: print.sketch };
    }
  }

  #read() {
    this.#answer ??= answerPrint(this.draft.answer);
    return this.#answer;
  }
}
