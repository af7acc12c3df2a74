import { basename } from 'node:path';
import { VFile } from 'vfile';
import { assemble, textOf, titleOf } from './bank/assemble.js';
import { reportDuplicates } from './bank/duplicates/duplicates.js';
import { langOf } from './bank/lang.js';
import { reportUnknownLinks } from './bank/links.js';
import { messagesOf } from './bank/messages.js';
import type { Bank, Draft } from './bank/model.js';
import { reportNoQuestions } from './bank/no-questions.js';
import type { Config } from './config/schema.js';
import type { CardFaces } from './emit/apkg/faces.js';
import { knownIn } from './known.js';
import { report } from './messages/report.js';
import { applySettings } from './messages/settings.js';
import type { Decision } from './questions/explain.js';
import { readNotes } from './read-notes.js';
import { lockMessages, type Recognised, readLock, recognise } from './recognise.js';
import { changeTime } from './source/time.js';

export interface CompileOptions {
  config: Config;
  /** The folder that the config's paths are relative to. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** The clock, in milliseconds since 1970; asked only where neither `SOURCE_DATE_EPOCH` nor git says the time. */
  now?: () => number;
  /** The card faces that the deck will have, so that a change of theirs is known; left out where there is no deck. */
  faces?: CardFaces;
  /** Stamp every note anew. */
  refresh?: boolean;
  /** Ship questions that the notes no longer ask once more, with the tag `retired`. */
  includeRetired?: boolean;
}

/** The decisions on one file. */
export interface FileDecisions {
  file: string;
  decisions: Decision[];
}

export interface Compiled {
  bank: Bank;
  /** What each heading of a file, and each item that a dialect found, was taken for, in the order of the files. */
  decisions: FileDecisions[];
  /** What became of each known question; undefined where the lock cannot be read. */
  recognised?: Recognised;
}

/**
 * From notes to the bank: find, read, run the pipeline, check across files, recognise, assemble.
 * Mistakes in the notes and in the lock are among the bank's messages; a throw is a bug of ours.
 */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const { config, root, env, now = Date.now } = options;
  const lockFile = await readLock(root, config.lock);
  const known = knownIn(lockFile.parsed?.lock);
  const { files, drafts, media, missing, folders } = await readNotes(root, config, known);
  reportNoQuestions(drafts, files);
  reportDuplicates(drafts, files);
  reportUnknownLinks(drafts, files);

  const title = titleOf(drafts, config.title, basename(config.notes[0] ?? root));
  const namespace = lockFile.parsed?.lock?.namespace ?? config.namespace ?? title;
  const entries = drafts.flatMap(file => file.entries);
  const said = new Set(drafts.flatMap(file => file.lang ?? []));
  const [only] = said;
  const lang = config.lang ?? (said.size === 1 && only !== undefined ? only : langOf(entries.map(textOf).join('\n')));
  const time = await changeTime(root, folders, env, now);
  const questions = entries.filter((entry): entry is Draft => entry.type === 'question');
  const recognised = lockFile.parsed?.problems.length
    ? undefined
    : recognise(questions, lockFile, { title, lang, media }, { ...options, namespace, time });

  const bank = assemble({
    entries,
    identities: recognised?.identities ?? questions.map(() => ({ id: '', noteId: 0, modified: 0 })),
    ...(recognised && { lock: recognised.text }),
    ...(options.includeRetired && recognised && { retired: recognised.retired }),
    media,
    messages: applySettings(
      [...messagesOf([...absent(missing, files), ...files]), ...lockMessages(lockFile, config, recognised, questions)],
      config.rules,
    ),
    title,
    namespace,
    lang,
    modified: time,
  });
  const decisions = drafts.map(({ path, decisions }) => ({ file: path, decisions }));
  return { bank, decisions, ...(recognised && { recognised }) };
}

/** Files that stand for what was asked for and is not there, so that the finding has a name. */
function absent(missing: string[], notes: VFile[]): VFile[] {
  const asked = missing.length > 0 ? missing : notes.length === 0 ? ['.'] : [];
  return asked.map(path => {
    const file = new VFile({ path });
    report(file, {
      rule: 'no-notes',
      reason: missing.length > 0 ? 'There is no such file or folder.' : 'No Markdown file was found.',
      remedy: 'Name your notes: `cardpress build FOLDER`, or `notes` in the config.',
    });
    return file;
  });
}
