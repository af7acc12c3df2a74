import type { Construct, Extension, ParseContext } from 'micromark-util-types';

/**
 * The definitions of a text, as the parser knows them: it asks for an identifier, and tells of one that it found. All
 * that the rest of a file can change about a segment is what is answered here, so the answers are kept.
 */
class Identifiers extends Array<string> {
  /** What the text itself defines. */
  private readonly own = new Set<string>();
  /** What was asked for, and whether it was there. */
  readonly answers = new Map<string, boolean>();

  /**
   * @param known what the whole file defines
   * @param isCertain whether that is known; else it is a guess, and the text's own definitions count as well
   */
  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly isCertain: boolean,
  ) {
    super();
  }

  override includes(identifier: string): boolean {
    const answer = this.known.has(identifier) || (!this.isCertain && this.own.has(identifier));
    this.answers.set(identifier, answer);
    return answer;
  }

  /** The parser tells of the definitions that it finds before it asks for any. */
  override push(identifier: string): number {
    this.own.add(identifier);
    this.answers.set(identifier, true);
    return this.own.size;
  }

  /** Whether every answer would have been the same with these definitions. */
  holdsWith(known: ReadonlySet<string>): boolean {
    for (const [identifier, answer] of this.answers) if (known.has(identifier) !== answer) return false;
    return true;
  }
}

/** What a text asked of its file: the definitions of links and pictures, and those of footnotes. */
export interface Asked {
  links: Identifiers;
  footnotes: Identifiers;
}

/** The lists to ask for one text; see `Identifiers`. */
export function asking({ links, footnotes }: Known, isCertain: boolean): Asked {
  return { links: new Identifiers(links, isCertain), footnotes: new Identifiers(footnotes, isCertain) };
}

/** The definitions of a whole file, as the parser names them. */
export interface Known {
  links: ReadonlySet<string>;
  footnotes: ReadonlySet<string>;
}

/** The parser's own lists; that of the footnotes is an extension's. */
type Lists = ParseContext & { gfmFootnotes?: string[] };

/**
 * A micromark extension that parses nothing: it puts the lists of definitions that `current` gives in the place of the
 * parser's own before the first line is read.
 */
export function askThrough(current: () => Asked | undefined): Extension {
  const construct: Construct = {
    partial: true,
    tokenize(_effects, _ok, nok) {
      const asked = current();
      const lists: Lists = this.parser;
      if (asked && lists.defined !== asked.links) {
        lists.defined = asked.links;
        lists.gfmFootnotes = asked.footnotes;
      }
      return nok;
    },
  };
  const openBracket = 91;
  return { document: { [openBracket]: construct, null: construct } };
}
