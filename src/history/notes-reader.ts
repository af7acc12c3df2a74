import { sourcePath } from '../bank/context.js';
import { fileNameIn, tagsOfFile } from '../bank/tags.js';
import type { Config } from '../config/schema.js';
import { StepError } from '../diagnostics/step-error.js';
import type { Repository } from '../git/repository.js';
import { sourceText, tagText } from '../identity/format-v1/source-text.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import { knownIn } from '../known/questions.js';
import { decode } from '../markdown/decode/decode.js';
import { isMdx, plainMdx } from '../markdown/mdx/plain.js';
import type { VersionFile } from './bring-lock-forward.js';
import { type FileQuestions, QuestionReader, type ReadQuestion } from './question-reader.js';
import { questionSlices } from './question-slices.js';

export type NotesReaderConfig = Pick<Config, 'sections' | 'dialects' | 'flavours' | 'maxFileSize'>;

/** A question at a version, and the draft made from it. */
interface Drafted {
  read: ReadQuestion;
  tags: readonly string[];
  draft: IdentityDraft;
}

/**
 * Reads files of old versions the way identity sees them; a file that a build would reject has no questions. Each file
 * content is read once, however many versions have it, and a question that a version did not change keeps its draft.
 */
export class NotesReader {
  readonly #questions: QuestionReader;
  readonly #read = new Map<string, IdentityDraft[]>();
  #prefetched: Promise<void> | undefined;
  /** By file, the questions of the version read last, keyed by their part of the file. */
  readonly #drafted = new Map<string, Map<string, Drafted>>();
  #known: { lock: Lock; of: ReturnType<typeof knownIn> } | undefined;

  constructor(
    private readonly repository: Repository,
    private readonly config: NotesReaderConfig,
    /** Blobs that will be read; requested before the first is read. */
    private readonly ahead: () => Promise<readonly string[]> = async () => [],
  ) {
    this.#questions = new QuestionReader(config);
  }

  /** @param lock what was known before this version: its questions stay questions */
  async read({ path, blob, isCrowded }: VersionFile, lock: Lock): Promise<IdentityDraft[]> {
    const key = keyOf(path, blob, isCrowded);
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    this.#prefetched ??= this.repository.partial ? this.#prefetch() : Promise.resolve();
    await this.#prefetched;
    const drafts = this.#draftsOf({ path, isCrowded }, await this.repository.objects.read(blob), lock);
    this.#read.set(key, drafts);
    return drafts;
  }

  /** Releases file contents that will not be read again. */
  forget({ path, blob }: Pick<VersionFile, 'path' | 'blob'>): void {
    for (const isCrowded of [true, false]) this.#read.delete(keyOf(path, blob, isCrowded));
  }

  #questionsOf(file: string, text: string, known: ReturnType<ReturnType<typeof knownIn>>): FileQuestions {
    try {
      return this.#questions.read(file, text, known);
    } catch (error) {
      throw new StepError('Reading an earlier version of this file', file, error);
    }
  }

  async #prefetch(): Promise<void> {
    await this.repository.objects.prefetch(await this.ahead());
  }

  #draftsOf(
    { path: file, isCrowded }: Pick<VersionFile, 'path' | 'isCrowded'>,
    bytes: Buffer,
    lock: Lock,
  ): IdentityDraft[] {
    if (bytes.length > this.config.maxFileSize * 1_000_000) return [];
    const lines = decode(bytes)?.text.replace(/\r\n?/gu, '\n');
    if (lines === undefined) return [];
    const text = isMdx(file) ? plainMdx(lines).text : lines;
    if (this.#known?.lock !== lock) this.#known = { lock, of: knownIn(lock) };
    const { questions, tags: own = [] } = this.#questionsOf(file, text, this.#known.of(file));
    const tags = tagsOfFile(own, isCrowded ? fileNameIn(file, questions[0]?.title) : undefined).map(tagText);
    const slices = questionSlices(
      text,
      questions.map(({ line }) => line),
    );
    const before = this.#drafted.get(file);
    const drafted = new Map<string, Drafted>();
    this.#drafted.set(file, drafted);
    return questions.map((read, index) => {
      const slice = slices[index] ?? '';
      const kept = before?.get(slice);
      const isKept = kept !== undefined && isSame(kept.read, read) && isSameList(kept.tags, tags);
      const draft = isKept ? kept.draft : draftOf(file, read, slice, tags);
      drafted.set(slice, { read, tags, draft });
      return draft;
    });
  }
}

function draftOf(file: string, read: ReadQuestion, slice: string, tags: readonly string[]): IdentityDraft {
  const { question, answer, path, title, kind, explicitId, tags: own } = read;
  return {
    question,
    answer,
    file,
    ...(title !== undefined && { title }),
    section: path.join(' / '),
    kind,
    ...(explicitId !== undefined && { explicitId }),
    source: sourceText({
      kind,
      path: sourcePath({ title, sections: path, question }),
      lines: slice.split('\n'),
      tags: [...tags, ...(own ?? []).map(tagText)],
    }),
  };
}

/** Whether two readings of one part of a file are the same. */
function isSame(a: ReadQuestion, b: ReadQuestion): boolean {
  return (
    a.question === b.question &&
    a.answer === b.answer &&
    a.title === b.title &&
    a.kind === b.kind &&
    a.explicitId === b.explicitId &&
    isSameList(a.path, b.path) &&
    isSameList((a.tags ?? []).map(tagText), (b.tags ?? []).map(tagText))
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function keyOf(path: string, blob: string, isCrowded: boolean): string {
  return `${blob} ${isCrowded} ${path}`;
}
