import { questionPrint } from '../format-v1/fingerprint.js';
import { sketch, sketchLikeness } from '../format-v1/sketch.js';
import type { DraftRecord } from './draft-record.js';
import type { Known } from './known.js';
import { compareWords } from './likeness.js';
import type { PlaceKind, Places } from './places.js';
import type { QuestionWords } from './question-words.js';
import {
  allReplaced,
  cutLikeness,
  lineBytes,
  longQuestion,
  otherRemark,
  placeShares,
  retired,
  sharedByChance,
  shortCore,
  somewhatAlike,
} from './thresholds.js';

/**
 * Evidence for and against a draft being an entry of the lock: numbers from 0 to 1, which `model.ts` weighs and adds.
 * Each is 0 if it does not apply.
 */
export interface Evidence {
  /** The questions are the same except for case, width, spaces, punctuation and numbering. */
  same: number;
  /** They are not, but differ only in question words, labels and annotations. */
  core: number;
  /** Otherwise: how similar their words are. */
  like: number;
  /** … one of them is the first sentence of the other: a further question was added. */
  opening: number;
  /** … words that only one of them has. */
  added: number;
  /** … words that were replaced by others: 1 for three words or six characters. */
  replaced: number;
  /** … they differ in one term of a short question: left join, right join. */
  oneTerm: number;
  /** … one of them is negated. */
  opposed: number;
  /** The answers are the same, and long if the question did not stay; less if other questions also have that answer. */
  answerSame: number;
  /**
   * The answers are the same and one line at most, although the question did not stay: "O(n)" answers many questions.
   */
  shortAnswerSame: number;
  /** Otherwise: how similar the answers are. */
  answerLike: number;
  /** Both have answers, which have nothing in common, although the question stayed. */
  answerReplaced: number;
  /** … and the question did not stay. */
  bothReplaced: number;
  /** One of them has no answer. */
  answerMissing: number;
  otherFile: number;
  otherTitle: number;
  otherSection: number;
  /** The question could be asked about anything, and the place differs: a half for each of file, title and section. */
  genericMoved: number;
  /** The question is a word or two, the answers have nothing in common, and the place differs: likewise. */
  shortMoved: number;
  /** The questions before and after it in the file are the same as before: a half each. */
  neighbours: number;
  /** The question is the same and was retired, and how long ago: 0.5 immediately, 1 after a year. */
  retiredSame: number;
  /** It is not the same; likewise. */
  retiredAlike: number;
  /** It is known from a published deck or bank, and another entry may be known from notes alone. */
  published: number;
  /** It is the oldest of several entries with this question and answer, not all of which are still asked. */
  oldest: number;
}

/** The evidence about places. */
export const placeNames = [
  'otherFile',
  'otherTitle',
  'otherSection',
  'genericMoved',
  'shortMoved',
  'neighbours',
] as const satisfies (keyof Evidence)[];

/** The evidence about words, regardless of places. */
export type WordEvidence = Omit<Evidence, (typeof placeNames)[number]>;

/** What the evidence needs to know about all drafts and entries together. */
export interface Surroundings {
  rarity: (word: string) => number;
  /** How many drafts or entries have an answer, by its hash. */
  answers: ReadonlyMap<string, number>;
  /** The entries to which `oldest` applies. */
  oldest: ReadonlySet<Known>;
  /** The time of this build, in seconds since 1970. */
  time: number;
}

export function wordEvidence(known: Known, record: DraftRecord, around: Surroundings): WordEvidence {
  const question = questionEvidence(known, record, around);
  const isKept = question.same + question.core > 0;
  const gone = retiredEvidence(known, around.time);
  const answer = answerEvidence(known, record, isKept, around);
  // Written out: this is created for each pair examined, and spreads take most of the time.
  return {
    same: question.same,
    core: question.core,
    like: question.like,
    opening: question.opening,
    added: question.added,
    replaced: question.replaced,
    oneTerm: question.oneTerm,
    // Asking the opposite means a different answer.
    opposed: question.opposed * (1 - answer.answerSame),
    answerSame: answer.answerSame,
    shortAnswerSame: answer.shortAnswerSame,
    answerLike: answer.answerLike,
    answerReplaced: answer.answerReplaced,
    bothReplaced: answer.bothReplaced,
    answerMissing: answer.answerMissing,
    retiredSame: isKept ? gone : 0,
    retiredAlike: isKept ? 0 : gone,
    published: Number(known.entry.published !== undefined),
    oldest: Number(around.oldest.has(known)),
  };
}

/** The evidence about places, regardless of words. */
export interface Where {
  places: Places;
  /** The entry that a draft was certainly matched to. */
  found: (record: DraftRecord) => Known | undefined;
  /** Whether the notes or the lock ask a draft's question more than once. */
  isTwin: (record: DraftRecord) => boolean;
  /** What the two contributed to the votes for places. */
  share: (known: Known, record: DraftRecord) => number;
}

/** Adds the evidence about places to the evidence about words. */
export function withPlace(words: WordEvidence, known: Known, record: DraftRecord, where: Where): Evidence {
  const { places, found, share, isTwin } = where;
  const own = share(known, record);
  const { isGeneric, core } = record.words;
  const isKept = words.same + words.core > 0;
  const isShort = core.length <= shortCore;
  // A question moved in two steps is elsewhere by definition; a distinctive question can be anywhere.
  const weight =
    words.oldest > 0
      ? 0
      : isGeneric || isTwin(record)
        ? 1
        : !isKept
          ? placeShares.reworded
          : isShort
            ? placeShares.short
            : placeShares.clear;
  const distance = (kind: PlaceKind) => weight * places.distance(kind, known, record, own);
  const otherFile = distance('file');
  const otherTitle = known.title === '' ? 0 : distance('title');
  const otherSection = distance('section');
  const moved = isKept ? (otherFile + otherTitle + otherSection) / 2 : 0;
  return {
    ...words,
    otherFile,
    otherTitle,
    otherSection,
    genericMoved: isGeneric ? moved : 0,
    shortMoved: !isGeneric && isShort ? moved * words.answerReplaced : 0,
    neighbours: neighbourEvidence(known, record, found),
  };
}

type QuestionEvidence = Pick<
  Evidence,
  'same' | 'core' | 'like' | 'opening' | 'added' | 'replaced' | 'oneTerm' | 'opposed'
>;

function questionEvidence(known: Known, record: DraftRecord, { rarity }: Surroundings): QuestionEvidence {
  const nothing = { same: 0, core: 0, like: 0, opening: 0, added: 0, replaced: 0, oneTerm: 0, opposed: 0 };
  // Two headings without words have only that in common.
  if (known.question === record.question) return { ...nothing, same: Number(record.question !== wordless) };
  const opposed = Number(known.words.negations !== record.words.negations);
  const { likeness, added, replaced, oneTerm } = compareWords(known.words.units, record.words.units, rarity);
  // The text in the lock may be truncated, and the rest may be the whole difference.
  const isWhole = known.text !== record.text;
  const isCore = known.words.core !== '' && known.words.core === record.words.core;
  if (isWhole && isCore && replaced < otherRemark) return { ...nothing, core: 1, opposed };
  return {
    ...nothing,
    like: isWhole ? likeness : cutLikeness,
    opening: Number(isOpening(known.words, record.words)),
    added,
    replaced: Math.min(1, replaced / allReplaced),
    oneTerm: Number(oneTerm && likeness < longQuestion),
    opposed,
  };
}

/** Whether one question continues where the other ends. */
function isOpening(a: QuestionWords, b: QuestionWords): boolean {
  return !a.isGeneric && !b.isGeneric && a.core !== '' && (a.opening === b.core || b.opening === a.core);
}

const wordless = questionPrint('');

type AnswerEvidence = Pick<
  Evidence,
  'answerSame' | 'shortAnswerSame' | 'answerLike' | 'answerReplaced' | 'bothReplaced' | 'answerMissing'
>;

function answerEvidence(known: Known, record: DraftRecord, isKept: boolean, { answers }: Surroundings): AnswerEvidence {
  const nothing = {
    answerSame: 0,
    shortAnswerSame: 0,
    answerLike: 0,
    answerReplaced: 0,
    bothReplaced: 0,
    answerMissing: 0,
  };
  if (known.answer === '' && record.answer === '') return nothing;
  if (known.answer === '' || record.answer === '') return { ...nothing, answerMissing: 1 };
  if (known.answer === record.answer) {
    // For a question that stayed, any equal answer is conclusive; for others only one that is long and rare.
    if (isKept) return { ...nothing, answerSame: 1 };
    const share = 1 / (answers.get(known.answer) ?? 1);
    return isLong(known.sketch) ? { ...nothing, answerSame: share } : { ...nothing, shortAnswerSame: share };
  }
  const likeness = answerLikeness(known.sketch, record.sketch);
  if (likeness === undefined) return nothing;
  // There is no step between "nothing in common" and "something", because both are estimates.
  const unlike = Math.max(0, 1 - likeness / somewhatAlike);
  return {
    ...nothing,
    answerLike: likeness,
    answerReplaced: isKept ? unlike : 0,
    bothReplaced: isKept ? 0 : unlike,
  };
}

/** Whether an answer is long enough that two questions seldom share it: more than a line. */
function isLong(sketch: string): boolean {
  return !sketch.startsWith('=') || Buffer.byteLength(sketch) > lineBytes;
}

/** How similar two answers are, 0 to 1; undefined if one is too short to be compared with the other. */
export function answerLikeness(a: string, b: string): number | undefined {
  if (a.startsWith('=') && b.startsWith('=')) return pairLikeness(lettersOf(a), lettersOf(b));
  const [one, other] = [a, b].map(kept => (kept.startsWith('=') ? sketch(kept.slice(1)) : kept));
  return one && other ? sketchLikeness(one, other) : undefined;
}

function lettersOf(literal: string): string {
  return literal.replace(/[= ]/gu, '');
}

/**
 * Share of character pairs that two short texts have in common (Dice), minus what alphabetic texts have in common by
 * chance, since any two sentences share `th` and `er`.
 */
function pairLikeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return Number(a === b);
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) counts.set(a.slice(i, i + 2), (counts.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const count = counts.get(b.slice(i, i + 2)) ?? 0;
    if (count === 0) continue;
    common++;
    counts.set(b.slice(i, i + 2), count - 1);
  }
  const share = (2 * common) / (a.length + b.length - 2);
  const chance = sharedByChance * Math.min(letterShare(a), letterShare(b));
  return Math.max(0, (share - chance) / (1 - chance));
}

function letterShare(text: string): number {
  return text.replace(/[^a-z]/gu, '').length / text.length;
}

function neighbourEvidence(known: Known, record: DraftRecord, found: Where['found']): number {
  const isSame = (one: Known | undefined, other: DraftRecord | undefined) =>
    one !== undefined && other !== undefined && found(other) === one;
  return (Number(isSame(known.before, record.before)) + Number(isSame(known.next, record.next))) / 2;
}

const day = 24 * 3600;

function retiredEvidence({ entry }: Known, time: number): number {
  if (entry.retired === undefined) return 0;
  const { atOnce, full } = retired;
  return atOnce + (1 - atOnce) * Math.min(1, Math.sqrt(Math.max(0, time - entry.retired) / (full * day)));
}
