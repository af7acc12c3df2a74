import type { BlockContent, DefinitionContent, Heading, Parent } from 'mdast';
import type { Position } from 'unist';
import type { Decision } from './decision.js';
import type { Kind, QuestionFields } from './fields.js';
import type { NaturalSize, Percent } from './picture-size.js';

/** The content of a question, an answer or a section. */
export type Flow = BlockContent | DefinitionContent;

export type { Kind, Status } from './fields.js';

/**
 * A question and what belongs to it; the root's only children are questions and sections. Its `label` is as written,
 * without its colon; `kind` and `status` are only present if the notes or a transformer set them.
 */
export interface QuestionNode extends Parent, Partial<QuestionFields> {
  type: 'question';
  children: [PromptNode, AnswerNode];
  /** Titles of the sections around it, outermost first, without the file's own title. */
  path: string[];
  /** The id that the author wrote below the heading, which overrides every other way to recognise the question. */
  id?: string;
  /** Its own tags and those of the sections around it, each with its parents, outermost first. */
  tags?: string[][];
  /** Changes made by normalising, in the order of the notes. */
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
  /** The label removed from its first line, without its colon: `答案`. */
  label?: string;
}

/** Text under a heading that is not a question: an introduction, a list of key points. */
export interface SectionNode extends Parent {
  type: 'section';
  title: string;
  /** Level of its heading, 1 to 6; 0 for text before the first heading. */
  depth: 0 | Heading['depth'];
  path: string[];
  /** Its own tags and those of the sections around it. */
  tags?: string[][];
  children: Flow[];
  changes: Change[];
}

/** One change made by normalising, with what is needed to undo it. */
export interface Change {
  /** Rule id of the message that reports it. */
  rule: string;
  /** The original text in the notes. */
  original: string;
  /** The text that replaces it; empty if the text was removed. */
  replacement: string;
  /** Its position in the notes. */
  position: Position;
  /** For repeated text, the position of the copy that is kept. */
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
    /** What each heading, and each item that a dialect found, was recognised as. */
    decisions?: Decision[];
  }
  interface LinkData {
    /** Its target within the notes, if it is not a web URL. */
    note?: NoteTarget;
  }
  interface ImageData {
    /** Path of the picture in the project, with `/`, once found. */
    media?: string;
    /** Set if the file is to be played rather than shown. */
    plays?: Recording;
    /** What was searched for, if nothing was found. */
    missing?: MissingImage;
    /** The size requested by the author: CSS pixels, or a share of the column for the width. */
    width?: number | Percent;
    height?: number;
    /** The same as a multiple of the picture's own size, until that is known. */
    zoom?: number;
  }
  interface CodeData {
    /** Path of the drawing that shows the code, if it is a diagram. */
    media?: string;
  }
  interface HtmlData {
    /** The results for the pictures in this HTML, by URL as written. */
    images?: Record<string, FoundImage>;
  }
}

/** What a file that is played has. */
export type Recording = 'audio' | 'video';

/** A picture's path in the project, or what was searched for. */
export type FoundImage = { media: string; plays?: Recording; natural?: NaturalSize } | { missing: MissingImage };

/** A place in the notes, as named by a link between notes. */
export interface NoteTarget {
  /**
   * The file as written: a path relative to the project's folder with `/`, or a name in a wiki link; empty: this file.
   */
  file: string;
  /** Whether it is only a name, as in `[[name]]`. */
  isName: boolean;
  /** The heading, as written; omitted if the link is to the file itself. */
  heading?: string;
  /** The file that contains the link. */
  from: string;
}

export interface MissingImage {
  /** Base name of the picture wanted. */
  wanted: string;
  /** Whether it would be played rather than shown. */
  plays?: Recording;
  /** Why there is no picture, for the placeholder and the message. */
  why: 'missing' | 'ambiguous' | 'outside' | 'remote' | 'unknown-type' | 'unreadable';
  /** Its URL, for a link in its place. */
  link?: string;
}

/** The contents of a file's front matter. */
export interface FrontMatter {
  title?: string | undefined;
  /** Deck path, outermost first. */
  deck?: string[] | undefined;
  /** Each with its parents, outermost first. */
  tags?: string[][] | undefined;
  /** The card type of the file's questions, unless they set their own. */
  card?: Kind | undefined;
  /** BCP 47 tag of the file's language. */
  lang?: string | undefined;
  /** Whether the file should not be built yet. */
  draft?: boolean | undefined;
  /** Whether Excalidraw keeps a drawing in the file. */
  drawing?: boolean | undefined;
}
