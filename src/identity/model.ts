/** What identity needs to know about a question. */
export interface IdentityDraft {
  /** Plain text as in the notes, without its label. */
  question: string;
  /** Plain text as in the notes; empty for a question without an answer. */
  answer: string;
  /** Path of the notes file in the project, with `/`. */
  file: string;
  /** The file's own title. */
  title?: string;
  /** Titles of the sections around it; together with the title, these distinguish one 优缺点 from the next. */
  section?: string;
  kind: string;
  /** The id that the author wrote below the heading. */
  explicitId?: string;
  /**
   * A text that differs whenever the notes say something different about it: all that can be compared in old versions,
   * where no card is rendered. Default: its question and answer.
   */
  source?: string;
  /**
   * Hash of everything that a card for it shows, or any text that differs when the card differs. Omitted if no card is
   * made. A function if it is expensive: it is only called for questions that are published or new.
   */
  content?: string | (() => string);
  /** When a picture that it shows was last changed, in seconds since 1970; used if no earlier card is known. */
  shownTime?: number;
}

/** A question that has been published: one line of the lock. */
export interface Entry {
  /** 16 characters of a–z and 2–7; the Anki GUID. */
  id: string;
  /** Anki's number for the note, shaped like milliseconds since 1970. */
  noteId: number;
  kind: string;
  /** Other kinds that it was published as, in order: what a card of them left with readers is still there. */
  former?: readonly string[];
  file: string;
  /** When it was first built, in seconds since 1970; so are the next two. */
  created: number;
  /** The newest `mod` that was ever published for it while it was asked. */
  modified: number;
  /** When the question was first missing; undefined while it is asked. */
  retired?: number;
  /** The explicit id in the notes, if it differs from the id itself. */
  name?: string;
  /** What the last published deck or bank said about it, if known; only in memory. */
  published?: Pick<Entry, 'modified' | 'retired' | 'question' | 'file'>;
  /** What the previous build said about it, for the plan to compare with; only in memory. */
  before?: Pick<Entry, 'modified' | 'retired' | 'question' | 'file'>;
  /** The first characters of the id of the previous question in its file; empty for the first one. */
  after: string;
  /**
   * The question's text with spaces collapsed, cut at 300 characters: for matching, and for people who read the lock.
   */
  question: string;
  print: Fingerprint;
  /**
   * What other lines for this id say, if two branches changed it and no build has seen the notes since; unique and
   * sorted by key. A draft that matches one of them is this entry.
   */
  others?: readonly Wording[];
}

/** What matching uses from a line of the lock: everything about the question itself, but no timestamps. */
export interface Wording extends Pick<Entry, 'kind' | 'file' | 'name' | 'question'> {
  print: Omit<Fingerprint, 'source' | 'content'>;
}

/** What is stored of a question's content. */
export interface Fingerprint {
  /** Hash of the normalised question, of its full text. */
  question: string;
  /** Hash of the normalised answer; empty without one. */
  answer: string;
  /** Hash of the draft's `source`. */
  source: string;
  /** Hash of the draft's `content`; empty if unknown. */
  content: string;
  /** Hash of the sections around it; empty if there are none. */
  section: string;
  /** Hash of the file's title; empty if it has none. */
  title: string;
  /** The words of a short answer after `=`; the sketch of a longer one; empty without an answer. */
  sketch: string;
}

export interface Lock {
  /** Name that keeps the ids of two projects apart. */
  namespace: string;
  /** The note types as last published, by a name chosen by the caller. */
  noteTypes: Record<string, Stamp>;
  /** Where the questions of each file were last published, by the file's path. */
  decks?: Readonly<Record<string, Deck>>;
  entries: Entry[];
}

/** Where a caller publishes the questions of a file: a name that may change, and a number that stays. */
export interface Deck {
  name: string;
  id: number;
}

/** Something published with a timestamp: its hash, and its newest `mod` in seconds since 1970. */
export interface Stamp {
  hash: string;
  modified: number;
}

/** Anki cannot convert a note of one family into the other. */
export type Family = 'cloze' | 'card';

export function familyOf(kind: string): Family {
  return kind === 'cloze' ? 'cloze' : 'card';
}
