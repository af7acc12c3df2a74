import { beginsWithAmount, ordinal } from '../language/ordinals.js';
import { longestName, wordEnd } from './thresholds.js';

/**
 * A title for decks and tags: without its number, which changes when something is inserted before it, and not too long.
 */
export function shortTitle(title: string): string {
  const text = title.trim().replace(/\s+/gu, ' ');
  return shorten(text.replace(ordinal, '') || text);
}

/** What Notion puts behind the name of a page when it exports it. */
const pageId = /(?<=\S)[ \t_-]+[\da-f]{32}$/u;

/** The display name of a folder or a file: `03-spring_boot` is `spring boot`, `50 things` what it is. */
export function readableName(name: string): string {
  const text = name.replace(pageId, '').replace(/_+/gu, ' ').trim();
  return shortTitle(beginsWithAmount(name) ? text : text.replace(/^\d{1,3}[-\s]+(?=[^\d\s])/u, ''));
}

function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= longestName) return text;
  const start = characters.slice(0, longestName - 1).join('');
  const word = start.search(/[\s\p{P}][^\s\p{P}]*$/u);
  return `${(word > longestName * wordEnd ? start.slice(0, word) : start).trimEnd()}…`;
}
