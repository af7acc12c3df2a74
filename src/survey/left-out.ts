import type { Config } from '../config/schema.js';
import { findNotes, isMarkdown } from '../source/find.js';

/** Why a Markdown file is not among the notes. */
export type LeftOut =
  /** A pattern of `exclude` leaves it out. */
  | { why: 'excluded'; pattern: string }
  /** Nothing that `notes` names holds it. */
  | { why: 'elsewhere' }
  /** Files of its ending are read only where they are named. */
  | { why: 'ending' };

export interface Sorted {
  /** The notes, in natural order. */
  notes: string[];
  /** Of the files that were given, those that are no notes. */
  leftOut: Map<string, LeftOut>;
}

/** Says which files are notes, as a build would find them, and why others are not. */
export async function sortOut(
  root: string,
  { notes, exclude }: Pick<Config, 'notes' | 'exclude'>,
  files: readonly string[],
): Promise<Sorted> {
  const found = async (patterns: readonly string[]) => {
    const { notes: all } = await findNotes(root, notes, patterns);
    return new Set(all.map(({ path }) => path));
  };
  const own = await found(exclude);
  const rest = files.filter(file => !own.has(file));
  const named = rest.length > 0 ? await found([]) : own;
  const leftOut = new Map<string, LeftOut>();
  for (const file of rest) {
    if (!named.has(file)) leftOut.set(file, { why: isMarkdown(file) ? 'elsewhere' : 'ending' });
  }
  for (const pattern of rest.some(file => named.has(file)) ? exclude : []) {
    const without = await found([pattern]);
    for (const file of rest) {
      if (named.has(file) && !without.has(file) && !leftOut.has(file)) leftOut.set(file, { why: 'excluded', pattern });
    }
  }
  return { notes: [...own], leftOut };
}
