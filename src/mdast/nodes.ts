import type { BlockContent, DefinitionContent, Heading, Parent } from 'mdast';
import type { Position } from 'unist';
import type { Decision } from './decision.js';
import type { Kind, QuestionFields } from './fields.js';

/** What stands inside a question, an answer or a section. */
export type Flow = BlockContent | DefinitionContent;

export type { Kind, Status } from './fields.js';

/**
 * A question and what belongs to it; the root's children are questions and sections only. Its `label` is as it was written,
 * without its colon; its `kind` and `status` are only there where the notes or a transformer say so.
 */
export interface QuestionNode extends Parent, Partial<QuestionFields> {
  type: 'question';
  children: [PromptNode, AnswerNode];
  /** Titles of the sections around it, outermost first, without the file's own title. */
  path: string[];
  /** The id that the author wrote under the heading, which overrules every other way to know the question again. */
  id?: string;
  /** What normalising took out or put right, in the order of the notes. */
  changes: Change[];
}

/** The front of a question. */
export interface PromptNode extends Parent {
  type: 'prompt';
  children: Flow[];
}

/** The back of a question; no children where the notes have no answer. */
export interface AnswerNode extends Parent {
  type: 'answer';
  children: Flow[];
  /** The label taken off its first line, without its colon: `答案`. */
  label?: string;
}

/** Text under a heading that is no question: an introduction, a list of key points. */
export interface SectionNode extends Parent {
  type: 'section';
  title: string;
  /** Rank of its heading, 1 to 6; 0 for text before the first heading. */
  depth: 0 | Heading['depth'];
  path: string[];
  children: Flow[];
  changes: Change[];
}

/** One thing that normalising changed, with what is needed to undo it. */
export interface Change {
  /** Rule id of the message that reports it. */
  rule: string;
  /** The text as it stood in the notes. */
  original: string;
  /** What stands there now; empty where the text was taken out. */
  replacement: string;
  /** Where it stood. */
  position: Position;
  /** Where the copy that stays is, for repeated text. */
  first?: Position;
}

export type EntryNode = QuestionNode | SectionNode;

declare module 'mdast' {
  interface RootContentMap {
    question: QuestionNode;
    section: SectionNode;
    prompt: PromptNode;
    answer: AnswerNode;
  }
  interface RootData {
    /** The file's own title: from its front matter or from a heading above all others. */
    title?: string;
    frontMatter?: FrontMatter;
    /** What each heading, and each item that a dialect found, was taken for. */
    decisions?: Decision[];
  }
  interface LinkData {
    /** What of the notes it leads to, where that is no address of the web. */
    note?: NoteTarget;
  }
  interface ImageData {
    /** Path of the picture in the project, with `/`, once it was found. */
    media?: string;
    /** What was looked for, where nothing was found. */
    missing?: MissingImage;
    /** Pixels that the author asked for. */
    width?: number;
    height?: number;
  }
  interface HtmlData {
    /** What became of the pictures in this HTML, by their address as it stands there. */
    images?: Record<string, FoundImage>;
  }
}

/** A picture's path in the project, or what was looked for. */
export type FoundImage = { media: string } | { missing: MissingImage };
/** A place in the notes, as a link between notes names it. */
export interface NoteTarget {
  /** What is written of the file: a path from the project's folder with `/`, or for a wiki link a name; empty: this file. */
  file: string;
  /** Whether it is only a name, as in `[[name]]`. */
  isName: boolean;
  /** The heading, as written; left out where the file itself is meant. */
  heading?: string;
  /** The file that the link stands in. */
  from: string;
}

export interface MissingImage {
  /** Base name of the picture that the notes want. */
  wanted: string;
  /** Why there is no picture, for the placeholder and the message. */
  why: 'missing' | 'ambiguous' | 'outside' | 'remote' | 'unknown-type' | 'unreadable';
  /** Where it is on the network, for a link in its place. */
  link?: string;
}

/** What a file's front matter may say. */
export interface FrontMatter {
  title?: string | undefined;
  /** Deck path, outermost first. */
  deck?: string[] | undefined;
  /** Each with the tags above it, outermost first. */
  tags?: string[][] | undefined;
  /** How the file's questions are asked where they don't say so themselves. */
  card?: Kind | undefined;
  /** BCP 47 tag of the file's language. */
  lang?: string | undefined;
  /** Whether the file is not to be built yet. */
  draft?: boolean | undefined;
}
