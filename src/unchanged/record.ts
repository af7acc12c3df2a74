import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forget, touch } from '../forget.js';
import { makeCacheFolder } from '../make-folder.js';
import { cacheFolder } from '../package-root.js';
import { writeWhole } from '../write-whole.js';
import { type Call, callState } from './call.js';
import type { Reads } from './reads.js';
import { toolState } from './tool.js';

/** What a build read, wrote and said, for the next one. */
export interface Record {
  reads: Reads;
  /** The hash of the state of all that it read, see `stateOf`. */
  state: string;
  /** What it wrote, by full path: SHA-256 as hex. */
  outputs: { [path: string]: string };
  /** Its exit code. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Records of other calls and projects that are kept beside one, the last used ones. */
const mostKept = 64;

/** Where the record of a call is kept: its name is a hash of the program and the call. */
export class RecordFile {
  readonly #folder: string;
  readonly #path: string;

  constructor(call: Call) {
    this.#folder = join(cacheFolder(call.cwd, call.env), 'builds');
    this.#path = join(this.#folder, hashOf(JSON.stringify([...toolState(), ...callState(call)])));
  }

  /** The record; undefined if there is none, or if it is damaged or belongs to something else. */
  read(): Record | undefined {
    try {
      const file = readFileSync(this.#path, 'utf8');
      const end = file.indexOf('\n');
      const text = file.slice(end + 1);
      if (file.slice(0, end) !== hashOf(`${this.#path}\n${text}`)) return undefined;
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /** Marks it as used, so that it outlives others. */
  touch(): void {
    touch(this.#path);
  }

  /** What cannot be kept is made anew next time. */
  write(record: Record): void {
    const text = JSON.stringify(record);
    try {
      makeCacheFolder(this.#folder);
      writeWhole(this.#path, `${hashOf(`${this.#path}\n${text}`)}\n${text}`);
      forget(this.#folder, { files: mostKept });
    } catch {}
  }

  remove(): void {
    rmSync(this.#path, { force: true, recursive: true });
  }
}

/** SHA-256, as hex. */
export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
