import { bringForward } from './forward.js';
import type { Repository } from './repository.js';
import type { Version } from './versions.js';

/** A line that a commit added to a file. */
export interface AddedLine {
  /** Without the line terminator. */
  line: string;
  commit: string;
  /** When it was committed, in seconds since 1970. */
  time: number;
}

/** How many blobs are requested ahead of the one being compared. */
const ahead = 16;

/**
 * The lines that each version of a file has and none of its parents, in the order of the versions. They are compared
 * here rather than by `git log -p`, so that no attribute, filter or diff setting can hide one.
 *
 * @param blobs the file's blob at each version that has one
 */
export async function addedLines(
  { objects }: Repository,
  versions: readonly Version[],
  blobs: ReadonlyMap<string, string | undefined>,
): Promise<AddedLine[]> {
  await objects.prefetch([...blobs.values()].filter(blob => blob !== undefined));
  const added: AddedLine[] = [];
  const reading = new Map<string, Promise<Buffer | undefined>>();
  const read = (version: Version | undefined) => {
    if (!version || reading.has(version.commit)) return;
    const blob = blobs.get(version.commit);
    const data = blob === undefined ? Promise.resolve(undefined) : objects.read(blob);
    // Failures are reported where it is awaited.
    data.catch(() => {});
    reading.set(version.commit, data);
  };
  let index = 0;
  await bringForward<Buffer | undefined, Version>(versions, {
    start: () => undefined,
    async step(parents, version) {
      for (const next of versions.slice(index, index + ahead)) read(next);
      index++;
      const data = await reading.get(version.commit);
      reading.delete(version.commit);
      if (data && !parents.some(parent => parent?.equals(data)))
        for (const line of linesAdded(data, parents)) added.push({ line, commit: version.commit, time: version.time });
      return data;
    },
  });
  return added;
}

/** The lines of a text that none of some older texts has, each once; a line that now occurs twice may be among them. */
export function linesAdded(data: Buffer, parents: (Buffer | undefined)[]): string[] {
  const [first, ...others] = parents.map(parent => linesOf(data, parent ?? Buffer.alloc(0)));
  return [...(first ?? [])]
    .filter(line => others.every(other => other.has(line)))
    .map(line => Buffer.from(line, 'latin1').toString('utf8'));
}

/** Lines that are not in an older text. Only the part between the common prefix and suffix is split into lines. */
function linesOf(data: Buffer, before: Buffer): Set<string> {
  const start = commonStart(data, before);
  const [ends, endsBefore] = commonEnd(data, before, start);
  const old = new Set(split(before.subarray(start, endsBefore)));
  return new Set(split(data.subarray(start, ends)).filter(line => !old.has(line)));
}

/** Lines as bytes, one character each: decoding UTF-8 is only worthwhile for new lines. */
function split(data: Buffer): string[] {
  return data
    .toString('latin1')
    .split('\n')
    .map(line => (line.endsWith('\r') ? line.slice(0, -1) : line))
    .filter(line => line !== '');
}

/** Start of the first line that differs. */
function commonStart(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (let size = 4096; size > 0; size >>= 1)
    while (at + size <= most && a.compare(b, at, at + size, at, at + size) === 0) at += size;
  return at === 0 ? 0 : a.lastIndexOf(10, at - 1) + 1;
}

/** End of the last line that differs, in both texts. */
function commonEnd(a: Buffer, b: Buffer, start: number): [number, number] {
  const most = Math.min(a.length, b.length) - start;
  let size = 0;
  for (let step = 4096; step > 0; step >>= 1)
    while (size + step <= most) {
      const [x, y] = [a.length - size, b.length - size];
      if (a.compare(b, y - step, y, x - step, x) !== 0) break;
      size += step;
    }
  const [x, y] = [a.length - size, b.length - size];
  // A line's end is in both only if the previous line ends there too.
  const line = a.indexOf(10, x);
  return line < 0 ? [a.length, b.length] : [line + 1, y + line + 1 - x];
}
