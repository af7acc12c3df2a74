import { basename, posix, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { crowdedFolders } from '../bank/deck.js';
import type { FileDrafts } from '../bank/drafts.js';
import type { Media } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { asItIs, folderCache } from '../pictures/cache.js';
import { findPictures } from '../pictures/pictures.js';
import type { Known } from '../questions/memory/known.js';
import { type NotePath, readmesIn } from '../source/find.js';
import { readNote } from '../source/read.js';
import type { Scope } from '../source/scope.js';
import { pipelineFor } from './pipeline.js';

/** The notes of a project, read and run through the pipeline. */
export interface Notes {
  /** One for each file that the run is about, also for those that cannot be read. */
  files: VFile[];
  /** One for each of them that could be read. */
  drafts: FileDrafts[];
  /** The same, and where the run is about a part of the project's notes, those of the rest. */
  around: FileDrafts[];
  /** The pictures that they show. */
  media: Media[];
  scope: Scope;
  /** The folders that were looked through, from the project's folder. */
  folders: string[];
  /** The pipeline that they went through, for another text of the same project. */
  run: (file: VFile) => Promise<FileDrafts>;
}

/**
 * Reads the notes of a project. What is wrong with a file is among its messages. A part is read with all the rest, so
 * that its cards are the same as in a build of the whole: decks, tags, pictures and language depend on it.
 *
 * @param known what is known of a file's questions from before, by its path
 * @param keepsPictures whether pictures that were fetched or scaled are kept in the project's cache
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
  const idle = idleReadmes(notes, drafts);
  const around = drafts.filter(({ path }) => !idle.has(path));
  const isChosen = ({ path }: { path: string }) => chosen.has(path) && !idle.has(path);
  return {
    files: files.filter(isChosen),
    drafts: around.filter(isChosen),
    around,
    media: [...opened.values()],
    scope,
    folders,
    run,
  };
}

/** READMEs that nobody named and that ask nothing: they are no notes, unless there are no others. */
function idleReadmes(notes: readonly NotePath[], drafts: readonly FileDrafts[]): ReadonlySet<string> {
  const isIdle = ({ entries }: FileDrafts) => !entries.some(({ type }) => type === 'question');
  if (drafts.every(isIdle)) return new Set();
  const named = new Set(notes.flatMap(({ path, isNamed }) => (isNamed ? [path] : [])));
  return readmesIn(drafts.filter(one => isIdle(one) && !named.has(one.path)).map(({ path }) => path));
}
