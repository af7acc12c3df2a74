import { stem } from './deck.js';
import type { FileDrafts } from './drafts.js';
import { langOf } from './lang.js';
import type { Bank, Draft, Entry, Media, Message, Question } from './model.js';
import { plainText } from './text.js';

/** What identity adds to a draft. */
export type Identity = Pick<Question, 'id' | 'noteId' | 'modified'>;

export interface Parts {
  files: FileDrafts[];
  /** One for each question, in the order of the notes. */
  identities: Identity[];
  /** Every picture that was opened. */
  media: Media[];
  messages: Message[];
  title: string;
  namespace: string;
  lang?: string | undefined;
  /** Seconds since 1970; the bank is never older than this. */
  modified: number;
}

/** Puts the bank together. */
export function assemble({ files, identities, media, messages, title, namespace, lang, modified }: Parts): Bank {
  const drafts = files.flatMap(file => file.entries);
  let next = 0;
  const entries = drafts.map((entry): Entry => {
    if (entry.type === 'section') return entry;
    const identity = identities[next++];
    if (!identity) throw new Error('There are fewer identities than questions.');
    return { ...entry, ...identity };
  });
  const used = new Set(entries.flatMap(entry => entry.media));
  return {
    title,
    namespace,
    lang: lang ?? langOf(drafts.map(textOf).join('\n')),
    entries,
    media: media.filter(({ path }) => used.has(path)).sort((a, b) => (a.path < b.path ? -1 : 1)),
    messages,
    modified,
  };
}

/**
 * The title of the whole: the config's, else the only file's own, else the name of the folder that was asked for.
 */
export function titleOf(files: FileDrafts[], configured: string | undefined, folder: string): string {
  const [only, ...others] = files;
  if (configured !== undefined) return configured;
  return only && others.length === 0 ? (only.title ?? stem(only.path)) : folder;
}

function textOf(entry: Draft | FileDrafts['entries'][number]): string {
  return plainText(entry.type === 'section' ? entry.content : [...entry.question, ...entry.answer]);
}
