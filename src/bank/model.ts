import type { Position } from 'unist';
import type { Severity } from '../diagnostics/rules.js';
import type { Kind, QuestionFields } from '../mdast/fields.js';
import type { Change, Flow } from '../mdast/nodes.js';
import type { AsWritten } from './as-written.js';

/**
 * Everything that the notes say, in one value: the only thing that the emitters see. It knows nothing about Anki or
 * pages.
 */
export interface Bank {
  title: string;
  /** Name that keeps the ids of two projects apart. */
  namespace: string;
  /** BCP 47 tag of the notes' main language: `zh-CN`. */
  lang: string;
  /** Questions and sections in the order of the notes. */
  entries: Entry[];
  /** Every picture used by an entry, once, sorted by path. */
  media: Media[];
  /** Questions that the notes no longer ask, if the build is to include them once more; otherwise omitted. */
  retired?: RetiredQuestion[];
  /** The text of the lock that it was built with, for artifacts to include; omitted if the lock cannot be read. */
  lock?: string;
  messages: Message[];
  /** When the newest question was last changed, in seconds since 1970. */
  modified: number;
}

/** What is known about a question that the notes no longer ask. */
export interface RetiredQuestion {
  id: string;
  kind: Kind;
  /** Its text, cut at 300 characters. */
  question: string;
  /** When it was first missing, in seconds since 1970. */
  modified: number;
  /** Whether its text is still in the notes, but not as a question. */
  isStillThere?: boolean;
}

export type Entry = Question | Section;

export interface Draft extends Content, QuestionFields {
  type: 'question';
  /** The id that the author wrote below the heading. */
  explicitId?: string;
  /** Tags that the notes give to it or to a section around it, besides those of the file. */
  ownTags?: string[][];
  question: Flow[];
  answer: Flow[];
  /** Titles that say what it is about, outermost first, if `path` does not (see `contextOf`). */
  context?: string[];
  /** The texts of both as in the notes, which identify the question; a draft from the pipeline has them. */
  asWritten?: AsWritten;
}

export type { Kind };

export interface Question extends Draft {
  /** Stays the same when the question is reworded, moved or rebuilt. 16 characters of a–z and 2–7. */
  id: string;
  /** When its content was last changed, in seconds since 1970. */
  modified: number;
}

export interface Section extends Content {
  type: 'section';
  title: string;
  depth: number;
  content: Flow[];
}

/** The properties common to questions and sections. */
export interface Content {
  /** Deck path, outermost first. */
  deck: string[];
  /** Each with its parents, outermost first. */
  tags: string[][];
  /** Titles of the sections around it, outermost first. */
  path: string[];
  /** The file's title, if it is not in the deck path because the files of its folder share a deck. */
  fileTitle?: string;
  /** The title of its file, if the deck path has only its beginning. */
  wholeTitle?: string;
  source: Source;
  /** Paths of the pictures that it uses; each is in the bank's `media`. */
  media: string[];
  changes: Change[];
}

export interface Source {
  /** Path of the notes file in the project, with `/`. */
  file: string;
  /** First and last line, counted from 1. */
  lines: [first: number, last: number];
  /** Where it begins on the first line, and where it has ended on the last, counted from 1. */
  columns?: [first: number, last: number];
}

export interface Media {
  /** Path of the file in the project, with `/`: the key stored in `data.media` of image nodes. */
  path: string;
  /** Name containing a hash of the content: lower case, ASCII, no folder. */
  name: string;
  sha256: string;
  /** IANA media type: `image/webp`. */
  type: string;
  /** Pixels; omitted if the format does not say. */
  width?: number;
  height?: number;
  data: Uint8Array;
}

export interface Message {
  rule: string;
  severity: Severity;
  file: string;
  position?: Position | undefined;
  reason: string;
  remedy?: string;
  /** Where a bug was thrown, for who reports it. */
  stack?: string;
}
