import type { Asked } from './asked.js';
import type { Pair } from './pair.js';
import type { Verdict } from './verdicts.js';

export interface Tally {
  /** Steps from one version to the next in which a question's text or answer changed. */
  edits: number;
  /** Those in which its text changed; and those in which more than case, punctuation and numbering did. */
  reworded: number;
  rewordedInWords: number;
  /** Histories lost: of edits, of these of rewordings; and of questions that only others around them changed. */
  lost: number;
  lostReworded: number;
  lostInWords: number;
  lostUntouched: number;
  /** Histories that went on under another question. */
  wrong: number;
  /** What of these was counted against the matcher because nobody has read the pair yet. */
  unreadLost: number;
  unreadWrong: number;
  /** Questions that were taken out and came back as they were, and how many of them found their card. */
  restored: number;
  revived: number;
  /** Histories that simpler identities would have lost. */
  byQuestion: number;
  byPlace: number;
  doubts: Doubt[];
}

/** A pair for a reader's eye. */
export interface Doubt {
  hash: string;
  commit: string;
  old: Asked;
  new: Asked;
  /** Whether they share an id, and how that came about. */
  joined: boolean;
  how: string;
  likeness: number | undefined;
  /** What git's lines say. */
  lines: Pair['by'] | 'nothing' | 'another question' | 'gone before';
  verdict: Verdict | undefined;
}

export function newTally(): Tally {
  return {
    edits: 0,
    reworded: 0,
    rewordedInWords: 0,
    lost: 0,
    lostReworded: 0,
    lostInWords: 0,
    lostUntouched: 0,
    wrong: 0,
    unreadLost: 0,
    unreadWrong: 0,
    restored: 0,
    revived: 0,
    byQuestion: 0,
    byPlace: 0,
    doubts: [],
  };
}

export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** Counts what became of one question. */
export function countPair(tally: Tally, { old, new: next }: Pick<Pair, 'old' | 'new'>, joined: boolean): void {
  const reworded = fold(old.question) !== fold(next.question);
  const inWords = wordsOf(old.question) !== wordsOf(next.question);
  const edited = reworded || old.body.trim() !== next.body.trim() || old.answer !== next.answer;
  tally.edits += Number(edited);
  tally.reworded += Number(reworded);
  tally.rewordedInWords += Number(inWords);
  tally.byQuestion += Number(reworded);
  if (joined) return;
  tally.lost += Number(edited);
  tally.lostReworded += Number(reworded);
  tally.lostInWords += Number(inWords);
  tally.lostUntouched += Number(!edited);
}
