import type { zhCN } from './zh-CN/all.js';

/** What can be said, in English: the key of each catalogue. */
export type Phrase = keyof typeof zhCN;

export type Catalogue = Readonly<Record<Phrase, string>>;

/** What comes after the last brace. */
type Inner<Text extends string> = Text extends `${string}{${infer Rest}` ? Inner<Rest> : Text;

/** The names in braces; `{{c1::text}}` and the like are none. */
type Slots<Text extends string> = Text extends `${infer Before}}${infer Rest}`
  ?
      | (Before extends `${string}{${string}`
          ? Inner<Before> extends `${string}${':' | ' ' | '%' | '…'}${string}`
            ? never
            : Inner<Before>
          : never)
      | Slots<Rest>
  : never;

type Values<P extends Phrase> =
  Slots<P> extends never ? [] : [values: Readonly<Record<Slots<P>, string | number | undefined>>];

/** A phrase without values. */
export type Plain = { [P in Phrase]: Slots<P> extends never ? P : never }[Phrase];

/** The catalogue of the language spoken; undefined: English. */
let catalogue: Catalogue | undefined;
/** What each said text would have been in English. */
const english = new Map<string, string>();

let language = 'en';

/**
 * Chooses the language for all that is said from now on.
 *
 * @param words its phrases; none are needed for English
 */
export function speak(tag: string, words?: Catalogue): void {
  if (tag !== language) english.clear();
  language = tag;
  catalogue = words;
}

/** The tag of the language of the run. */
export function spoken(): string {
  return language;
}

/** A phrase in the language of the run, with its values in place of `{name}`. */
export function say<P extends Phrase>(phrase: P, ...given: Values<P>): string {
  const values: Readonly<Record<string, string | number | undefined>> = given[0] ?? {};
  if (!catalogue) return filled(phrase, values);
  const said = filled(catalogue[phrase], values);
  const plain = Object.entries(values).map(([name, value]) => [name, isText(value) ? englishOf(value) : value]);
  english.set(said, filled(phrase, Object.fromEntries(plain)));
  return said;
}

/** What a text that was said is in English: by it, findings are the same ones whatever language they are told in. */
export function englishOf(said: string): string {
  return english.get(said) ?? said;
}

/** Takes note of the English of a text that was put together, or that an earlier run said. */
export function knownAs(said: string, plain: string): string {
  if (said !== plain) english.set(said, plain);
  return said;
}

/** A phrase to be said later. */
export function phrase<P extends Phrase>(one: P): P {
  return one;
}

/** Phrases to be said later, by name. */
export function phrases<const P extends Readonly<Record<string, Phrase>>>(some: P): P {
  return some;
}

function filled(text: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return text.replace(/\{([a-z]\w*)\}/giu, (slot, name: string) => (name in values ? String(values[name]) : slot));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
