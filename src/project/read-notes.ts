import { basename, posix, resolve } from 'node:path';
import pLimit from 'p-limit';
import type { VFile } from 'vfile';
import { crowdedFolders } from '../bank/deck.js';
import type { FileDrafts } from '../bank/drafts.js';
import type { Media, Message } from '../bank/model.js';
import { dropPlaces } from '../bank/places.js';
import { nameRecurring } from '../bank/recurring-sections.js';
import type { Config } from '../config/schema.js';
import { debugArea, stopwatch } from '../debug.js';
import { bugOf } from '../diagnostics/bug.js';
import { report } from '../diagnostics/report.js';
import { StepError } from '../diagnostics/step-error.js';
import type { Diagrams } from '../diagrams/diagrams.js';
import type { Kept } from '../kept/kept.js';
import { programState } from '../kept/program.js';
import { letEventsIn } from '../let-events-in.js';
import { findImageIn } from '../normalise/images/images.js';
import { isInline, isRemote } from '../normalise/images/path.js';
import { asItIs, folderCache } from '../pictures/cache.js';
import { findPictures } from '../pictures/pictures.js';
import type { OnProgress } from '../progress.js';
import type { Known } from '../questions/memory/known.js';
import { say, spoken } from '../say/say.js';
import { type NotePath, readmesIn } from '../source/find.js';
import { outsideOf } from '../source/inside.js';
import { readNote, refusedNote } from '../source/read.js';
import type { Scope } from '../source/scope.js';
import { Asking } from './asked.js';
import { CostError } from './budget.js';
import { embeddedIn } from './embedded.js';
import { keptRun, type Made } from './kept-notes.js';
import { type NoteGist, noteGistOf } from './note-gist.js';
import { partNamesIn } from './part-names.js';
import { pipelineFor } from './pipeline.js';
import { settings } from './steps.js';

/** The notes of a project, read and processed by the pipeline. */
export interface Notes {
  /** One for each file of this run, including those that cannot be read. */
  files: VFile[];
  /** One for each of them that could be read, and on which no step failed. */
  drafts: FileDrafts[];
  /** The same; if the run covers only some of the project's notes, the rest as well. */
  around: FileDrafts[];
  gists: ReadonlyMap<FileDrafts, NoteGist>;
  /** The pictures that they show. */
  media: Media[];
  scope: Scope;
  /** The folders that were searched, relative to the project's folder. */
  folders: string[];
  /** The paths where pictures were looked for, likewise, whether there are any or not. */
  lookedFor: ReadonlySet<string>;
  /** What is to be said of the notes as a whole. */
  messages: Message[];
  /**
   * The pipeline that they went through, for another text of the same project; undefined where a step failed, which is
   * among the file's messages then.
   */
  run: (file: VFile) => Promise<FileDrafts | undefined>;
}

const log = debugArea('notes');

/** Files that are open at once: many fewer than any system allows. */
const mostOpen = 64;

export interface ReadNotesOptions {
  /** What is known about a file's questions, by its path. */
  known: (path: string) => Known | undefined;
  /** Whether fetched, scaled and drawn pictures are kept in the project's cache. */
  keepsPictures: boolean;
  /** What earlier builds made of the notes; default: nothing. */
  kept?: Kept | undefined;
  env: Record<string, string | undefined>;
  onProgress?: OnProgress | undefined;
}

/**
 * Reads the notes of a project. Problems with a file are among its messages. A part is read together with the rest, so
 * that its cards are the same as in a full build: decks, tags, pictures and language depend on it.
 */
export async function readNotes(
  root: string,
  config: Config,
  scope: Scope,
  { known, keepsPictures, kept, env, onProgress = () => {} }: ReadNotesOptions,
): Promise<Notes> {
  const { notes, chosen } = scope;
  const folders = [...new Set([...notes.map(note => note.base), ...config.images])];
  const cache = folderCache(resolve(root, config.cache));
  const pictures = await findPictures(root, folders, {
    maxWidth: config.maxImageWidth,
    cache: keepsPictures ? cache : asItIs(cache),
  });
  const opened = new Map<string, Media>();
  const lookedFor = new Set<string>();
  const statPath: typeof pictures.statPath = path => {
    lookedFor.add(path);
    return pictures.statPath(path);
  };
  const seen = new Set<string>();
  const progress = { step: 'notes', done: 0, of: notes.length, pictures: { done: 0, of: 0 } };
  const told = () => onProgress({ ...progress, pictures: { ...progress.pictures } });
  /** Counts a picture that is opened or drawn, the first time. */
  const counting = async <Made>(name: string, work: () => Promise<Made>): Promise<Made> => {
    if (seen.has(name)) return work();
    seen.add(name);
    progress.pictures.of++;
    told();
    const made = await work();
    progress.pictures.done++;
    told();
    return made;
  };
  const open: typeof pictures.open = async address => {
    if (!isRemote(address) && !isInline(address)) lookedFor.add(address);
    const picture = await counting(address, () => pictures.open(address));
    if (typeof picture === 'object' && 'path' in picture) opened.set(picture.path, picture);
    return picture;
  };
  let diagrams: Promise<Diagrams> | undefined;
  const loadDiagrams = async () => {
    const { diagramsOf } = await import('../diagrams/diagrams.js');
    return diagramsOf({ root, env, browser: config.browser, cache: keepsPictures ? cache : asItIs(cache) });
  };
  const drawDiagram = async (source: string) => {
    diagrams ??= loadDiagrams();
    const drawing = await diagrams;
    const drawn = await counting(source, () => drawing.draw(source));
    if ('path' in drawn) opened.set(drawn.path, drawn);
    return drawn;
  };
  const closeDiagrams = async () => (await diagrams)?.close();
  const times = new Map<string, number>();
  const all = stopwatch();
  const outside = await outsideOf(root, config.notes, notes);
  const read = async (note: NotePath) => {
    const real = await outside(note);
    return real === undefined ? readNote(root, note.path, config) : refusedNote(root, note.path, real);
  };
  const files = await pLimit(mostOpen).map(notes, read);
  const took = (step: string, time: number) => {
    times.set(step, (times.get(step) ?? 0) + time);
  };
  const embedded = embeddedIn(files, config.flavours);
  const names = config.partNames ? partNamesIn(files) : undefined;
  const asking = new Asking({
    known,
    parts: path => names?.of(path),
    embedded,
    findImage: findImageIn({ ...pictures, statPath, open, remote: config.remoteImages }),
    drawDiagram,
  });
  const { around } = asking;
  const finders = { ...pictures, find: around.findImage, drawDiagram: around.drawDiagram };
  const pipeline = pipelineFor(config, finders, known, took, around.embedded.find, around.parts);
  const run = (file: VFile) => pipeline(file).catch(error => reportFailure(file, error));
  const state = () => [...programState(), spoken(), JSON.stringify(settings.map(name => config[name]))];
  const make = async (file: VFile): Promise<Made | undefined> => {
    const drafts = await run(file);
    if (!drafts) return undefined;
    const gist = noteGistOf(drafts);
    dropPlaces(drafts);
    return { drafts, gist };
  };
  const makeOrKept = kept ? keptRun(make, kept, state(), asking) : make;
  const crowded = crowdedFolders(notes.map(note => note.path));
  const drafts: FileDrafts[] = [];
  const gists = new Map<FileDrafts, NoteGist>();
  for (const [index, file] of files.entries()) {
    progress.done = index;
    told();
    await letEventsIn();
    const base = notes[index]?.base ?? '';
    file.data.base = base;
    if (crowded.has(posix.dirname(file.path))) file.data.crowded = { top: basename(resolve(root, base)) };
    if (file.value === undefined) continue;
    const time = stopwatch();
    const made = await makeOrKept(file);
    if (made) {
      drafts.push(made.drafts);
      gists.set(made.drafts, made.gist);
    }
    const entries = made?.drafts.entries.length ?? 0;
    log('%s: %d characters, %d entries in %d ms', file.path, file.value.length, entries, ms(time()));
  }
  log('%d files in %d ms: %s', files.length, ms(all()), slowest(times));
  await closeDiagrams();
  kept?.close();
  const idle = idleReadmes(notes, drafts);
  const wanted = drafts.filter(({ path }) => !idle.has(path));
  nameRecurring(wanted);
  const isChosen = ({ path }: { path: string }) => chosen.has(path) && !idle.has(path);
  return {
    files: files.filter(isChosen),
    drafts: wanted.filter(isChosen),
    around: wanted,
    gists,
    media: [...opened.values()],
    scope,
    folders,
    lookedFor,
    messages: names?.messages(wanted.filter(isChosen)) ?? [],
    run: file => run(file).finally(closeDiagrams),
  };
}

/** A throw in a step as a finding on the file; the other files go on. */
function reportFailure(file: VFile, error: unknown): undefined {
  if (!(error instanceof StepError)) throw error;
  if (error.cause instanceof CostError) {
    report(file, {
      rule: 'too-costly',
      reason: say('This file takes {message} and was left out. {step} was at work.', {
        message: error.cause.message,
        step: error.step,
      }),
      remedy: say('Split it into several files; a table, a list or a line of unusual length may be the cause.'),
    });
    return undefined;
  }
  const { stack: _, ...bug } = bugOf(error.step, error.cause);
  log('%s: %O', file.path, error.cause);
  report(file, { rule: 'internal-error', ...bug, cause: error.cause });
}

function slowest(times: ReadonlyMap<string, number>): string {
  const steps = [...times].sort(([, a], [, b]) => b - a).slice(0, 5);
  return steps.map(([step, time]) => `${step} ${ms(time)} ms`).join(', ');
}

function ms(time: number): number {
  return Math.round(time);
}

/** READMEs that nobody named and that ask nothing: they are no notes, unless there are no others. */
function idleReadmes(notes: readonly NotePath[], drafts: readonly FileDrafts[]): ReadonlySet<string> {
  const isIdle = ({ entries }: FileDrafts) => !entries.some(({ type }) => type === 'question');
  if (drafts.every(isIdle)) return new Set();
  const named = new Set(notes.flatMap(({ path, isNamed }) => (isNamed ? [path] : [])));
  return readmesIn(drafts.filter(one => isIdle(one) && !named.has(one.path)).map(({ path }) => path));
}
