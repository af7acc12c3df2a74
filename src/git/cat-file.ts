import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { debugArea } from '../debug.js';
import { GitError } from './error.js';
import { startGit } from './run.js';

interface Waiting {
  id: string;
  type: string;
  resolve: (data: Buffer) => void;
  reject: (error: GitError) => void;
}

const log = debugArea('git');

/** A running `git cat-file --batch`; it answers requests in order. */
export class CatFile {
  readonly #child: ChildProcess;
  readonly #waiting: Waiting[] = [];
  #header: Buffer = Buffer.alloc(0);
  /** The object being read, including the trailing newline, and how much of it has arrived. */
  #body: { data: Buffer; filled: number; type: string } | undefined;
  #isGone = false;
  #asked = 0;

  constructor(folder: string) {
    this.#child = startGit(folder, ['cat-file', '--batch'], ['pipe', 'pipe', 'ignore']);
    let failure: Error | undefined;
    // A broken pipe means that the process has exited, which is handled below.
    this.#child.stdin?.on('error', () => {});
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      for (let rest = chunk; rest.length > 0; )
        rest = this.#body ? this.#takeBody(this.#body, rest) : this.#takeHeader(rest);
    });
    this.#child.once('error', error => {
      failure = error;
    });
    this.#child.once('close', (code, signal) => {
      this.#isGone = true;
      log('git cat-file --batch: %d objects read', this.#asked);
      const why = failure?.message ?? signal ?? `exit code ${code}`;
      for (const { reject } of this.#waiting.splice(0)) reject(new GitError(`git cat-file ended (${why})`));
    });
    this.#hold(false);
  }

  /** Whether it accepts no more requests. */
  get isGone(): boolean {
    return this.#isGone;
  }

  read(id: string, type: string): Promise<Buffer> {
    this.#asked += 1;
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ id, type, resolve, reject }) === 1) this.#hold(true);
      this.#child.stdin?.write(`${id}\n`);
    });
  }

  end(): void {
    this.#child.stdin?.end();
  }

  /** Format: `<id> <type> <size>\n`, or `<id> missing\n`; see git-cat-file(1). */
  #takeHeader(chunk: Buffer): Buffer {
    const end = chunk.indexOf(10);
    this.#header = Buffer.concat([this.#header, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0) return chunk.subarray(chunk.length);
    const [, type = '', size] = this.#header.toString('latin1').split(' ');
    this.#header = Buffer.alloc(0);
    if (size === undefined) this.#answer(({ id }) => new GitError(`the object ${id} is not in this clone (${type})`));
    else this.#body = { data: Buffer.allocUnsafe(Number(size) + 1), filled: 0, type };
    return chunk.subarray(end + 1);
  }

  #takeBody(body: { data: Buffer; filled: number; type: string }, chunk: Buffer): Buffer {
    const taken = chunk.copy(body.data, body.filled);
    body.filled += taken;
    if (body.filled === body.data.length) {
      this.#body = undefined;
      this.#answer(({ id, type }) =>
        body.type === type
          ? body.data.subarray(0, -1)
          : new GitError(`the object ${id} is a ${body.type}, not a ${type}`),
      );
    }
    return chunk.subarray(taken);
  }

  #answer(say: (waiting: Waiting) => Buffer | GitError): void {
    const waiting = this.#waiting.shift();
    if (!waiting) return;
    const answer = say(waiting);
    if (answer instanceof GitError) waiting.reject(answer);
    else waiting.resolve(answer);
    if (this.#waiting.length === 0) this.#hold(false);
  }

  /** Whether our process waits for this one before exiting. */
  #hold(isHeld: boolean): void {
    for (const one of [this.#child, this.#child.stdin as Socket | null, this.#child.stdout as Socket | null])
      if (isHeld) one?.ref();
      else one?.unref();
  }
}
