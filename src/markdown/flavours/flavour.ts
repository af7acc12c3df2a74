import type { RootContent } from 'mdast';
import type { Processor } from 'unified';

/** A construct of another tool's Markdown, and what becomes of it. */
export interface Flavour<Name extends string = string> {
  /** Its name in the config and in the docs; once released it does not change. */
  name: Name;
  /** The tools whose notes contain it. */
  tools: readonly string[];
  /** What is recognised and what becomes of it, for the table in docs/notes-from.md; Markdown in one line. */
  docs: string;
  /** Notes with it, and what a reader of the card gets to see; they are tests. */
  examples: readonly [FlavourExample, ...FlavourExample[]];
  /**
   * A remark plugin that extends the parser. Long files are parsed in parts, so its tree transforms (`transforms` of
   * `mdast-util-from-markdown`) must look at one top-level block at a time.
   */
  plugin: (this: Processor) => undefined;
  /**
   * Only for a construct that extends past blank lines and headings: whether a top-level node of the tree of `text` is
   * the start of one whose end may be below `text`, so that nothing can be cut off after it.
   */
  isOpen?: (node: RootContent, text: string) => boolean;
}

/** Notes with a construct, and the HTML of the first question that they become. */
export interface FlavourExample {
  notes: string;
  /** Other files of the project, by path. */
  files?: Record<string, string>;
  question?: string;
  answer?: string;
}
