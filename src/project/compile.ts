import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VFile } from 'vfile';
import type { CardFaces } from '../artifacts/deck/faces.js';
import { assemble, titleOf } from '../bank/assemble.js';
import type { FileDrafts } from '../bank/drafts.js';
import { reportDuplicates } from '../bank/duplicates/duplicates.js';
import { reportUnknownLinks } from '../bank/links.js';
import { messagesOf } from '../bank/messages.js';
import type { Bank, Message, RetiredQuestion } from '../bank/model.js';
import { reportNoQuestions } from '../bank/no-questions.js';
import { restoreSlots } from '../bank/slots.js';
import type { Config } from '../config/schema.js';
import { report } from '../diagnostics/report.js';
import { applySettings } from '../diagnostics/settings.js';
import { linesOfQuestions } from '../identity/format-v1/source-text.js';
import type { Part } from '../identity/identify.js';
import type { Planned, Whereabouts } from '../identity/plan.js';
import { keptIn } from '../kept/kept.js';
import { hasInCommon } from '../known/kinship.js';
import { knownLock } from '../known/known-lock.js';
import { ofAnother } from '../known/messages.js';
import type { KnownLock, Published } from '../known/model.js';
import { knownIn } from '../known/questions.js';
import { langOfLetters } from '../language/lang.js';
import type { Decision } from '../mdast/decision.js';
import { cacheFolder } from '../package-root.js';
import type { OnProgress } from '../progress.js';
import type { RoundMemory } from '../round-memory.js';
import { say } from '../say/say.js';
import { folderName } from '../source/folder-name.js';
import type { Scope } from '../source/scope.js';
import { changeTime } from '../source/time.js';
import { findAsking } from '../survey/asking-readmes.js';
import type { Reads } from '../unchanged/reads.js';
import { foreignNotes } from './foreign-notes.js';
import { readWithKept } from './kept-readmes.js';
import { leftOut } from './left-out.js';
import { comparedIn } from './note-gist.js';
import { type Notes, readNotes } from './read-notes.js';
import { type Asked, asWritten, identityMessages, type Recognised, type RetiredCard, recognise } from './recognise.js';
import { refreshed, refreshTime } from './refresh.js';
import { shownTimes } from './shown-times.js';
import { leftOutBySparseCheckout, sparseNotes, withoutFiles } from './sparse-notes.js';
import { unseenNotes } from './unseen-notes.js';
import { whereaboutsOf } from './whereabouts.js';

export interface CompileOptions {
  config: Config;
  /** The project's folder, which the config's paths are relative to. */
  root: string;
  /**
   * Full path of the config file, whose older versions say where the notes were. Default: one of the usual names in
   * `root`.
   */
  configFile?: string;
  env: Record<string, string | undefined>;
  /**
   * Files, folders or globs of the notes to compile, relative to `root`. Default: all that the config names. If they
   * are only a part of them, the lock entries of the rest stay as they are.
   */
  notes?: string[];
  /** The clock, in milliseconds since 1970; only used if `SOURCE_DATE_EPOCH` is not set: no file counts as newer. */
  now?: () => number;
  /** The card faces of the deck, so that changes to them are detected; omitted if there is no deck. */
  faces?: CardFaces;
  /** Stamp every note anew, so that it is newer than whatever a reader did up to now. */
  refresh?: boolean;
  /** Include questions that the notes no longer ask once more, with the tag `retired`. */
  includeRetired?: boolean;
  /**
   * Generates a namespace for a project if config, lock and git history have none; for callers that write the lock,
   * which keeps it. Default: the folder's name, with a warning.
   */
  nameAnew?: () => string;
  /** Path or URL of the last published deck or bank: it overrides lock and history. */
  previous?: string;
  /** Use the history of the notes as if there were no lock. */
  fromGit?: boolean;
  /** Whether to ask git for earlier commits of the notes. Default: true. */
  history?: boolean;
  /** Whether fetched and scaled pictures are kept in the project's cache folder. Default: true. */
  keepPictures?: boolean;
  /**
   * Whether a file that has not changed is taken as an earlier run left it in `node_modules/.cache` or the user's cache
   * folder, and what is made of the others is kept there. Default: false; `build`, `check` and `writeLock` do so.
   */
  cache?: boolean;
  /** Keeps what builds of this process make of single entries for the next one. Default: each makes all anew. */
  memory?: RoundMemory;
  /** Told how far it has come. */
  onProgress?: OnProgress;
}

/** The decisions on one file. */
export interface FileDecisions {
  file: string;
  decisions: Decision[];
}

export interface Compiled {
  bank: Bank;
  /** What each heading of a file, and each item that a dialect found, was recognised as, in the order of the files. */
  decisions: FileDecisions[];
  /** What happened to each known question; undefined if nothing can be known, as the bank's messages say. */
  recognised?: Recognised;
  /** The files and folders that the bank depends on. */
  reads: Reads;
}

/**
 * From notes to the bank: find, read, run the pipeline, check across files, recognise, assemble. Mistakes in the notes
 * and in the lock are among the bank's messages; an exception is a bug.
 *
 * It goes by the lock and writes none: a question that is reworded twice between two builds of the lock may start anew.
 * `build` and `writeLock` keep it; `recognised` has its path and new text for who writes it otherwise.
 */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const { root, env, now = Date.now } = options;
  const { config, found } = await findAsking(root, options.config, options.notes);
  const isKept = [...found.chosen].some(path => !found.foreign.has(path));
  const known = await knownLock({ ...options, config, nameAnew: isKept ? options.nameAnew : undefined });
  const kept = options.cache ? keptIn(join(cacheFolder(root, env), 'notes')) : undefined;
  const reading = {
    known: knownIn(known.lock),
    keepsPictures: options.keepPictures ?? true,
    kept,
    env,
    onProgress: options.onProgress,
  };
  const read = (scope: Scope) => readNotes(root, config, scope, reading);
  const notes = await readWithKept(found, known.lock, root, config, options.notes, read);
  const { scope } = notes;
  const stranger = strangerIn(known, notes);
  const { files, drafts, around, gists, media } = notes;
  reportNoQuestions(drafts, files);
  reportDuplicates(comparedIn(drafts, gists), files);
  if (around.some(file => gists.get(file)?.linksNotes)) {
    restoreSlots(around);
    reportUnknownLinks(around, files);
  }

  const asked = askedIn(notes);
  const lang = languageOf(notes, config);
  const ownFiles = [...scope.notes, ...media].map(({ path }) => path);
  const changed = await changeTime(root, { folders: notes.folders, files: ownFiles }, env, now);
  const time = options.refresh ? refreshTime(changed, env, now) : changed;
  const context = { title: await titleFor(around, options, config.notes), lang, media };
  const entries = known.lock?.entries ?? [];
  const sparse = await leftOutBySparseCheckout(root, entries);
  const part = withoutFiles(await scope.cover(entries.map(({ file }) => file)), sparse);
  const recognised =
    known.isSound && !stranger
      ? await recogniseIn(notes, asked, known, { ...options, context, time, part })
      : undefined;
  const ours = files.map(({ path }) => path).filter(path => !scope.foreign.has(path));
  const isLost = options.nameAnew === undefined && recognised?.behind && known.against.kind !== 'published';

  const bank = assemble({
    entries: drafts.flatMap(file => file.entries),
    identities: recognised?.identities ?? asked.map(() => ({ id: '', modified: 0 })),
    ...(recognised && { lock: recognised.text }),
    ...(options.includeRetired && recognised && { retired: recognised.retired.map(withoutNote) }),
    media,
    messages: applySettings(
      [
        ...messagesOf([...absent(scope.missing, files), ...closed(scope.unreadable), ...files]),
        ...leftOut(scope.readmes, scope.notes),
        ...notes.messages,
        ...foreignNotes(scope.foreign, config.lock),
        ...(stranger ? [ofAnother(stranger, config.lock)] : toldOf(known, asked)),
        ...sparseNotes(sparse),
        ...(options.refresh && recognised ? refreshed(config.lock, recognised.identities.length) : []),
        ...(isLost ? await unseenNotes(root, ours, config.lock) : []),
        ...(recognised?.behind ? (known.ifBehind ?? []) : []),
        ...(recognised ? identityMessages(recognised, asked) : []),
      ],
      config.rules,
    ),
    title: await titleFor(drafts, options, options.notes ?? config.notes),
    namespace: known.namespace,
    lang,
    modified: time,
  });
  const decisions = drafts.map(({ path, decisions }) => ({ file: path, decisions }));
  return { bank, decisions, ...(recognised && { recognised }), reads: readsOf(options, notes) };
}

function readsOf({ root, config, configFile }: CompileOptions, { scope, folders, lookedFor }: Notes): Reads {
  const notes = scope.notes.map(({ path }) => path);
  const files = [...notes, ...scope.readmes, ...lookedFor, config.lock].map(path => resolve(root, path));
  return {
    folders: folders.map(folder => resolve(root, folder)),
    files: configFile === undefined ? files : [...files, configFile],
  };
}

/** A published deck or bank with neither the namespace nor the questions of this project. */
function strangerIn({ unvouched }: KnownLock, { around }: Notes): Published | undefined {
  if (unvouched === undefined) return undefined;
  const texts = around.flatMap(({ entries }) =>
    entries.flatMap(entry => (entry.type === 'question' ? [asWritten(entry)] : [])),
  );
  return hasInCommon(unvouched.lock, texts) ? undefined : unvouched;
}

/** What is to be said of what is known; where nothing is asked, nothing gets an id. */
function toldOf({ messages }: KnownLock, { length }: Asked[]): Message[] {
  return length > 0 ? messages : messages.filter(({ rule }) => rule !== 'folder-namespace');
}

/** The questions of the notes, in their order. */
function askedIn({ drafts, files, scope }: Notes): Asked[] {
  const texts = new Map(files.map(file => [file.path, String(file)]));
  return drafts.flatMap(({ path, title, tags, entries }) => {
    const questions = entries.filter(entry => entry.type === 'question');
    const lines = linesOfQuestions(
      texts.get(path) ?? '',
      questions.map(({ source }) => source.lines[0]),
    );
    const isForeign = scope.foreign.has(path);
    return questions.map((draft, index) => ({ draft, title, tags, lines: lines[index] ?? [], isForeign }));
  });
}

type Context = Parameters<typeof recognise>[2];

async function recogniseIn(
  { around }: Notes,
  asked: Asked[],
  known: KnownLock,
  { context, part, ...options }: CompileOptions & { context: Context; time: number; part: Part },
): Promise<Recognised> {
  const publishes = options.config.only.includes('deck');
  const shown = isCardUnknown(known)
    ? await shownTimes(options.root, options.config, mediaOf(asked), options.configFile)
    : undefined;
  const recognised = await recognise(asked, known, context, { ...options, publishes, part, ...(shown && { shown }) });
  const gone = recognised.lock.entries.filter(({ retired }) => retired !== undefined);
  const now = whereaboutsOf(gone, around, file => existsSync(resolve(options.root, file)));
  const withPlace = (one: Planned): Planned => {
    const place = now.get(one.id);
    return place === undefined ? one : { ...one, now: place };
  };
  const { plan, retired } = recognised;
  return {
    ...recognised,
    plan: { ...plan, retired: plan.retired.map(withPlace) },
    retired: retired.map(one => (isInText(now.get(one.id)) ? { ...one, isStillThere: true } : one)),
  };
}

/** The bank contains a question, but no Anki note. */
function withoutNote({ noteId: _, ...question }: RetiredCard): RetiredQuestion {
  return question;
}

/** Whether a card or its faces were published that are in no lock. */
function isCardUnknown({ lock, text }: KnownLock): boolean {
  return text === undefined || lock === undefined || lock.entries.some(({ print }) => print.content === '');
}

function mediaOf(asked: Asked[]): string[] {
  return [...new Set(asked.flatMap(({ draft }) => draft.media))];
}

function isInText(now: Whereabouts | undefined): boolean {
  return now !== undefined && ['section', 'answer', 'title'].includes(now.as);
}

async function titleFor(files: FileDrafts[], { config, root }: CompileOptions, [first = root]: string[]) {
  return titleOf(files, config.title, await folderName(root, first));
}

/** The language named in the config, else the one that all files name, else the one they are written in. */
function languageOf({ around, gists }: Notes, config: Config): string {
  const [only, ...others] = new Set(around.flatMap(file => file.lang ?? []));
  if (config.lang !== undefined) return config.lang;
  if (only !== undefined && others.length === 0) return only;
  return langOfLetters(around.flatMap(file => gists.get(file)?.letters ?? []));
}

/** Placeholders for folders that may not be read, whose notes would otherwise be taken for deleted. */
function closed(unreadable: ReadonlyMap<string, string>): VFile[] {
  return [...unreadable].map(([path, code]) => {
    const file = new VFile({ path: path || '.' });
    report(file, {
      rule: 'unreadable-file',
      reason: say('This folder cannot be read: {code}.', { code }),
      remedy: say('Check its permissions, or leave it out with `exclude` in the config.'),
    });
    return file;
  });
}

/** Placeholders for files that were named but do not exist, so that the finding has a name. */
function absent(missing: string[], notes: VFile[]): VFile[] {
  const asked = missing.length > 0 ? missing : notes.length === 0 ? ['.'] : [];
  return asked.map(path => {
    const file = new VFile({ path });
    report(file, {
      rule: 'no-notes',
      reason: missing.length > 0 ? say('This file or folder does not exist.') : say('No Markdown files were found.'),
      remedy: say('Name your notes: `cardpress build FOLDER`, or `notes` in the config; `cardpress init` finds them.'),
    });
    return file;
  });
}
