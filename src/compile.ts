import { basename } from 'node:path';
import { VFile } from 'vfile';
import { assemble, titleOf } from './bank/assemble.js';
import type { FileDrafts } from './bank/drafts.js';
import { reportDuplicateQuestions } from './bank/duplicates.js';
import { messagesOf } from './bank/messages.js';
import type { Bank, Draft, Media } from './bank/model.js';
import type { Config } from './config/schema.js';
import { deriveIdentities } from './identity-draft.js';
import { report } from './messages/report.js';
import { pipelineFor } from './pipeline.js';
import { findNotes, type NotePath } from './source/find.js';
import { findPictures } from './source/pictures.js';
import { readNote } from './source/read.js';
import { changeTime } from './source/time.js';

export interface CompileOptions {
  config: Config;
  /** The folder that the config's paths are relative to. */
  root: string;
  env: NodeJS.ProcessEnv;
}

/**
 * From notes to the bank: find, read, run the pipeline, check across files, identify, assemble.
 * Mistakes in the notes are among the bank's messages; a throw is a bug of ours.
 */
export async function compile({ config, root, env }: CompileOptions): Promise<Bank> {
  const { notes, missing } = await findNotes(root, config.notes, config.exclude);
  const folders = [...new Set([...notes.map(note => note.base), ...config.images])];
  const pictures = await findPictures(root, folders);
  const opened = new Map<string, Media>();
  const pipeline = pipelineFor(config, {
    paths: pictures.paths,
    async open(path) {
      const picture = await pictures.open(path);
      if (typeof picture !== 'string') opened.set(path, picture);
      return picture;
    },
  });
  const files = await Promise.all(notes.map(note => readNote(root, note.path)));
  const drafts: FileDrafts[] = [];
  for (const [index, file] of files.entries()) {
    if (file.value === undefined) continue;
    file.data.base = (notes[index] as NotePath).base;
    drafts.push(await pipeline(file));
  }
  reportDuplicateQuestions(drafts, files);
  const modified = await changeTime(root, folders, [...notes.map(note => note.path), ...opened.keys()], env);
  const title = titleOf(drafts, config.title, basename(config.notes[0] ?? root));
  const namespace = config.namespace ?? title;
  const questions = drafts.flatMap(file => file.entries).filter((entry): entry is Draft => entry.type === 'question');
  return assemble({
    files: drafts,
    identities: deriveIdentities(questions, namespace, modified),
    media: [...opened.values()],
    messages: messagesOf([...absent(missing, notes), ...files]),
    title,
    namespace,
    lang: config.lang,
    modified,
  });
}

/** Files that stand for what was asked for and is not there, so that the finding has a name. */
function absent(missing: string[], notes: NotePath[]): VFile[] {
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
