import { besideNote, isRelative, nameOf, segmentsOf } from './path.js';

export type Resolution = { found: string } | { ambiguous: string[] } | { nearest: string[]; outside: boolean };

/** Finds a picture for a path in the notes. */
export type Resolve = (note: string, url: string) => Promise<Resolution>;

/** What is at a path: a file; a place outside the folders for pictures, which is not accessed; nothing. */
export type StatPath = (path: string) => Promise<'file' | 'outside' | 'nothing'>;

/**
 * Prepares the search among the picture files of a project.
 *
 * Order: the path relative to the note; then the longest suffix of the path that some file's path ends with, down to
 * the bare name, ignoring case if nothing else matches. Several files that match equally well are `ambiguous`; if none
 * does, `nearest` has the most similar names, best first.
 *
 * @param paths picture files, relative to the project's folder, with `/`
 * @param rank orders names by similarity to the name wanted
 * @param statPath called for a path next to the note that is not among `paths`
 */
export function pictureResolver(
  paths: string[],
  rank: (wanted: string, names: string[]) => string[],
  statPath: StatPath = async () => 'nothing',
): Resolve {
  const exact = new Map(paths.map(path => [path.normalize('NFC'), path]));
  const byName = new Map<string, string[]>();
  for (const path of paths) byName.set(fold(baseOf(path)), [...(byName.get(fold(baseOf(path))) ?? []), path]);
  const names = [...new Set(paths.map(baseOf))];

  return async (note, url) => {
    const readings = segmentsOf(url);
    const beside = await lookBeside(note, readings, isRelative(url));
    if (beside.found !== undefined) return { found: beside.found };
    for (const segments of readings) {
      const candidates = bySuffix(byName.get(fold(segments.at(-1) ?? '')) ?? [], segments);
      if (candidates.length === 1 && candidates[0] !== undefined) return { found: candidates[0] };
      if (candidates.length > 1) return { ambiguous: candidates };
    }
    return { nearest: rank(nameOf(url), names), outside: beside.outside };
  };

  async function lookBeside(note: string, readings: string[][], isRelative: boolean) {
    let outside = false;
    for (const segments of readings) {
      const path = besideNote(note, segments);
      const known = exact.get(path.normalize('NFC'));
      if (known !== undefined) return { found: known, outside };
      if (!isRelative || segments.length === 0) continue;
      const probed = await statPath(path);
      if (probed === 'file') return { found: path, outside };
      outside ||= probed === 'outside';
    }
    return { outside };
  }
}

/** Of files with the right name, those that share the longest suffix with the path wanted. */
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

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
