import { longestTitleLabel, mostSites } from '../thresholds.js';
import { hasAskingLabel, takeQuestionLabel } from './labels.js';
import { memo } from './memo.js';
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
