/** What identity has to know of a question. */
export interface IdentityDraft {
  /** Plain text as the notes have it, without its label. */
  question: string;
  /** Plain text as the notes have it; empty for a question without an answer. */
  answer: string;
  /** Path of the notes file in the project, with `/`. */
  file: string;
  /** The file's own title. */
  title?: string;
  /** Titles of the sections around it; with the title, what tells one 优缺点 from the next. */
  section?: string;
  kind: string;
  /** The id that the author wrote under the heading. */
  explicitId?: string;
  /**
   * What the notes say of it, as text that differs where they differ: all that can be compared in old versions, where
   * no card is rendered. Default: its question and answer.
   */
  source?: string;
  /**
   * Hash of everything that a card of it shows; any text that differs where the card differs. Left out where no card is
   * made. A function where it takes work: only those of questions that are published or new are asked for.
   */
  content?: string | (() => string);
  /** When a picture that it shows was last changed, in seconds since 1970; asked where no card of before is known. */
  shownTime?: number;
}

/** A question that was published once: one line of the lock. */
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
  /** The newest `mod` that was ever published for it, while it was asked. */
  modified: number;
  /** When the question was missed for the first time; undefined while it is asked. */
  retired?: number;
  /** The explicit id in the notes, where that is not the id itself. */
  name?: string;
  /** What a deck or bank that was published last said of it, where one is known; in memory alone. */
  published?: Pick<Entry, 'modified' | 'retired' | 'question' | 'file'>;
  /** What the build before said of it, which a plan compares with; in memory alone. */
  before?: Pick<Entry, 'modified' | 'retired' | 'question' | 'file'>;
  /** The first characters of the id of the question before it in its file; empty for the first one. */
  after: string;
  /** The question's text, its spaces folded, cut at 300 characters: for matching, and for people who read the lock. */
  question: string;
  print: Fingerprint;
  /**
   * What other lines of this id say, where two branches changed it and no build has seen the notes since; without
   * repeats, in the order of their keys. A draft that is one of them is this entry.
   */
  others?: readonly Wording[];
}

/** What matching goes by in a line of the lock: all that it says of the question itself, and no times. */
export interface Wording extends Pick<Entry, 'kind' | 'file' | 'name' | 'question'> {
  print: Omit<Fingerprint, 'source' | 'content'>;
}

/** What is kept of a question's content. */
export interface Fingerprint {
  /** Hash of the normalised question, of its whole text. */
  question: string;
  /** Hash of the normalised answer; empty without one. */
  answer: string;
  /** Hash of the draft's `source`. */
  source: string;
  /** Hash of the draft's `content`; empty where that is not known. */
  content: string;
  /** Hash of the sections around it; empty where there is none. */
  section: string;
  /** Hash of the file's title; empty where it has none. */
  title: string;
  /** The words of a short answer behind `=`; the sketch of a longer one; empty without an answer. */
  sketch: string;
}

export interface Lock {
  /** Name that keeps the ids of two projects apart. */
  namespace: string;
  /** The note types as they were last published, by a name of the caller's. */
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

/** Something that is published with a time: its hash, and its newest `mod` in seconds since 1970. */
export interface Stamp {
  hash: string;
  modified: number;
}

/** Anki cannot turn a note of the one family into one of the other. */
export type Family = 'cloze' | 'card';

export function familyOf(kind: string): Family {
  return kind === 'cloze' ? 'cloze' : 'card';
}
