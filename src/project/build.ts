import { tmpdir } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { type CardFaces, FacesError } from '../artifacts/deck/faces.js';
import { ownFaces } from '../artifacts/deck/theme-names.js';
import { facesFor } from '../artifacts/deck/themes.js';
import type { ArtifactName } from '../artifacts/registry.js';
import type { Bank, Message } from '../bank/model.js';
import { type Summary, summarise } from '../bank/summary.js';
import { debugArea } from '../debug.js';
import { applySettings } from '../diagnostics/settings.js';
import type { Plan } from '../identity/plan.js';
import { finishWriting, type Scope } from '../io/journal.js';
import type { Other } from '../io/turn.js';
import { type Output, WriteError, writeAll } from '../io/write.js';
import type { Against } from '../known/model.js';
import { randomName } from '../known/project-name.js';
import { lockRemedy } from '../known/read-lock.js';
import { sweep } from '../left-overs/sweep.js';
import type { OpenBrowsers } from '../open-browsers.js';
import { cacheFolder } from '../package-root.js';
import { say } from '../say/say.js';
import type { Reads } from '../unchanged/reads.js';
import { hashOf } from '../unchanged/record.js';
import { type CompileOptions, compile, type FileDecisions } from './compile.js';
import { emit } from './emit.js';
import { behindMessage } from './lock-behind.js';
import { removeOutdated } from './outdated.js';
import { overNotes } from './over-notes.js';
import type { Recognised, RetiredCard } from './recognise.js';
import { withTurn } from './turn.js';

const log = debugArea('write');

export interface BuildOptions extends Omit<CompileOptions, 'faces' | 'nameAnew' | 'keepPictures'> {
  /**
   * Leave the lock as it is, and fail if it is behind the notes. Default: if `CI` is set it stays as it is and is
   * updated only in memory, with a warning.
   */
  frozenLock?: boolean;
  /** Whether what earlier builds made of the notes and printed is used, and kept for later ones. Default: true. */
  cache?: boolean;
  /** Told whom the build waits for, if another one of the project takes longer than a second. */
  onWait?: (other: Other) => void;
  /** Keeps the browser that prints open for the next build; the caller closes it. Default: each build starts its own. */
  browsers?: OpenBrowsers;
}

/** The result of a build or a check. */
export interface Result {
  /** Whether everything requested was done. */
  ok: boolean;
  bank: Bank;
  summary: Summary;
  /** What importing the deck will do; undefined if that cannot be known. */
  plan?: Plan;
  /** What the plan compares with. */
  against?: Against;
  /** Questions in the lock that the notes no longer ask, including those of earlier builds. */
  retired: RetiredCard[];
  /** The bank's messages and those of the build itself. */
  messages: Message[];
  /** What each heading of a file, and each item that a dialect found, was recognised as. */
  decisions: FileDecisions[];
  /** The artifacts' files that were written. */
  written: Written[];
  /** Full path of the lock, if it was written. */
  lock?: string;
  /** The files and folders that all of this depends on. */
  reads: Reads;
}

/** A file of an artifact that was written. */
export interface Written {
  artifact: ArtifactName;
  /** Full path. */
  path: string;
  /** In bytes. */
  size: number;
  /** The hash of its bytes, as hex. */
  sha256: string;
  /** Name, version and path of the program that made it, if not cardpress itself. */
  madeBy?: string;
}

/**
 * Compiles the notes and writes the artifacts that the config names, and the lock. If the notes have errors (or, with
 * `strict`, warnings), nothing is written; an artifact that cannot be made is reported as an error and does not stop
 * the others. Existing files are replaced atomically.
 */
export function build(options: BuildOptions): Promise<Result> {
  return inTurn(options, () => buildNow(options));
}

async function buildNow(options: BuildOptions): Promise<Result> {
  options.memory?.next();
  const { config, root } = options;
  const isFrozen = isLockFrozen(options);
  const scope = await tidy(options);
  const nameAnew = isFrozen ? undefined : randomName;
  const { result, faces, recognised } = await look(options, { nameAnew, keepPictures: true });
  const behind = recognised?.behind && isFrozen ? [behindMessage(recognised, config.lock, options.frozenLock)] : [];
  const found = [...result.messages, ...applySettings(behind, config.rules)];
  const judged = { ...result, ...judge(result.bank, found, config.strict) };
  if (!judged.ok) return judged;
  const { emitted, messages } = await emit(result.bank, config, {
    ...options,
    ...(options.cache !== false && { cacheFolder: cacheFolder(root, options.env) }),
    cards: {
      ...(faces && { faces }),
      ...(recognised && { noteTypeTimes: timesOf(recognised), notes: recognised.notes, deckIds: recognised.deckIds }),
    },
  });
  const outputs = emitted.map(({ name, ...file }) => ({ ...file, path: resolve(root, config.outDir, name) }));
  const lock = recognised?.behind && !isFrozen ? recognised : undefined;
  // A lock without its deck harms nothing: the next deck has the same ids.
  const problem =
    (await overNotes(
      outputs,
      root,
      result.decisions.map(({ file }) => file),
    )) ?? (await write([...(lock ? [lockOutput(lock)] : []), ...outputs], scope));
  const written = problem
    ? []
    : outputs.map(({ data, program: _, ...file }) => ({ ...file, size: data.byteLength, sha256: hashOf(data) }));
  const left = await removeOutdated(written, { root, env: options.env, folder: scope.folder });
  const all = [...found, ...applySettings([...messages, ...(problem ? [problem] : []), ...left], config.rules)];
  return {
    ...result,
    ...judge(result.bank, all, config.strict),
    written,
    reads: { ...result.reads, files: [...result.reads.files, ...emitted.flatMap(({ program }) => program ?? [])] },
    ...(lock && !problem && { lock: lock.path }),
  };
}

/** Builds of a project go one after the other: each begins with the lock that the last one left. */
export function inTurn(options: BuildOptions, work: () => Promise<Result>): Promise<Result> {
  return withTurn(options, work, async problem => {
    const result = await check(options);
    return { ...result, ...judge(result.bank, [...result.messages, problem], options.config.strict) };
  });
}

/** Compiles the notes and writes nothing: what a build would find, and what importing its deck would do. */
export async function check(options: BuildOptions): Promise<Result> {
  return (await checkCards(options)).result;
}

/**
 * As `check`, with the faces of the cards and what is known about them.
 *
 * @param keepPictures for who does it again and again: scaling a large picture takes seconds
 */
export function checkCards(options: BuildOptions, keepPictures = false) {
  options.memory?.next();
  // A first build would generate a namespace; until then any will do, because nothing is published.
  const nameAnew = isLockFrozen(options) ? undefined : () => basename(options.root);
  return look(options, { nameAnew, keepPictures });
}

export interface LookOptions {
  /** Generates a namespace for a project without one; undefined if the lock will not be written. */
  nameAnew: (() => string) | undefined;
  /** Whether fetched and scaled pictures are kept for the next build. */
  keepPictures: boolean;
}

/** Compiles the notes and returns the result. */
export async function look(options: BuildOptions, { nameAnew, keepPictures }: LookOptions) {
  const { config } = options;
  const faces = await facesOf(options);
  const { bank, decisions, recognised, reads } = await compile({
    ...options,
    ...(faces && { faces }),
    ...(nameAnew && { nameAnew }),
    keepPictures,
    cache: options.cache !== false,
  });
  const result: Result = {
    bank,
    decisions,
    ...judge(bank, bank.messages, config.strict),
    ...(recognised && { plan: recognised.plan, against: recognised.against }),
    retired: recognised?.retired ?? [],
    written: [],
    reads: { ...reads, files: [...reads.files, ...templatesIn(options)] },
  };
  return { result, faces, recognised };
}

/** The faces of the deck, if one is to be made; faces with mistakes are reported where the deck is made. */
async function facesOf({ config, root }: BuildOptions): Promise<CardFaces | undefined> {
  if (!config.only.includes('deck')) return undefined;
  return facesFor(config.templates.anki, root).catch(error => {
    if (error instanceof FacesError) return undefined;
    throw error;
  });
}

/** The user's own templates and style sheets. */
function templatesIn({ config: { templates, sheet }, root }: BuildOptions): string[] {
  const own = [...Object.values({ ...templates, anki: ownFaces(templates.anki) }), sheet.style];
  return own.filter(path => path !== undefined).map(path => resolve(root, path));
}

function timesOf({ lock }: Recognised): Record<string, number> {
  return Object.fromEntries(Object.entries(lock.noteTypes).map(([name, { modified }]) => [name, modified]));
}

/** Whether a build leaves the lock as it is. */
export function isLockFrozen({ frozenLock, env }: Pick<BuildOptions, 'frozenLock' | 'env'>): boolean {
  return frozenLock ?? !['', '0', 'false', undefined].includes(env.CI);
}

/** Finishes what a build that was killed had begun to write, and removes what it left. Returns where it writes. */
export async function tidy({ config, root }: BuildOptions): Promise<Scope> {
  const lock = resolve(root, config.lock);
  const scope = { folder: resolve(root, config.outDir), others: [lock] };
  // What stands in the way is said when something is written.
  await finishWriting(scope).catch(error => log('%O', error));
  // Profiles of browsers lie with the temporary files; a build that prints nothing anew starts no browser to sweep there.
  for (const folder of new Set([scope.folder, dirname(lock), tmpdir()])) await sweep(folder);
  return scope;
}

/** The lock's new text as a file to write. */
export function lockOutput({ path, text }: Recognised): Output {
  return { path, data: new TextEncoder().encode(text), remedy: say(lockRemedy) };
}

/** Writes all files or none; obstacles become messages. */
export async function write(outputs: Output[], scope: Scope): Promise<Message | undefined> {
  try {
    await writeAll(outputs, scope);
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return { rule: 'unwritable', severity: 'error', file: error.path, reason: error.reason, remedy: error.remedy };
  }
}

function judge(bank: Bank, messages: Message[], strict: boolean): Pick<Result, 'ok' | 'messages' | 'summary'> {
  const fails = messages.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return { ok: !fails, messages, summary: summarise(bank, messages) };
}
