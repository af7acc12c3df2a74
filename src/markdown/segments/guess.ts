import type { Known } from './identifiers.js';

const likely = /^[ \t>*+\-\d.)]*\[(?<mark>\^?)(?<label>(?:[^[\]\\]|\\.){1,999})\]:/gmu;

/** What a text seems to define. Only used to avoid parsing a segment twice: wrong guesses are detected. */
export function guessDefinitions(text: string): Known {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  if (!text.includes(']:')) return { links, footnotes };
  for (const { groups } of text.matchAll(likely)) {
    // As micromark normalises identifiers.
    const name = (groups?.label ?? '')
      .replace(/[\t\n\r ]+/gu, ' ')
      .trim()
      .toLowerCase()
      .toUpperCase();
    (groups?.mark ? footnotes : links).add(name);
  }
  return { links, footnotes };
}
