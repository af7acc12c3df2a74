import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { escapePath, type FileSystemAdapter, glob, isDynamicPattern } from 'tinyglobby';
import { disk } from './disk.js';
import type { LeaveOut } from './leave-out.js';
import { mayBeTranslation, translationsAmong } from './translations.js';

/** One notes file to be read. */
export interface NotePath {
  /** Path relative to the project's folder, with `/`. */
  path: string;
  /** The named folder that contains it, relative to the project's folder, with `/`; `''` is the project's folder. */
  base: string;
  /** Whether it was asked for by its own name, and not found in a folder or by a glob that would find any file. */
  isNamed?: true;
}

export interface Found {
  /** In natural order of their paths (`2-a.md` before `10-b.md`), unique. */
  notes: NotePath[];
  /** What was named but does not exist. */
  missing: string[];
  /** READMEs, pages about the project and translations that are left out, since other notes lie beside or below them. */
  readmes: string[];
  /** Folders that may not be read, with the system's code, so that what is in them is not known. */
  unreadable: Map<string, string>;
}

const endings = ['md', 'markdown', 'mdx'];
/** In any case, as a pattern that leaves the case of folders alone. */
const anyMarkdown = `**/*.{${endings.map(ending => ending.replace(/./gu, one => `[${one}${one.toUpperCase()}]`)).join(',')}}`;

/** Whether a file is one that a search in a folder of notes would find. */
export function isMarkdown(path: string): boolean {
  return endings.some(ending => path.toLowerCase().endsWith(`.${ending}`));
}

/** Whether a file introduces its folder, in whatever language (`README.zh-CN.md`), and need not be one of the notes. */
export function isReadme(path: string): boolean {
  return isMarkdown(path) && /(?:^|\/)readme(?:[._-][a-z]{2,3}(?:[._-][a-z]{2,4})?)?\.[^./]+$/iu.test(path);
}

/** What projects say about themselves, in capitals as they write it. */
const aboutProject =
  /^(?:AGENTS|CLAUDE|GEMINI|CONTRIBUTING|CODE_OF_CONDUCT|CHANGELOG|LICEN[CS]E|PULL_REQUEST_TEMPLATE|SPEC|PRD|ROADMAP|TODO)\.[^./]+$/u;
/** What programs are told about a folder, and what comes with a program that was copied into it, wherever that is. */
const anywhere = /^(?:AGENTS|CLAUDE|GEMINI|CHANGELOG|CODE_OF_CONDUCT)\.[^./]+$/u;
/** Names that notes may have as well: they tell of a project only in its own folder. */
const aboutProjectAtTop = /^(?:SECURITY|SUPPORT)\.[^./]+$/u;

/** Folders in which tools that work from written plans keep those: OpenSpec, superpowers, Spec Kit. */
const plansOfTools = /(?:^|\/)(?:openspec\/(?:changes|specs)|superpowers\/(?:plans|specs)|specs\/\d{3}-[^/]+)\/[^/]/u;

/** Whether a file has a name or lies in a folder that a project has for pages about itself. */
function isAboutProject(path: string): boolean {
  const name = posix.basename(path);
  return isMarkdown(path) && (aboutProject.test(name) || aboutProjectAtTop.test(name) || plansOfTools.test(path));
}

/** Whether it also lies where a project has such pages. */
function liesAtTop({ path, base }: NotePath, tops: readonly string[] = []): boolean {
  if (plansOfTools.test(path)) {
    // Anywhere, unless the folder itself is searched.
    const searched = [base, ...tops.filter(top => path.startsWith(`${top}/`))];
    return searched.every(top => plansOfTools.test(posix.relative(top, path)));
  }
  const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
  if (folder === '' || anywhere.test(posix.basename(path))) return true;
  if (folder !== base && !tops.includes(folder)) return false;
  return aboutProject.test(posix.basename(path)) || folder.startsWith('..');
}

/** Nobody's notes, wherever they lie. */
const never = '**/node_modules/**';

const natural = new Intl.Collator('en', { numeric: true });

/**
 * The notes files behind what a user names: files, folders (searched to the bottom) and globs.
 * A file that is named itself is taken whatever is left out. A README is taken where no other note lies in its folder or
 * below, and of a note and its translations the one whose name has no language.
 *
 * @param leaveOut undefined: nothing is left out
 * @param fs where folders and globs are searched; default: on disk
 */
export async function findNotes(
  root: string,
  asked: readonly string[],
  leaveOut: LeaveOut | undefined,
  fs?: FileSystemAdapter,
): Promise<Found> {
  const found = new Map<string, NotePath>();
  const missing: string[] = [];
  const unreadable = new Map<string, string>();
  const places = fs ?? disk((folder, code) => unreadable.set(projectPath(root, resolve(root, folder)), code));
  for (const one of asked) {
    const notes = await findOne(root, one, { ignore: leaveOut?.exclude ?? [], isOnDisk: fs === undefined, fs: places });
    if (!notes) missing.push(one);
    for (const note of notes ?? []) {
      const { isNamed } = note;
      found.set(note.path, { ...(found.get(note.path) ?? note), ...(isNamed && { isNamed }) });
    }
  }
  const readmes = leaveOut ? asidesAmong(inOrder(found.values()), leaveOut) : [];
  for (const path of readmes) found.delete(path);
  return { notes: inOrder(found.values()), missing, readmes, unreadable };
}

/** READMEs that introduce other notes, pages about the project beside notes, and translations of notes. */
function asidesAmong(notes: readonly NotePath[], leaveOut: LeaveOut): string[] {
  const asides = introducing(notes, leaveOut);
  const rest = notes.filter(({ path }) => !asides.includes(path));
  const translations = translationsAmong(rest.map(({ path }) => path));
  const isLeftOut = ({ path, isNamed }: NotePath) =>
    asides.includes(path) || (translations.has(path) && !isNamed && !leaveOut.kept?.has(path));
  return notes.filter(isLeftOut).map(({ path }) => path);
}

function introducing(notes: readonly NotePath[], { kept = new Set(), tops }: LeaveOut): string[] {
  const about = new Set(notes.filter(note => isAboutProject(note.path) && liesAtTop(note, tops)));
  const isAlone = about.size === notes.length;
  const introduced = new Set<string>();
  for (const note of notes) {
    if (about.has(note) && !isAlone) continue;
    const own = posix.dirname(note.path);
    for (let folder = isReadme(note.path) ? above(own) : own; folder !== undefined; folder = above(folder)) {
      if (introduced.has(folder)) break;
      introduced.add(folder);
    }
  }
  const isLeftOut = (note: NotePath) =>
    about.has(note) ? !isAlone : isReadme(note.path) && introduced.has(posix.dirname(note.path));
  return notes.filter(note => !note.isNamed && !kept.has(note.path) && isLeftOut(note)).map(({ path }) => path);
}

function above(folder: string): string | undefined {
  const parent = posix.dirname(folder);
  return parent === folder || posix.basename(folder) === '..' ? undefined : parent;
}

/** The READMEs among some files. */
export function readmesIn(files: Iterable<string>): ReadonlySet<string> {
  return new Set([...files].filter(isReadme));
}

/** Those among some files that are not always notes: READMEs, pages about the project and translations. */
export function asidesIn(files: Iterable<string>): ReadonlySet<string> {
  return new Set([...files].filter(isAside));
}

function isAside(path: string): boolean {
  return isReadme(path) || isAboutProject(path) || mayBeTranslation(path);
}

/** Notes in natural order of their paths. */
export function inOrder(notes: Iterable<NotePath>): NotePath[] {
  return [...notes].sort((a, b) => natural.compare(a.path, b.path) || (a.path < b.path ? -1 : 1));
}

interface Search {
  ignore: readonly string[];
  isOnDisk: boolean;
  fs: FileSystemAdapter;
}

async function findOne(root: string, asked: string, search: Search): Promise<NotePath[] | undefined> {
  const full = resolve(root, asked);
  const stats = await stat(full).catch(() => undefined);
  if (stats?.isFile()) {
    const path = projectPath(root, full);
    return [{ path, base: projectPath(root, dirname(full)), isNamed: true }];
  }
  const isGone = stats === undefined && !search.isOnDisk && !isDynamicPattern(asked);
  if (stats?.isDirectory() || isGone) {
    const base = projectPath(root, full);
    const paths = await globFrom(root, posix.join(escapePath(base), anyMarkdown), base, search);
    // A folder that no longer exists may be among the files to search.
    return isGone && paths.length === 0 ? undefined : paths.map(path => ({ path, base }));
  }
  if (!isDynamicPattern(asked)) return undefined;
  const paths = await globFrom(root, asked.split(sep).join('/'), globBase(asked), search);
  const isNamed = (path: string) => isAside(path) && posix.basename(path) === posix.basename(asked);
  // `notes/**` means the notes, and not the pictures beside them.
  const isMeant = (path: string) => !asked.endsWith('*') || isMarkdown(path);
  return paths.filter(isMeant).map(path => ({ path, base: globBase(asked), ...(isNamed(path) && { isNamed: true }) }));
}

/** @param base the folder that the pattern begins with, from `root` */
async function globFrom(root: string, pattern: string, base: string, { ignore, fs }: Search): Promise<string[]> {
  // `notes/(a)` may be a path as it stands.
  const all = [never, ...ignore, ...ignore.filter(one => isDynamicPattern(one)).map(escapePath)];
  // Outside of the project's folder `**` matches nothing by itself.
  const outside = base.startsWith('..') ? all.filter(one => one.startsWith('**/')) : [];
  const patterns = [...all, ...outside.map(one => posix.join(escapePath(base), one))];
  const paths = await glob(pattern, { cwd: root, ignore: patterns, fs });
  return paths.map(path => posix.normalize(path));
}

/** A path relative to the project's folder, with `/`; `''` for the folder itself. */
export function projectPath(root: string, full: string): string {
  const path = relative(root, full);
  return (isAbsolute(path) ? full : path).split(sep).join('/');
}

/** The folder that a glob starts with. */
export function globBase(pattern: string): string {
  const parts = pattern.split(/[\\/]/);
  const first = parts.findIndex(part => isDynamicPattern(part));
  const base = parts.slice(0, first).join('/');
  return base === '.' ? '' : base;
}
