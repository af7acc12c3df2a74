import type { Config } from '../config/schema.js';
import type { Repository } from '../git/repository.js';
import { linesOfQuestions, sourceText, tagText } from '../identity/format-v1/source-text.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import { knownIn } from '../known.js';
import { decode } from '../source/decode/decode.js';
import type { VersionFile } from './bring-lock-forward.js';
import { QuestionReader } from './question-reader.js';

export type NotesReaderConfig = Pick<Config, 'sections' | 'dialects' | 'maxFileSize'>;

/**
 * Reads files of old versions as identity sees them; a file that a build would refuse has no questions. What a file says
 * is read once, whatever the number of versions that have it.
 */
export class NotesReader {
  readonly #questions: QuestionReader;
  readonly #read = new Map<string, IdentityDraft[]>();
  #known: { lock: Lock; of: ReturnType<typeof knownIn> } | undefined;

  constructor(
    private readonly repository: Repository,
    private readonly config: NotesReaderConfig,
  ) {
    this.#questions = new QuestionReader(config);
  }

  /** @param lock what was known before this version: a question of it stays one */
  async read({ path, blob }: VersionFile, lock: Lock): Promise<IdentityDraft[]> {
    const key = `${blob} ${path}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const drafts = this.#draftsOf(path, await this.repository.objects.read(blob), lock);
    this.#read.set(key, drafts);
    return drafts;
  }

  #draftsOf(file: string, bytes: Buffer, lock: Lock): IdentityDraft[] {
    if (bytes.length > this.config.maxFileSize * 1_000_000) return [];
    const text = decode(bytes)?.text.replace(/\r\n?/gu, '\n');
    if (text === undefined) return [];
    if (this.#known?.lock !== lock) this.#known = { lock, of: knownIn(lock) };
    const { questions, tags } = this.#questions.read(file, text, this.#known.of(file));
    const lines = linesOfQuestions(
      text,
      questions.map(({ line }) => line),
    );
    return questions.map(({ question, answer, path, title, kind, explicitId }, index) => ({
      question,
      answer,
      file,
      ...(title !== undefined && { title }),
      section: path.join(' / '),
      kind,
      ...(explicitId !== undefined && { explicitId }),
      source: sourceText({ kind, path, lines: lines[index] ?? [], tags: tags?.map(tagText) }),
    }));
  }
}
