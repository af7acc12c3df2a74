import { keptReadmes } from '../history/select-notes.js';
import type { Lock } from '../identity/model.js';
import { findScope, type Ours, type Scope } from '../source/scope.js';
import { translationsAmong } from '../source/translations.js';
import type { Notes } from './read-notes.js';

/**
 * Reads the notes with the READMEs that were notes so far: a file that is put beside one must not take its cards away. So it is
 * with a translation where the file that it is named for asks nothing.
 *
 * @param lock what is known of the questions before
 * @param named files, folders or globs that were named, from the project's folder
 */
export async function readWithKept(
  found: Scope,
  lock: Lock | undefined,
  root: string,
  ours: Ours,
  named: readonly string[] | undefined,
  read: (scope: Scope) => Promise<Notes>,
): Promise<Notes> {
  let kept = keptReadmes(lock, ours.kept);
  let scope = found.readmes.some(path => kept.has(path)) ? await findScope(root, { ...ours, kept }, named) : found;
  for (;;) {
    const notes = await read(scope);
    const wanted = translationsWanted(notes);
    if (wanted.length === 0) return notes;
    kept = new Set([...kept, ...wanted]);
    scope = await findScope(root, { ...ours, kept }, named);
  }
}

/** For each note that asks nothing in any language that is read, the next translation. */
function translationsWanted({ around, scope }: Notes): string[] {
  if (scope.readmes.length === 0) return [];
  const read = scope.notes.map(({ path }) => path);
  const asking = new Set(
    around.filter(({ entries }) => entries.some(({ type }) => type === 'question')).map(({ path }) => path),
  );
  const translations = translationsAmong([...scope.readmes, ...read]);
  const settled = new Set([...asking].map(path => translations.get(path) ?? path));
  const wanted = new Map<string, string>();
  for (const path of scope.readmes) {
    const original = translations.get(path);
    if (original === undefined || !read.includes(original) || settled.has(original)) continue;
    if (!wanted.has(original)) wanted.set(original, path);
  }
  return [...wanted.values()];
}
