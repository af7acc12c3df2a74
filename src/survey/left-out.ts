import type { Config } from '../config/schema.js';
import { findNotes, isReadme } from '../source/find.js';
import type { LeaveOut } from '../source/leave-out.js';
import { translationsAmong } from '../source/translations.js';

/** Why a Markdown file is not among the notes. */
export type LeftOut =
  /** A pattern of `exclude` leaves it out. */
  | { why: 'excluded'; pattern: string }
  /** Nothing that `notes` names holds it. */
  | { why: 'elsewhere' }
  /** It is a README, and other notes lie beside or below it. */
  | { why: 'readme' }
  /** It is a page about the project, such as CONTRIBUTING.md, and there are notes. */
  | { why: 'about-project' }
  /** It is a translation of one of the notes. */
  | { why: 'translation' };

export interface Sorted {
  /** The notes, in natural order. */
  notes: string[];
  /** Of the files that were given, those that are no notes. */
  leftOut: Map<string, LeftOut>;
}

/**
 * Says which files are notes, as a build would find them, and why others are not. `kept` has the READMEs that are notes for what is in
 * them.
 */
export async function sortOut(
  root: string,
  { notes, exclude, kept }: Pick<Config, 'notes' | 'exclude'> & Pick<LeaveOut, 'kept'>,
  files: readonly string[],
): Promise<Sorted> {
  const find = async (leaveOut: LeaveOut | undefined) => {
    const found = await findNotes(root, notes, leaveOut);
    return { own: new Set(found.notes.map(({ path }) => path)), readmes: new Set(found.readmes) };
  };
  const { own, readmes } = await find({ exclude, kept });
  const rest = files.filter(file => !own.has(file));
  const { own: named } = rest.length > 0 ? await find(undefined) : { own };
  const leftOut = new Map<string, LeftOut>();
  const translations = translationsAmong([...own, ...readmes]);
  for (const file of rest) {
    if (own.has(translations.get(file) ?? '')) leftOut.set(file, { why: 'translation' });
    else if (readmes.has(file)) leftOut.set(file, { why: isReadme(file) ? 'readme' : 'about-project' });
    else if (!named.has(file)) leftOut.set(file, { why: 'elsewhere' });
  }
  for (const pattern of rest.some(file => !leftOut.has(file)) ? exclude : []) {
    const without = await find({ exclude: [pattern] });
    for (const file of rest) {
      if (!leftOut.has(file) && !without.own.has(file) && !without.readmes.has(file))
        leftOut.set(file, { why: 'excluded', pattern });
    }
  }
  return { notes: [...own], leftOut };
}
