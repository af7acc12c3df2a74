import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { FileDrafts } from '../bank/drafts.js';
import { messagesOf } from '../bank/messages.js';
import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { fixes } from '../fix/all.js';
import { contentOf } from '../fix/content.js';
import { applyEdits, type Edit, inOrder } from '../fix/edit.js';
import { asRead, forFile } from '../fix/line-ends.js';
import type { Other } from '../io/turn.js';
import { type Output, WriteError, writeAll } from '../io/write.js';
import { knownLock } from '../known/known-lock.js';
import { knownIn } from '../known/questions.js';
import { isMdx } from '../markdown/mdx/plain.js';
import { isIgnored } from '../questions/ignore.js';
import { say } from '../say/say.js';
import { findAsking } from '../survey/asking-readmes.js';
import { readWithKept } from './kept-readmes.js';
import { type Notes, readNotes } from './read-notes.js';
import { type TurnOf, withTurn } from './turn.js';

/** One place that was fixed. */
export interface Fixed {
  rule: Edit['rule'];
  file: string;
  /** Its position, counted from 1. */
  line: number;
  column: number;
  original: string;
  replacement: string;
}

export interface FixOptions {
  config: Config;
  /** The folder that the config's paths are relative to. */
  root: string;
  /** Files, folders or globs of the notes to fix, relative to `root`. Default: all that the config names. */
  notes?: string[];
  /** Default: the environment of this process. */
  env?: Record<string, string | undefined>;
  /** Told whom it waits for, if a build of the project takes longer than a second. */
  onWait?: (other: Other) => void;
  /** Reads a file's bytes before it is written. */
  read?: (path: string) => Promise<Uint8Array>;
}

export interface FixResult {
  fixed: Fixed[];
  /** Why something was not fixed. */
  messages: Message[];
}

/**
 * Applies what normalising does to the notes themselves: removes repeated text, corrects picture paths, makes labels
 * consistent. Only those places change. A file is written if the questions in it stay the same and nobody else has
 * written it in the meantime; either all files are written or none. Takes its turn among the builds of the project.
 */
export function fix(options: FixOptions): Promise<FixResult> {
  const { env = process.env } = options;
  return withTurn(
    { ...options, env },
    () => fixNow({ ...options, env }),
    problem => ({ fixed: [], messages: [problem] }),
  );
}

async function fixNow(options: FixOptions & Pick<TurnOf, 'env'>): Promise<FixResult> {
  const { root, notes: named, env, read = readFile } = options;
  const { config, found } = await findAsking(root, options.config, named);
  const { lock } = await knownLock({ config, root, notes: named, env, nameAnew: () => '' });
  const notes = await readWithKept(found, lock, root, config, named, scope =>
    readNotes(root, config, scope, { known: knownIn(lock), keepsPictures: false, env }),
  );
  const result: FixResult = { fixed: [], messages: [] };
  const outputs: (Output & { before: Uint8Array })[] = [];
  for (const file of notes.files) {
    const drafts = notes.drafts.find(({ path }) => path === file.path);
    if (drafts === undefined) continue;
    const mended = await mend(drafts, file, notes, config, bug => result.messages.push(bug));
    if (mended.length === 0) continue;
    if (isMdx(file.path)) {
      result.messages.push(mdxNotMended(file.path));
      continue;
    }
    const path = resolve(root, file.path);
    const before = Buffer.from(await read(path));
    const raw = before.toString('utf8');
    if (asRead(raw) !== String(file)) result.messages.push(notMended(file.path, before));
    else {
      outputs.push({ path, before, data: Buffer.from(applyEdits(raw, forFile(mended, raw))) });
      result.fixed.push(...mended.map(edit => fixedOf(edit, file)));
    }
  }
  for (const { path, before } of outputs) {
    if (!Buffer.from(before).equals(await read(path)))
      return { fixed: [], messages: [changed(relative(root, path).split(sep).join('/'))] };
  }
  try {
    await writeAll(outputs);
    return result;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    const { reason, path: file, remedy } = error;
    return { fixed: [], messages: [{ rule: 'unwritable', severity: 'error', file, reason, remedy }] };
  }
}

/** The edits of one file after which it says the same, but without repetitions. */
async function mend(
  drafts: FileDrafts,
  file: VFile,
  notes: Notes,
  config: Config,
  onBug: (bug: Message) => void,
): Promise<Edit[]> {
  const source = String(file);
  const all = inOrder(
    Object.values(fixes)
      .flatMap(editsOf => editsOf(drafts, source))
      .filter(
        ({ rule, start }) =>
          config.rules[rule] !== 'off' && !isIgnored(file, rule, location(source).toPoint(start)?.line),
      ),
  );
  const content = contentOf(drafts);
  const isSame = async (edits: Edit[]) => {
    const next = new VFile({ path: file.path, cwd: file.cwd, value: applyEdits(source, edits) });
    next.data.base = file.data.base ?? '';
    next.data.crowded = file.data.crowded;
    const made = await notes.run(next);
    if (made) return contentOf(made) === content;
    for (const message of messagesOf([next])) if (message.rule === 'internal-error') onBug(message);
    return false;
  };
  if (all.length === 0 || (await isSame(all))) return all;
  // One of them would change what a question says; the others are made without it.
  const good: Edit[] = [];
  for (const edit of all) if (await isSame([...good, edit])) good.push(edit);
  return good;
}

function fixedOf({ rule, start, end, text }: Edit, file: VFile): Fixed {
  const { line = 1, column = 1 } = location(file).toPoint(start) ?? {};
  return { rule, file: file.path, line, column, original: String(file).slice(start, end), replacement: text };
}

function notMended(file: string, bytes: Buffer): Message {
  const isUtf8 = Buffer.from(bytes.toString('utf8')).equals(bytes);
  return isUtf8
    ? changed(file)
    : {
        rule: 'not-mended',
        severity: 'warning',
        file,
        reason: say('This file is not in UTF-8 and was not fixed.'),
        remedy: say('Save it as UTF-8 and run `cardpress check --fix` again.'),
      };
}

function mdxNotMended(file: string): Message {
  return {
    rule: 'not-mended',
    severity: 'warning',
    file,
    reason: say('This file is MDX, of which only the Markdown is read, and nothing in it was mended.'),
    remedy: say('Mend by hand what `cardpress check` says of it.'),
  };
}

function changed(file: string): Message {
  return {
    rule: 'changed-meanwhile',
    severity: 'error',
    file,
    reason: say('This file was changed in the meantime and was not fixed.'),
    remedy: say('Run `cardpress check --fix` again.'),
  };
}
