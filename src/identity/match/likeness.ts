import leven from 'leven';
import type { Unit } from '../text/units.js';

/** What was put in the place of something else counts this often, what was only added this much. */
const replacedShare = 2;
const addedShare = 0.3;

/** A word with a letter mistyped counts this much as another word: RefineNet may be RefineDet mistyped, or not. */
const typoShare = 0.1;

const negation = /^(?:not|no|never|without|non|不|没|无|非|未|勿)$/u;

/**
 * How much of two questions is the same, 0 to 1 (Tversky's index over their units). UDP in the place of HTTP makes
 * another question, a longer wording seldom does.
 */
export function questionLikeness(a: readonly Unit[], b: readonly Unit[]): number {
  const restOfB = [...b];
  let restOfA = 0;
  let mistyped = 0;
  let common = 0;
  for (const { text, weight } of a) {
    const at = restOfB.findIndex(other => isSame(text, other.text));
    if (at < 0) restOfA += weight;
    else if (restOfB.splice(at, 1)[0]?.text === text) common += weight;
    else mistyped += weight;
  }
  common += (1 - typoShare) * mistyped;
  if (common === 0) return 0;
  const rest = [restOfA, sum(restOfB)];
  const replaced = Math.min(...rest) + typoShare * mistyped;
  const added = Math.max(...rest) - Math.min(...rest);
  return common / (common + replacedShare * replaced + addedShare * added);
}

/** Whether one of two questions asks for what the other one denies. */
export function areOpposed(a: readonly Unit[], b: readonly Unit[]): boolean {
  return negations(a) !== negations(b);
}

/** Whether two questions are the same but for one term in one place, as are questions that stand side by side. */
export function areParallel(a: readonly Unit[], b: readonly Unit[]): boolean {
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
  return content.length > 0 && sum(content) <= 3;
}

function negations(units: readonly Unit[]): number {
  return units.filter(({ text }) => negation.test(text)).length;
}

/** Equal, or a long word with one letter mistyped. */
function isSame(a = '', b = ''): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 7 && a[0] === b[0] && leven(a, b) === 1;
}

function sum(units: readonly Unit[]): number {
  return units.reduce((total, { weight }) => total + weight, 0);
}
