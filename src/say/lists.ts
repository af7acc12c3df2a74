import { englishOf, knownAs, say } from './say.js';

/** `a, b, c` */
export function listed(items: readonly string[]): string {
  return knownAs(items.join(say(', ')), items.map(englishOf).join(', '));
}

/** `a, b or c` */
export function either(items: readonly string[]): string {
  return items.length > 1 ? say('{some} or {last}', endOf(items)) : listed(items);
}

/** `a, b and c` */
export function all(items: readonly string[]): string {
  return items.length > 1 ? say('{some} and {last}', endOf(items)) : listed(items);
}

function endOf(items: readonly string[]) {
  return { some: listed(items.slice(0, -1)), last: items.at(-1) };
}

/** `a, b, c, and 4 more` */
export function firstOf(items: readonly string[], most: number): string {
  const some = listed(items.slice(0, most));
  const more = items.length - most;
  return more > 0 ? say('{some}, and {more} more', { some, more }) : some;
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
