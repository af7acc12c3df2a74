import type { Lock } from '../identity/model.js';
import { asidesIn } from '../source/find.js';
import { notesAmong, type Ours } from '../source/scope.js';
import type { Select } from './bring-lock-forward.js';
import type { PastConfigs } from './past-configs.js';

interface Then {
  /** Where the notes were before the project's folder moved. */
  former: string[];
  /** The configs that the project has had; undefined if none. */
  configs: PastConfigs | undefined;
  /** Whether files excluded by the configs count as well. */
  isWhole?: boolean;
}

/**
 * Finds the notes among the files of a version, in the order in which a build reads them: those named by the config of
 * that version, so that moved notes are found at their old place, and those named by today's config, because the
 * project may have been built only by command line before. Before the project's folder moved they are at its former
 * locations.
 */
export function noteSelector(root: string, ours: Ours, { former, configs, isWhole = false }: Then): Select {
  const [today, then, elsewhere] = [notesOf(root), notesOf(root), notesOf(root)];
  return async (paths, version, lock) => {
    const all = [...paths];
    const kept = keptReadmes(lock, ours.kept);
    const own = await today({ ...ours, kept }, all, isWhole);
    const config = await configs?.at(version);
    const old = config === undefined || isSame(config, ours) ? [] : await then({ ...config, kept }, all, isWhole);
    const found = [...old, ...own.filter(path => !old.includes(path))];
    if (found.length > 0 || former.length === 0) return found;
    return elsewhere({ notes: former, exclude: ours.exclude, kept }, all, false);
  };
}

/**
 * READMEs and pages about the project that were notes: they stay notes, whatever was put beside them since.
 *
 * @param others those that are notes now for what is in them
 */
export function keptReadmes(lock: Lock | undefined, others: Iterable<string> = []): ReadonlySet<string> {
  const asked = (lock?.entries ?? []).filter(({ retired }) => retired === undefined);
  return new Set([...asidesIn(new Set(asked.map(({ file }) => file))), ...others]);
}

function isSame(a: Ours, b: Ours): boolean {
  return JSON.stringify([a.notes, a.exclude]) === JSON.stringify([b.notes, b.exclude]);
}

/** Caches the last answer: most versions have the same files as the previous one. */
function notesOf(root: string) {
  let last: { key: string; notes: string[] } | undefined;
  return async ({ notes, exclude, kept }: Ours, all: string[], isWhole: boolean): Promise<string[]> => {
    const key = JSON.stringify([notes, exclude, [...(kept ?? [])], all]);
    if (last?.key !== key) last = { key, notes: await notesAmong(root, { notes, exclude, kept }, all, isWhole) };
    return last.notes;
  };
}
