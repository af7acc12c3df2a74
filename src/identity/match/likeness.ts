import leven from 'leven';
import type { Unit } from './question-words.js';
import { heaviestTerm, longWord, wordShares } from './thresholds.js';

/** How much of two questions is the same and how they differ, in word weights. */
export interface Comparison {
  /** 0 to 1 (Tversky index): replaced words count twice, added words a third. */
  likeness: number;
  /** The words that only one of them has, as a share of all: 0 to 1. */
  added: number;
  /** The words replaced by others, in word weights. */
  replaced: number;
  /** They are the same except for one term in one place, as sibling questions are. */
  oneTerm: boolean;
}

/**
 * Compares the words of two questions. UDP instead of HTTP makes it a different question; a longer wording rarely does.
 *
 * @param rarity factor for the weight of a word: words that are rare in the project count more
 */
export function compareWords(a: readonly Unit[], b: readonly Unit[], rarity: (word: string) => number): Comparison {
  const rest = [...b];
  let common = 0;
  let mistyped = 0;
  let restOfA = 0;
  const mass = ({ text, weight }: Unit) => weight * rarity(text);
  for (const unit of a) {
    const same = rest.findIndex(other => other.text === unit.text);
    const at = same >= 0 ? same : rest.findIndex(other => isMistyped(unit.text, other.text));
    const [other] = at < 0 ? [] : rest.splice(at, 1);
    if (other === undefined) restOfA += mass(unit);
    else if (same >= 0) common += Math.min(mass(unit), mass(other));
    else mistyped += mass(unit);
  }
  const restOfB = rest.reduce((sum, unit) => sum + mass(unit), 0);
  common += (1 - wordShares.mistyped) * mistyped;
  if (common === 0) return { likeness: 0, added: 0, replaced: Math.min(restOfA, restOfB), oneTerm: false };
  const replaced = Math.min(restOfA, restOfB) + wordShares.mistyped * mistyped;
  const added = Math.abs(restOfA - restOfB);
  return {
    likeness: common / (common + wordShares.replaced * replaced + wordShares.added * added),
    added: added / (common + replaced + added),
    replaced,
    oneTerm: areParallel(a, b),
  };
}

/** Whether two questions are the same except for one term in one place. */
function areParallel(a: readonly Unit[], b: readonly Unit[]): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && isSame(a[start]?.text, b[start]?.text)) start++;
  let end = 0;
  while (end < shorter - start && isSame(a.at(-1 - end)?.text, b.at(-1 - end)?.text)) end++;
  if (start + end === 0) return false;
  return isTerm(a.slice(start, a.length - end)) && isTerm(b.slice(start, b.length - end));
}

/** One word or number, or up to three characters. */
function isTerm(middle: readonly Unit[]): boolean {
  const content = middle.filter(({ weight }) => weight >= 1);
  return content.length > 0 && content.reduce((sum, { weight }) => sum + weight, 0) <= heaviestTerm;
}

function isSame(a = '', b = ''): boolean {
  return a === b || isMistyped(a, b);
}

/** A long word with one letter mistyped. */
function isMistyped(a: string, b: string): boolean {
  return (
    Math.min(a.length, b.length) >= longWord && a[0] === b[0] && Math.abs(a.length - b.length) <= 1 && leven(a, b) === 1
  );
}
