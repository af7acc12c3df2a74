import { createHash } from 'node:crypto';
import { packageVersion } from '../package-root.js';
import { type Known, knownAs } from '../questions/memory/known.js';
import type { Cache } from '../source/picture/cache.js';
import type { FileQuestions, QuestionReader } from './question-reader.js';

/** Raised when what is kept of a file changes. */
const format = 2;

/** Keeps the questions of each text that was read, for the next build; but not what only memory made one. */
export class QuestionCache {
  constructor(
    private readonly reader: QuestionReader,
    private readonly cache: Cache,
  ) {}

  /** As `QuestionReader.read`. */
  async read(path: string, text: string, known?: Known): Promise<FileQuestions> {
    const key = this.keyOf(text);
    const data = await this.cache.read(key);
    const kept = data && (JSON.parse(new TextDecoder().decode(data)) as FileQuestions);
    // Where nothing known is anything else, memory has nothing to do.
    if (kept && !kept.others.some(other => known && knownAs(other, known) !== undefined)) return kept;
    const read = this.reader.read(path, text, known);
    if (!kept) {
      const alone = known ? this.reader.read(path, text) : read;
      await this.cache.write(key, new TextEncoder().encode(JSON.stringify(alone)));
    }
    return read;
  }

  private keyOf(text: string): string {
    const { sections, dialects } = this.reader.options;
    const inputs = JSON.stringify([packageVersion(), format, sections, Object.entries(dialects).sort()]);
    return createHash('sha256').update(inputs).update('\0').update(text).digest('hex').slice(0, 40);
  }
}
