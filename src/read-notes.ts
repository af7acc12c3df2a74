import { basename, posix, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { crowdedFolders } from './bank/deck.js';
import type { FileDrafts } from './bank/drafts.js';
import type { Media } from './bank/model.js';
import type { Config } from './config/schema.js';
import { pipelineFor } from './pipeline.js';
import type { Known } from './questions/memory/known.js';
import { findNotes } from './source/find.js';
import { folderCache } from './source/picture/cache.js';
import { findPictures } from './source/pictures.js';
import { readNote } from './source/read.js';

/** The notes of a project, read and run through the pipeline. */
export interface Notes {
  /** One for each file that was found, also for those that cannot be read. */
  files: VFile[];
  /** One for each file that could be read. */
  drafts: FileDrafts[];
  /** The pictures that they show. */
  media: Media[];
  /** What was asked for and is not there. */
  missing: string[];
  /** The folders that were looked through, from the project's folder. */
  folders: string[];
  /** The pipeline that they went through, for another text of the same project. */
  run: (file: VFile) => Promise<FileDrafts>;
}

/**
 * Finds and reads the notes of a project. What is wrong with a file is among its messages.
 *
 * @param known what is known of a file's questions from before, by its path
 */
export async function readNotes(
  root: string,
  config: Config,
  known?: (path: string) => Known | undefined,
): Promise<Notes> {
  const { notes, missing } = await findNotes(root, config.notes, config.exclude);
  const folders = [...new Set([...notes.map(note => note.base), ...config.images])];
  const pictures = await findPictures(root, folders, {
    maxWidth: config.maxImageWidth,
    cache: folderCache(resolve(root, config.cache)),
  });
  const opened = new Map<string, Media>();
  const run = pipelineFor(
    config,
    {
      ...pictures,
      async open(address) {
        const picture = await pictures.open(address);
        if (typeof picture === 'object' && 'path' in picture) opened.set(picture.path, picture);
        return picture;
      },
    },
    known,
  );
  const files = await Promise.all(notes.map(note => readNote(root, note.path, config)));
  const crowded = crowdedFolders(notes.map(note => note.path));
  const drafts: FileDrafts[] = [];
  for (const [index, file] of files.entries()) {
    const base = notes[index]?.base ?? '';
    file.data.base = base;
    if (crowded.has(posix.dirname(file.path))) file.data.crowded = { top: basename(resolve(root, base)) };
    if (file.value !== undefined) drafts.push(await run(file));
  }
  return { files, drafts, media: [...opened.values()], missing, folders, run };
}
