import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAsked, Placed, Question } from './asked.js';

/** A file as it comes back from the cache. */
export interface CachedFile extends FileAsked {
  asked: Placed[];
}

type Line = { text: string; question: Question } | { blob: string; file: Omit<FileAsked, 'asked'>; asked: Row[] };
type Row = [text: string, first: number, end: number];

/**
 * What was read from each blob of a collection, in a file that is only appended to, so that two runs may share it. Most
 * questions stay as they are from one version to the next, so each is kept once, under its hash.
 */
export class Cache {
  readonly #path: string | undefined;
  readonly #questions = new Map<string, Question>();
  readonly #files = new Map<string, CachedFile>();

  constructor(folder: string | undefined, name: string) {
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, `${name}.jsonl`);
    if (!existsSync(this.#path)) return;
    for (const text of readFileSync(this.#path, 'utf8').split('\n')) this.#read(text);
  }

  get(blob: string): CachedFile | undefined {
    return this.#files.get(blob);
  }

  put(blob: string, file: FileAsked): void {
    const { asked, ...rest } = file;
    const lines: Line[] = [];
    const rows = asked.map(({ first, end, ...question }): Row => {
      const text = createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);
      if (!this.#questions.has(text)) {
        this.#questions.set(text, question);
        lines.push({ text, question });
      }
      return [text, first, end];
    });
    lines.push({ blob, file: rest, asked: rows });
    this.#files.set(blob, this.#file(rest, rows));
    if (this.#path !== undefined) appendFileSync(this.#path, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
  }

  #read(text: string): void {
    if (text === '') return;
    const line = JSON.parse(text) as Line;
    if ('text' in line) this.#questions.set(line.text, line.question);
    else this.#files.set(line.blob, this.#file(line.file, line.asked));
  }

  #file(file: Omit<FileAsked, 'asked'>, rows: Row[]): CachedFile {
    const asked = rows.map(([text, first, end]) => {
      const question = this.#questions.get(text);
      if (question === undefined) throw new Error(`${this.#path} is damaged; delete it.`);
      return { ...question, key: text, first, end };
    });
    return { ...file, asked };
  }
}
