/**
 * A kind of HTML block that goes on to its end mark, whatever stands between.
 *
 * @see https://spec.commonmark.org/0.31.2/#html-blocks
 */
export interface Kind {
  name: 'tag' | 'comment' | 'instruction' | 'declaration' | 'section';
  /** At the start of a line. */
  opens: RegExp;
  /** Where in the opening mark the end mark may begin: `<!-->` is a whole comment. */
  size: number;
  closes: RegExp;
  /** The first line of a block that nobody takes for the start of a sentence. */
  isAlone: RegExp;
}

export const kinds: readonly Kind[] = [
  {
    name: 'tag',
    opens: /^<(?:script|pre|style|textarea)(?=[ \t>]|$)/iu,
    size: 4,
    closes: /<\/(?:script|pre|style|textarea)>/giu,
    isAlone: /^<\w+(?:[ \t][^<>]*)?(?:>|$)[ \t]*$/u,
  },
  { name: 'comment', opens: /^<!--/u, size: 2, closes: /-->/gu, isAlone: /^/u },
  { name: 'instruction', opens: /^<\?/u, size: 2, closes: /\?>/gu, isAlone: /^<\?[\w-]*[ \t]*$/u },
  { name: 'section', opens: /^<!\[CDATA\[/u, size: 9, closes: /\]\]>/gu, isAlone: /^<!\[CDATA\[[ \t]*$/u },
  { name: 'declaration', opens: /^<![a-z]/iu, size: 3, closes: />/gu, isAlone: /^/u },
];
