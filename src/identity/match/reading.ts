import { answerPrint, contentPrint, placePrint, questionPrint, sourceOf } from '../format-v1/fingerprint.js';
import { shorten } from '../format-v1/shorten.js';
import { type Family, type Fingerprint, familyOf, type IdentityDraft } from '../model.js';
import { type QuestionWords, questionWords } from './question-words.js';

/**
 * What a draft says about itself, regardless of its place; its answer, by far the longest part, is only read on demand.
 */
export class Reading {
  readonly family: Family;
  readonly question: string;
  readonly source: string;
  readonly section: string;
  readonly title: string;
  #answer: Pick<Fingerprint, 'answer' | 'sketch'> | undefined;
  #content: string | undefined;
  #text: string | undefined;
  #words: QuestionWords | undefined;

  constructor(readonly draft: IdentityDraft) {
    this.family = familyOf(draft.kind);
    this.question = questionPrint(draft.question);
    this.source = contentPrint(sourceOf(draft));
    this.section = placePrint(draft.section);
    this.title = placePrint(draft.title);
  }

  /** Fingerprint of what its card shows; undefined if no card is made. */
  get content(): string | undefined {
    const { content } = this.draft;
    if (content !== undefined) this.#content ??= contentPrint(typeof content === 'string' ? content : content());
    return this.#content;
  }

  /** The question as stored in the lock. */
  get text(): string {
    this.#text ??= shorten(this.draft.question);
    return this.#text;
  }

  get words(): QuestionWords {
    this.#words ??= questionWords(this.text);
    return this.#words;
  }

  get answer(): Pick<Fingerprint, 'answer' | 'sketch'> {
    this.#answer ??= answerPrint(this.draft.answer);
    return this.#answer;
  }
}

/** Reads a draft. */
export type Read = (draft: IdentityDraft) => Reading;

/** Reads each draft once: for drafts that recur, as the same objects, in version after version. */
export function readOnce(): Read {
  const known = new WeakMap<IdentityDraft, Reading>();
  return draft => {
    const kept = known.get(draft);
    if (kept !== undefined) return kept;
    const reading = new Reading(draft);
    known.set(draft, reading);
    return reading;
  };
}
