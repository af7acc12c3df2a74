import type { DraftRecord } from './draft-record.js';
import type { Known } from './known.js';
import { candidates } from './thresholds.js';

/** What entries and drafts have in common for the search: the fields that both have. */
export type Side = Pick<
  Known | DraftRecord,
  'family' | 'question' | 'answer' | 'sketch' | 'file' | 'title' | 'section' | 'words'
>;

/**
 * An index of entries by question, answer, words and parts of the answers' sketches (locality-sensitive hashing), so
 * that a draft is compared with a few dozen entries instead of all.
 */
export class CandidateIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #hits: Float64Array;

  constructor(knowns: readonly Known[]) {
    this.#hits = new Float64Array(knowns.length);
    knowns.forEach((known, place) => {
      for (const key of new Set([...surely(known), ...likely(known)])) {
        const posting = this.#postings.get(key);
        if (posting === undefined) this.#postings.set(key, [place]);
        else posting.push(place);
      }
    });
  }

  /** Indices of the entries that have most in common with a draft. */
  find(record: DraftRecord): number[] {
    const found = new Set<number>();
    for (const key of surely(record)) {
      const posting = this.#postings.get(key) ?? [];
      if (posting.length <= candidates.commonest) for (const place of posting) found.add(place);
    }
    const hits = this.#hits;
    const near: number[] = [];
    for (const key of new Set(likely(record))) {
      const posting = this.#postings.get(key) ?? [];
      if (posting.length > candidates.commonest) continue;
      for (const place of posting) {
        if (hits[place] === 0) near.push(place);
        (hits[place] as number) += 1 / posting.length;
      }
    }
    near.sort((a, b) => (hits[b] as number) - (hits[a] as number) || a - b);
    for (const place of near) hits[place] = 0;
    for (const place of near.slice(0, candidates.closest)) found.add(place);
    return [...found];
  }
}

/**
 * The question, alone and with each thing that distinguishes it from others in the same words; the answer; the core of
 * the question.
 */
function* surely({ family, question, answer, file, title, section, words }: Side): Generator<string> {
  const name = `${family} ${question}`;
  yield name;
  for (const place of [
    `f${file}`,
    `t${title}`,
    `s${section}`,
    `a${answer}`,
    `${title} ${section}`,
    `${file} ${section}`,
  ])
    yield `${name} ${place}`;
  if (answer !== '') yield `a ${family} ${answer}`;
  if (words.core !== '') yield `c ${words.core}`;
}

/** Words and characters, adjacent pairs, and parts of the sketch. */
function* likely({ words, sketch }: Side): Generator<string> {
  for (const [at, { text }] of words.units.entries()) {
    yield text;
    // Finds the word even if one of its later letters was mistyped.
    if (text.length >= candidates.longWord) yield `${text.slice(0, candidates.beginning)}…`;
    yield `${text} ${words.units[at + 1]?.text ?? ''}`;
  }
  if (sketch.startsWith('=')) return;
  for (let at = 0; at + candidates.band <= sketch.length; at += candidates.band)
    yield `${at}:${sketch.slice(at, at + candidates.band)}`;
}
