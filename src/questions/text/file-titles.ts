import { posix } from 'node:path';
import { isGenericTitle } from '../../language/generic.js';
import { beginsWithAmount, ordinal } from '../../language/ordinals.js';
import { longestTitleLabel, mostSites } from '../thresholds.js';
import { isAnswerName } from './answer-names.js';
import { hasAskingLabel, takeQuestionLabel } from './labels.js';
import { memo } from './memo.js';
import { isSolution, partOf } from './parts.js';
import { asks } from './question-likeness.js';

/** Where the name of a site may begin, behind the title of a page: `What is a heap? | My notes`. */
const beforeSite = /\s[·•»_–—-]+(?=\s)|[|｜]/gu;

/**
 * Whether the title in the front matter is that of a heading. Labels and numbers may be in front of either, the name of a
 * site behind the former.
 */
export function isSameTitle(given: string, heading: string): boolean {
  return given.trim() === heading.trim() || ownPart(given, heading) !== undefined;
}

/** Whether the title in the front matter is that of a heading, and is labelled as a question or ends in a question mark. */
export function asksAs(given: string, heading: string): boolean {
  const own = ownPart(given, heading);
  if (own === undefined) return false;
  const label = bracketed.exec(own)?.[1];
  return asks(own) || (label !== undefined && hasAskingLabel(`${label}:`));
}

/**
 * What a file's name says that it is about, or its folder's where it is called README or index: `0001-two-sum.md` is two sum.
 */
export function nameOfFile(path: string): string | undefined {
  const stem = stemOf(path);
  return ownName(/^(?:index|readme)$/iu.test(stem) ? posix.basename(posix.dirname(path)) : stem);
}

/**
 * What a file that is called as a part of a solution solves: its folder, and which one it is where it counts. `two-sum/solution-02.md`
 * is two sum: solution 02, `two-sum/题解.md` is two sum.
 */
export function nameOfSolved(path: string): string | undefined {
  const stem = stemOf(path).replace(/[-_]+/gu, ' ');
  if (!isPartOfSolution(stem)) return undefined;
  const folders = posix
    .dirname(path)
    .split('/')
    .filter(folder => /[^.]/u.test(folder));
  const names = folders.map(ownName).filter(name => name !== undefined);
  const problem = names.findLast(name => !isPartOfSolution(name) && !isGenericTitle(name));
  return problem !== undefined && /\d/u.test(stem) ? `${problem}: ${stem}` : problem;
}

function isPartOfSolution(name: string): boolean {
  return partOf(name) === 'answering' && (isAnswerName(name) || isSolution(name));
}

function stemOf(path: string): string {
  return posix.basename(path, posix.extname(path));
}

function ownName(name: string): string | undefined {
  // Notion puts the id of a page behind its name.
  const text = name
    .normalize('NFC')
    .replace(/(?<=\S)[ \t_-]+[\da-f]{32}$/u, '')
    .replace(/_+/gu, ' ')
    .trim();
  const spaced = /[\s\p{Script=Han}]/u.test(text) ? text : text.replaceAll('-', ' ');
  const bare = spaced.replace(/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Cf}|\uFE0F|\s)+(?=\S)/u, '');
  const label = /^\d{1,4}(?:[-.\s]+|(?=\p{Script=Han}))(?=[^\d\s])/u;
  const own = beginsWithAmount(name) ? bare : bare.replace(ordinal, '').replace(label, '').trim();
  return /\p{L}/u.test(own) ? own : undefined;
}

/** The title without the name of its site, if the rest has the words of a heading. */
function ownPart(given: string, heading: string): string | undefined {
  const wanted = titleWords(heading);
  if (wanted === '') return undefined;
  const ends = [...given.matchAll(beforeSite)].map(({ index }) => index).slice(-mostSites);
  return [...ends, given.length].map(end => given.slice(0, end)).find(part => titleWords(part) === wanted);
}

const bracketed = new RegExp(String.raw`^\s*[【[]([^【】[\]]{0,${longestTitleLabel}})[】\]]\s*`, 'u');

/** Letters, digits and signs, as far as they are no label. */
export const titleWords = memo((text: string): string => {
  const words = [{ type: 'text' as const, value: text.normalize('NFKC').replace(bracketed, '') }];
  takeQuestionLabel(words, true);
  return (words[0]?.value ?? '').toLowerCase().replace(/[^\p{L}\p{N}\p{M}\p{Sm}\p{Sc}#&@%*]+/gu, '');
});
