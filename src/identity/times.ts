import type { Stamp } from './model.js';

/**
 * The `mod` of something that changed at `time`, in seconds since 1970. Anki accepts an update only if its `mod` is
 * strictly newer than the one it has, so it is always later than every one published before.
 */
export function stamp(time: number, ...published: (number | undefined)[]): number {
  return Math.max(time, ...published.map(before => (before ?? -1) + 1));
}

/** The timestamp of something whose hash is now `hash`: unchanged as long as the hash is. */
export function restamp(old: Stamp | undefined, hash: string, time: number): Stamp {
  if (old !== undefined && old.hash === hash) return old;
  return { hash, modified: stamp(time, old?.modified) };
}
