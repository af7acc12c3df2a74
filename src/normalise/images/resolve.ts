import { besideNote, segmentsOf } from './path.js';

export type Resolution = { found: string } | { ambiguous: string[] } | { nearest: string[] };

/** Finds a picture for a path in the notes: `(note, url) => Resolution`. */
export type Resolve = (note: string, url: string) => Resolution;

/**
 * Prepares the search among the picture files of a project.
 *
 * Order: the path beside the note; then the longest end of the path that some file's path ends with, down to the bare
 * name, without regard to case where nothing else fits. Several files that fit equally well are `ambiguous`; with none,
 * `nearest` has the names most like it, best first.
 *
 * @param paths picture files, from the project's folder, with `/`
 * @param rank orders names by likeness to a wanted one
 */
export function pictureResolver(paths: string[], rank: (wanted: string, names: string[]) => string[]): Resolve {
  const exact = new Map(paths.map(path => [path.normalize('NFC'), path]));
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = fold(nameOf(path));
    const others = byName.get(name);
    if (others) others.push(path);
    else byName.set(name, [path]);
  }
  return (note, url) => {
    const segments = segmentsOf(url);
    const beside = besideNote(note, segments);
    const found = beside === undefined ? undefined : exact.get(beside.normalize('NFC'));
    if (found !== undefined) return { found };
    const wanted = segments.at(-1) ?? '';
    const candidates = bySuffix(byName.get(fold(wanted)) ?? [], segments);
    if (candidates.length === 1 && candidates[0] !== undefined) return { found: candidates[0] };
    if (candidates.length > 1) return { ambiguous: candidates };
    return { nearest: rank(wanted, [...new Set(paths.map(nameOf))]) };
  };
}

/** Of files with the right name, those that share the longest end with the wanted path. */
function bySuffix(files: string[], segments: string[]): string[] {
  for (const same of [(text: string) => text.normalize('NFC'), fold]) {
    const ends = files.map(file => ({ file, shared: sharedEnd(file.split('/'), segments, same) }));
    const most = Math.max(0, ...ends.map(({ shared }) => shared));
    if (most > 0) return ends.filter(({ shared }) => shared === most).map(({ file }) => file);
  }
  return [];
}

function sharedEnd(file: string[], wanted: string[], same: (text: string) => string): number {
  let shared = 0;
  for (let back = 1; back <= Math.min(file.length, wanted.length); back++) {
    if (same(file.at(-back) ?? '') !== same(wanted.at(-back) ?? '')) break;
    shared = back;
  }
  return shared;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
