import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Draft, Kind, Message, RetiredQuestion } from './bank/model.js';
import { plainText } from './bank/text.js';
import type { Config } from './config/schema.js';
import { type ContentContext, contentsOf, noteTypeHashes } from './emit/apkg/content.js';
import type { CardFaces } from './emit/apkg/faces.js';
import { serialiseLock } from './identity/format-v1/serialise-lock.js';
import { type Identified, identify } from './identity/identify.js';
import { type ParsedLock, parseLock } from './identity/lock/parse.js';
import { rules } from './messages/rules.js';

/** The lock as it lies beside the notes. */
export interface LockFile {
  /** Full path. */
  path: string;
  /** Its text and what it says; undefined where there is no lock yet. */
  text?: string;
  parsed?: ParsedLock;
}

/** What became of the questions, and what the lock should say now. */
export interface Recognised extends Identified {
  /** The lock's full path and new text. */
  path: string;
  text: string;
  /** Whether the lock on disk says something else, or is not there. */
  behind: boolean;
  /** Whether there was no lock. */
  isNew: boolean;
  /** Questions of the lock that the notes no longer ask. */
  retired: RetiredQuestion[];
}

export interface RecogniseOptions {
  namespace: string;
  /** Seconds since 1970. */
  time: number;
  refresh?: boolean;
  faces?: CardFaces;
}

/** Reads the lock of a project; where there is none, only its path comes back. */
export async function readLock(root: string, name: string): Promise<LockFile> {
  const path = resolve(root, name);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? { path } : { path, text, parsed: parseLock(text) };
}

/**
 * Tells which questions of the lock the drafts are. What their notes will say in Anki decides whether they changed.
 *
 * @param drafts questions in the order of the notes
 * @param file a lock without mistakes, or none
 */
export function recognise(
  drafts: Draft[],
  file: LockFile,
  context: ContentContext,
  { faces, ...options }: RecogniseOptions,
): Recognised {
  const contents = contentsOf(drafts, context);
  const identified = identify(
    drafts.map((draft, index) => ({
      question: plainText(draft.question),
      answer: plainText(draft.answer),
      file: draft.source.file,
      section: draft.path.join(' / '),
      kind: draft.kind,
      ...(draft.explicitId !== undefined && { explicitId: draft.explicitId }),
      content: createHash('sha256').update(JSON.stringify(contents[index])).digest('hex'),
    })),
    file.parsed?.lock,
    { ...options, ...(faces && { noteTypes: noteTypeHashes(faces, options.namespace, context.lang) }) },
  );
  const text = serialiseLock(identified.lock);
  const retired = identified.lock.entries.flatMap(({ id, noteId, kind, question, retired }) =>
    retired === undefined ? [] : [{ id, noteId, kind: kind as Kind, question, modified: retired }],
  );
  return { ...identified, path: file.path, text, behind: text !== file.text, isNew: file.text === undefined, retired };
}

/** Mistakes in the lock, what was merged in it, a namespace that it does not follow, and ids that the notes give twice, as messages. */
export function lockMessages(
  { parsed }: LockFile,
  { lock: name, namespace }: Pick<Config, 'lock' | 'namespace'>,
  recognised: Recognised | undefined,
  drafts: Draft[],
): Message[] {
  const kept = parsed?.lock?.namespace;
  const other: Message[] =
    kept === undefined || namespace === undefined || kept === namespace
      ? []
      : [
          {
            rule: 'lock-namespace',
            severity: 'warning',
            file: name,
            reason: `The namespace stays ${JSON.stringify(kept)}, as the lock says; the config has ${JSON.stringify(namespace)}.`,
            remedy: `Write ${JSON.stringify(kept)} into the config. With another namespace every card would start anew.`,
          },
        ];
  const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });
  const inLock = (parsed?.problems ?? []).map(
    ({ line, reason, remedy }): Message => ({
      rule: 'lock',
      severity: 'error',
      file: name,
      position: at(line),
      reason,
      remedy,
    }),
  );
  const merged = (parsed?.notices ?? []).map(
    ({ rule, line, reason, remedy }): Message => ({
      rule,
      severity: rules[rule],
      file: name,
      position: at(line),
      reason,
      remedy,
    }),
  );
  const inNotes = (recognised?.problems ?? []).map(({ draft, reason, remedy }): Message => {
    const question = drafts[draft];
    const position = question?.question[0]?.position;
    const file = question?.source.file ?? '';
    return { rule: 'repeated-id', severity: 'error', file, ...(position && { position }), reason, remedy };
  });
  return [...inLock, ...merged, ...other, ...inNotes];
}
