import { stem } from './deck.js';
import type { FileDrafts } from './drafts.js';
import type { Bank, Draft, Entry, Media, Message, Question, RetiredQuestion, Section } from './model.js';

/** What identity adds to a draft. */
export type Identity = Pick<Question, 'id' | 'modified'>;

export interface Parts {
  /** Drafts and sections in the order of the notes. */
  entries: (Draft | Section)[];
  /** One for each question, in the order of the notes. */
  identities: Identity[];
  retired?: RetiredQuestion[];
  /** Every picture that was opened. */
  media: Media[];
  messages: Message[];
  title: string;
  namespace: string;
  lang: string;
  /** The text of the lock. */
  lock?: string;
  /** Seconds since 1970, for a bank without questions. */
  modified: number;
}

/** Puts the bank together. */
export function assemble({ entries: drafts, identities, retired, media, modified, ...rest }: Parts): Bank {
  let next = 0;
  const entries = drafts.map((entry): Entry => {
    if (entry.type === 'section') return entry;
    const identity = identities[next++];
    if (!identity) throw new Error('There are fewer identities than questions.');
    const { id, modified } = identity;
    return { ...entry, id, modified };
  });
  const used = new Set(entries.flatMap(entry => entry.media));
  const times = [...identities, ...(retired ?? [])].map(known => known.modified);
  return {
    ...rest,
    entries,
    media: media.filter(({ path }) => used.has(path)).sort((a, b) => (a.path < b.path ? -1 : 1)),
    ...(retired && { retired }),
    modified: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : modified,
  };
}

/** The overall title: the config's, else that of the only file, else the name of the folder that was named. */
export function titleOf(files: FileDrafts[], configured: string | undefined, folder: string): string {
  const [only, ...others] = files;
  if (configured !== undefined) return configured;
  return only && others.length === 0 ? (only.title ?? stem(only.path)) : folder;
}
