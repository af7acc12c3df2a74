import { englishOf, knownAs, say } from './say.js';

/** `a, b, c` */
export function listed(items: readonly string[]): string {
  return knownAs(items.join(say(', ')), items.map(englishOf).join(', '));
}

/** `a, b or c` */
export function either(items: readonly string[]): string {
  return joined(items, say(' or '));
}

/** `a, b and c` */
export function all(items: readonly string[]): string {
  return joined(items, say(' and '));
}

/** A word without blanks of its own has them only beside Latin. */
function joined(items: readonly string[], word: string): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return listed(items);
  const some = listed(items.slice(0, -1));
  const has = word.startsWith(' ');
  const before = has || /[\p{Script=Han}”）》]$/u.test(some) ? '' : ' ';
  const behind = has || /^[\p{Script=Han}“（《]/u.test(last) ? '' : ' ';
  return knownAs(`${some}${before}${word}${behind}${last}`, [some, word, last].map(englishOf).join(''));
}

/** `a, b, c, and 4 more` */
export function firstOf(items: readonly string[], most: number): string {
  const some = listed(items.slice(0, most));
  const more = items.length - most;
  return more > 0 ? say('{some}, and {more} more', { some, more }) : some;
}

/** `a, b, c and 4 more` */
export function fewOf(items: readonly string[], most: number): string {
  const some = listed(items.slice(0, most));
  const more = items.length - most;
  return more > 0 ? say('{some} and {more} more', { some, more }) : some;
}

export function quoted(text: string): string {
  return say('"{text}"', { text });
}

/** Sentences as one text: with a blank between them, unless the full stop before has its own. */
export function sentences(...parts: readonly string[]): string {
  const filled = parts.filter(part => part !== '');
  const said = filled.reduce((text, part) => (/(?:^|[。！？；])$/u.test(text) ? text + part : `${text} ${part}`), '');
  return knownAs(said, filled.map(englishOf).join(' '));
}

/** With a capital, where the language has them. */
export function capitalised(text: string): string {
  const capital = (one: string) => `${one[0]?.toUpperCase() ?? ''}${one.slice(1)}`;
  return knownAs(capital(text), capital(englishOf(text)));
}
