import { basename, posix, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { crowdedFolders } from '../bank/deck.js';
import type { FileDrafts } from '../bank/drafts.js';
import type { Media } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { asItIs, folderCache } from '../pictures/cache.js';
import { findPictures } from '../pictures/pictures.js';
import type { Known } from '../questions/memory/known.js';
import { readNote } from '../source/read.js';
import type { Scope } from '../source/scope.js';
import { pipelineFor } from './pipeline.js';

/** The notes of a project, read and processed by the pipeline. */
export interface Notes {
  /** One for each file of this run, including those that cannot be read. */
  files: VFile[];
  /** One for each of them that could be read. */
  drafts: FileDrafts[];
  /** The same; if the run covers only some of the project's notes, the rest as well. */
  around: FileDrafts[];
  /** The pictures that they show. */
  media: Media[];
  scope: Scope;
  /** The folders that were searched, relative to the project's folder. */
  folders: string[];
  /** The pipeline they went through, for processing another text of the same project. */
  run: (file: VFile) => Promise<FileDrafts>;
}

/**
 * Reads the notes of a project. Problems with a file are among its messages. A part is read together with the rest, so
 * that its cards are the same as in a full build: decks, tags, pictures and language depend on it.
 *
 * @param known what is known about a file's questions, by its path
 * @param keepsPictures whether fetched and scaled pictures are kept in the project's cache
 */
export async function readNotes(
  root: string,
  config: Config,
  scope: Scope,
  known: (path: string) => Known | undefined,
  keepsPictures: boolean,
): Promise<Notes> {
  const { notes, chosen } = scope;
  const folders = [...new Set([...notes.map(note => note.base), ...config.images])];
  const cache = folderCache(resolve(root, config.cache));
  const pictures = await findPictures(root, folders, {
    maxWidth: config.maxImageWidth,
    cache: keepsPictures ? cache : asItIs(cache),
  });
  const opened = new Map<string, Media>();
  const open: typeof pictures.open = async address => {
    const picture = await pictures.open(address);
    if (typeof picture === 'object' && 'path' in picture) opened.set(picture.path, picture);
    return picture;
  };
  const run = pipelineFor(config, { ...pictures, open }, known);
  const files = await Promise.all(notes.map(note => readNote(root, note.path, config)));
  const crowded = crowdedFolders(notes.map(note => note.path));
  const drafts: FileDrafts[] = [];
  for (const [index, file] of files.entries()) {
    const base = notes[index]?.base ?? '';
    file.data.base = base;
    if (crowded.has(posix.dirname(file.path))) file.data.crowded = { top: basename(resolve(root, base)) };
    if (file.value !== undefined) drafts.push(await run(file));
  }
  const isChosen = ({ path }: { path: string }) => chosen.has(path);
  return {
    files: files.filter(isChosen),
    drafts: drafts.filter(isChosen),
    around: drafts,
    media: [...opened.values()],
    scope,
    folders,
    run,
  };
}
