import { posix } from 'node:path';
import { escapePath } from 'tinyglobby';
import { isMarkdown, isReadme } from '../source/find.js';
import { translationsAmong } from '../source/translations.js';
import { type Counted, isOfQuestions } from '../survey/count.js';
import { longReadme, straysShare } from './thresholds.js';

/** What a config says of where the notes are. */
export interface ChosenNotes {
  notes: string[];
  /** What to leave out besides what is left out by default. */
  exclude: string[];
}

/** Languages that translations of such pages are named by. */
const languages = 'ar|bn|cn|de|en|es|fa|fr|hi|hk|id|it|ja|jp|ko|kr|pl|pt|ru|tr|tw|uk|vi|zh';
/** A language may follow the name: README_EN, CONTRIBUTING.zh-CN. */
const named = (names: string) => new RegExp(`^(?:${names})(?:[._-](?:${languages})(?:[_-][a-z]+)?)?$`, 'iu');
const readme = named('readme');
/** Pages that repositories have besides their notes: what their headings hold is never asked. */
const aboutTheRepository = named(
  'agents|claude|gemini|pull[-_]request[-_]template|changelog|contributing|contributors|code[-_]of[-_]conduct|licen[cs]e|security|support|authors|summary|_sidebar|_navbar|_coverpage',
);

/**
 * Chooses the notes among the Markdown files of a folder: `notes/` where something is asked there; else the one folder
 * that holds all files that ask, without the pages that repositories have besides. A README is one of the notes where it
 * asks as notes do, or where it holds more than all of them. Undefined where there are no notes.
 */
export function chooseNotes(counted: readonly Counted[]): ChosenNotes | undefined {
  const files = counted.filter(({ path, questions }) => questions > 0 && isMarkdown(path));
  if (files.some(({ path }) => path.startsWith('notes/') && !isAside(path))) return { notes: ['notes'], exclude: [] };
  const pages = files.filter(({ path }) => !isAside(path));
  const all = sum(pages);
  const asking = files.filter(
    file => isAnyReadme(file.path) && (isOfQuestions(file) || (file.questions >= longReadme && file.questions > all)),
  );
  const translations = translationsAmong(asking.map(({ path }) => path));
  const readmes = asking.filter(({ path }) => !translations.has(path));
  const chosen = withoutStrays(pages, [...pages, ...readmes]);
  if (chosen.length + readmes.length === 0) return undefined;
  const folder = chosen.length > 0 ? folderOf(chosen.map(({ path }) => path)) : undefined;
  const isHeld = ({ path }: Counted) => folder === '.' || (folder !== undefined && path.startsWith(`${folder}/`));
  // A README beside or above other notes has to be named to be in.
  const explicit = readmes.filter(file => !isHeld(file) || isReadme(file.path));
  const others = files.filter(file => isHeld(file) && ![...chosen, ...readmes].includes(file) && !isReadme(file.path));
  return {
    notes: [...(folder === undefined ? [] : [folder]), ...explicit.map(({ path }) => path)],
    exclude: [...new Set(others.map(({ path }) => patternFor(path)))],
  };
}

/** A translation among them. */
function isAnyReadme(path: string): boolean {
  return readme.test(stemOf(path));
}

function isAside(path: string): boolean {
  return isAnyReadme(path) || aboutTheRepository.test(stemOf(path));
}

function stemOf(path: string): string {
  return posix.basename(path, posix.extname(path));
}

function withoutStrays(pages: readonly Counted[], all: readonly Counted[]): Counted[] {
  const asks = (files: readonly Counted[]) => files.some(isOfQuestions);
  const places = [...new Set(pages.map(({ path }) => topOf(path)))];
  return places
    .map(place => pages.filter(({ path }) => topOf(path) === place))
    .filter(files => asks(files) || !asks(all) || sum(files) >= sum(all) * straysShare)
    .flat();
}

/** The folder below the top that holds a file; `''` where none does. */
function topOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** The nearest folder that holds all files; `.` is the project's own. */
function folderOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map(path => posix.dirname(path).split('/'));
  const depth = first.findIndex((part, index) => others.some(parts => parts[index] !== part));
  return (depth === -1 ? first : first.slice(0, depth)).join('/') || '.';
}

/** A page about the repository by its name, wherever it is; a stray by its folder. */
function patternFor(path: string): string {
  if (isAside(path)) return `**/${escapePath(posix.basename(path))}`;
  return path.includes('/') ? `${escapePath(topOf(path))}/**` : escapePath(path);
}

function sum(files: readonly Pick<Counted, 'questions'>[]): number {
  return files.reduce((total, { questions }) => total + questions, 0);
}
