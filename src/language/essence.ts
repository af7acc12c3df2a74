import { isIdeograph, pause, tokensOf } from './tokens.js';
import { alikeEn, fillersEn, leadsEn, openingsEn, otherEn, spellEn } from './words-en.js';
import { alikeZh, fillersZh, leadsZh, openingsZh, otherZh } from './words-zh.js';

/** Phrases by their first token, longest first, with the tokens that replace each. */
type Phrases = Map<string, { tokens: string[]; meaning: string[] }[]>;

/**
 * What a sentence says, as tokens: openings and connectives dropped, synonyms unified. Two sentences say the same if
 * these are equal; order, numbers, negations, symbols and every word that is not listed as empty or synonymous are
 * kept.
 */
export function essenceOf(text: string): string[] {
  const tokens = tokensOf(spellEn(text));
  const body = tokens.slice(openingEnd(tokens));
  const essence: string[] = [];
  for (let at = 0; at < body.length; ) {
    const phrase = matchAt(meanings, body, at);
    if (phrase) essence.push(...phrase.meaning);
    else if (body[at] !== pause) essence.push(body[at] as string);
    at += phrase?.tokens.length ?? 1;
  }
  return essence;
}

/** How much tokens say, in Han characters: an alphabetic word counts as two; numbers and symbols alone say nothing. */
export function weightOf(tokens: string[]): number {
  return tokens.reduce((sum, token) => {
    if (isIdeograph(token.charCodeAt(0))) return sum + 1;
    if (!/^\p{L}/u.test(token)) return sum;
    return sum + (/^\p{Script=Han}/u.test(token) ? 1 : 2);
  }, 0);
}

/** Where the sentence itself starts, after any number of openings. */
function openingEnd(tokens: string[]): number {
  let end = 0;
  for (;;) {
    const lead = matchAt(leads, tokens, end);
    const opening = lead ?? matchAt(openings, tokens, end);
    if (!opening) return end;
    const after = end + opening.tokens.length;
    if (!lead && tokens[after] !== pause) return end;
    end = tokens[after] === pause ? after + 1 : after;
  }
}

function matchAt(phrases: Phrases, tokens: string[], at: number) {
  return phrases
    .get(tokens[at] ?? '')
    ?.find(({ tokens: phrase }) => phrase.every((token, offset) => tokens[at + offset] === token));
}

function phrasesOf(entries: [phrase: string, meaning: string[]][]): Phrases {
  const phrases: Phrases = new Map();
  for (const [phrase, meaning] of entries) {
    const tokens = tokensOf(spellEn(phrase));
    const first = tokens[0] as string;
    phrases.set(first, [...(phrases.get(first) ?? []), { tokens, meaning }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return phrases;
}

const empty = (phrase: string): [string, string[]] => [phrase, []];
const openings = phrasesOf([...openingsZh, ...openingsEn].map(empty));
const leads = phrasesOf([...leadsZh, ...leadsEn].map(empty));
const meanings = phrasesOf([
  ...[...otherZh, ...otherEn].map((phrase): [string, string[]] => [phrase, tokensOf(phrase)]),
  ...[...alikeZh, ...alikeEn].flatMap(([meaning = '', ...others]) =>
    [meaning, ...others].map((phrase): [string, string[]] => [phrase, [meaning]]),
  ),
  ...[...fillersZh, ...fillersEn].map(empty),
]);
