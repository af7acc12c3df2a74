import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { forget, touch } from '../forget.js';
import { makeCacheFolder } from '../make-folder.js';
import { writeWhole } from '../write-whole.js';
import { mostBytes, mostUncounted } from './thresholds.js';

/** What earlier builds worked out, each under a name, together with what it was worked out from. */
export interface Kept {
  /**
   * @param key a hash of what it is worked out from
   * @returns what was kept under a name; undefined if there is nothing, or if it was worked out from something else
   */
  read(name: string, key: string): unknown;
  /** Keeps a value under a name, instead of what was there. Only what `structuredClone` can copy can be kept. */
  write(name: string, key: string, value: unknown): void;
  /** Bounds the folder, once enough was written since that was last done: to look at all that is kept takes time. */
  close(): void;
}

/** A file: the seal, a line break, the key, a line break, the value. Both hashes are SHA-256 as hex. */
const sealLength = 64;
const valueAt = 130;

/**
 * Keeps values as files of a folder, which several builds may share. The seal in front is a hash of name, key and value, so that
 * a file which is damaged, cut off or named for something else counts for nothing.
 */
export function keptIn(folder: string): Kept {
  let written: number | undefined;
  return {
    read(name, key) {
      const path = join(folder, name);
      try {
        const file = readFileSync(path);
        if (file.toString('latin1', sealLength, valueAt) !== `\n${key}\n`) return undefined;
        const value = file.subarray(valueAt);
        if (file.toString('latin1', 0, sealLength) !== sealOf(name, key, value)) return undefined;
        const read: unknown = deserialize(value);
        touch(path);
        return read;
      } catch {
        return undefined;
      }
    },
    write(name, key, value) {
      const bytes = serialize(value);
      try {
        if (written === undefined) makeCacheFolder(folder);
        const head = Buffer.from(`${sealOf(name, key, bytes)}\n${key}\n`, 'latin1');
        written = (written ?? 0) + head.length + bytes.length;
        writeWhole(join(folder, name), Buffer.concat([head, bytes]));
      } catch {
        // What cannot be kept is worked out again next time.
      }
    },
    close() {
      if (written === undefined) return;
      try {
        const since = writtenBefore(folder) + written;
        const isDue = !(since <= mostUncounted);
        if (isDue) forget(folder, { bytes: mostBytes });
        writeFileSync(join(folder, sinceBounded), isDue ? '0' : `${since}`);
        written = undefined;
      } catch {}
    },
  };
}

/** Names the file that says how many bytes were written since a folder was bounded. */
const sinceBounded = '.written';

/** Not a number where nobody has said. */
function writtenBefore(folder: string): number {
  try {
    return Number.parseInt(readFileSync(join(folder, sinceBounded), 'latin1'), 10);
  } catch {
    return Number.NaN;
  }
}

function sealOf(name: string, key: string, value: Uint8Array): string {
  return createHash('sha256').update(`${name}\n${key}\n`).update(value).digest('hex');
}
