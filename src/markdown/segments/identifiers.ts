import type { Construct, Extension, ParseContext } from 'micromark-util-types';

/**
 * The definitions of a text, as seen by the parser: it asks for an identifier, and reports one that it found. The only
 * thing that the rest of a file can change about a segment is the answers given here, so they are recorded.
 */
class Identifiers extends Array<string> {
  /** What the text itself defines. */
  private readonly own = new Set<string>();
  /** The identifiers asked for, and whether they existed. */
  readonly answers = new Map<string, boolean>();

  /**
   * @param known what the whole file defines
   * @param isCertain whether that is known; otherwise it is a guess, and the text's own definitions count as well
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

  /** The parser reports the definitions that it finds before it asks for any. */
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

/** What a text asked about its file: the definitions of links and pictures, and those of footnotes. */
export interface Asked {
  links: Identifiers;
  footnotes: Identifiers;
}

/** The lists used for one text; see `Identifiers`. */
export function asking({ links, footnotes }: Known, isCertain: boolean): Asked {
  return { links: new Identifiers(links, isCertain), footnotes: new Identifiers(footnotes, isCertain) };
}

/** The definitions of a whole file, as the parser names them. */
export interface Known {
  links: ReadonlySet<string>;
  footnotes: ReadonlySet<string>;
}

/** The parser's own lists; the one for footnotes belongs to an extension. */
type Lists = ParseContext & { gfmFootnotes?: string[] };

/**
 * A micromark extension that parses nothing: before the first line is read it replaces the parser's own lists of
 * definitions with those that `current` returns.
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
