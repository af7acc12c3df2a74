import type { Stamp } from './model.js';

/**
 * The `mod` of something that changed at `time`, in seconds since 1970. Anki takes an update only if its `mod` is
 * strictly newer than the one it has, so it is always later than every one published before.
 */
export function stamp(time: number, ...published: (number | undefined)[]): number {
  return Math.max(time, ...published.map(before => (before ?? -1) + 1));
}

/** The stamp of a thing whose hash is now `hash`: the old one while nothing changed. */
export function restamp(old: Stamp | undefined, hash: string, time: number): Stamp {
  if (old !== undefined && old.hash === hash) return old;
  return { hash, modified: stamp(time, old?.modified) };
}
