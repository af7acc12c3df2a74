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
import type { PartNames } from '../questions/part-names.js';
import { say } from '../say/say.js';
import type { VersionFile } from './bring-lock-forward.js';
import { type FileQuestions, QuestionReader, type ReadQuestion } from './question-reader.js';
import { questionSlices } from './question-slices.js';
import { keyOf, VersionNames } from './version-names.js';

export type NotesReaderConfig = Pick<Config, 'sections' | 'partNames' | 'dialects' | 'flavours' | 'maxFileSize'>;

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
  readonly #read = new Map<string, Map<string, IdentityDraft[]>>();
  readonly #names = new VersionNames(async (path, blob) => this.#textOf(path, await this.#bytesOf(blob)));
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
  async read({ path, blob, isCrowded, collection }: VersionFile, lock: Lock): Promise<IdentityDraft[]> {
    const parts = this.config.partNames ? await this.#names.of(path, blob, collection) : undefined;
    const variant = JSON.stringify([isCrowded, [...(parts ?? [])]]);
    const read = this.#read.get(keyOf(path, blob)) ?? new Map<string, IdentityDraft[]>();
    this.#read.set(keyOf(path, blob), read);
    const known = read.get(variant);
    if (known !== undefined) return known;
    const drafts = this.#draftsOf({ path, isCrowded, parts }, await this.#bytesOf(blob), lock);
    read.set(variant, drafts);
    return drafts;
  }

  /** Releases file contents that will not be read again. */
  forget({ path, blob }: Pick<VersionFile, 'path' | 'blob'>): void {
    this.#read.delete(keyOf(path, blob));
    this.#names.forget(path, blob);
  }

  async #bytesOf(blob: string): Promise<Buffer> {
    this.#prefetched ??= this.#prefetch();
    await this.#prefetched;
    return this.repository.objects.read(blob);
  }

  /** The text of a file as a build reads it; undefined if it would reject it. */
  #textOf(file: string, bytes: Buffer): string | undefined {
    if (bytes.length > this.config.maxFileSize * 1_000_000) return undefined;
    const lines = decode(bytes)?.text.replace(/\r\n?/gu, '\n');
    return lines !== undefined && isMdx(file) ? plainMdx(lines).text : lines;
  }

  #questionsOf(
    file: string,
    text: string,
    known: ReturnType<ReturnType<typeof knownIn>>,
    parts: PartNames | undefined,
  ): FileQuestions {
    try {
      return this.#questions.read(file, text, known, parts);
    } catch (error) {
      throw new StepError(say('Reading an earlier version of this file'), file, error);
    }
  }

  async #prefetch(): Promise<void> {
    if (await this.repository.isPartial()) await this.repository.objects.prefetch(await this.ahead());
  }

  #draftsOf(
    { path: file, isCrowded, parts }: Pick<VersionFile, 'path' | 'isCrowded'> & { parts: PartNames | undefined },
    bytes: Buffer,
    lock: Lock,
  ): IdentityDraft[] {
    const text = this.#textOf(file, bytes);
    if (text === undefined) return [];
    if (this.#known?.lock !== lock) this.#known = { lock, of: knownIn(lock) };
    const { questions, tags: own = [] } = this.#questionsOf(file, text, this.#known.of(file), parts);
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
      path: sourcePath({ title, sections: path }),
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
