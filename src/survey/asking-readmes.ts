import { posix } from 'node:path';
import type { Config } from '../config/schema.js';
import { isReadme } from '../source/find.js';
import type { LeaveOut } from '../source/leave-out.js';
import { readNote } from '../source/read.js';
import { findScope, type Scope } from '../source/scope.js';
import { translationsAmong } from '../source/translations.js';
import { type Counted, isOfQuestions, type Surveyed, surveyQuestions } from './count.js';
import { askingReadme } from './thresholds.js';

type Searched = Pick<Config, 'notes' | 'exclude' | 'maxFileSize' | 'sections' | 'dialects' | 'flavours'>;

/**
 * The notes that a run covers, and the config with the READMEs that are notes for what is in them.
 *
 * @param named files, folders or globs that were named, from the project's folder
 */
export async function findAsking<Settings extends Searched>(
  root: string,
  config: Settings,
  named?: readonly string[],
): Promise<{ config: Settings & Pick<LeaveOut, 'kept'>; found: Scope }> {
  const found = await findScope(root, config, named);
  const own = named ? await findScope(root, config) : found;
  const kept = await askingReadmes(root, config, own, found.readmes);
  const ours = { ...config, kept };
  return { config: ours, found: kept.size > 0 ? await findScope(root, ours, named) : found };
}

/**
 * The READMEs that are notes although others lie beside or below them, because they hold questions: several that look like
 * some, and not those of the other notes, of which such a README is the contents; or because all pages are READMEs.
 *
 * @param more READMEs to look at besides those of the project
 */
async function askingReadmes(
  root: string,
  config: Searched,
  own: Pick<Scope, 'notes' | 'readmes'>,
  more: readonly string[],
): Promise<ReadonlySet<string>> {
  const counted = await surveyQuestions(root, [...new Set([...own.readmes, ...more])], config);
  const asking = counted.filter(one => holdsQuestions(one) || isPage(one, own.notes));
  const said = asking.length > 0 ? await linesOf(root, own.notes, config) : new Set<string>();
  const paths = asking.filter(one => !isContents(one.texts, said)).map(({ path }) => path);
  const translations = translationsAmong(paths);
  return new Set(paths.filter(path => !translations.has(path)));
}

function holdsQuestions(counted: Counted): boolean {
  return isOfQuestions(counted) && counted.asking >= askingReadme.least;
}

/** Whether it is a page of a site like those below it: these are READMEs too, and it has a title in its front matter. */
function isPage({ path, title, questions }: Surveyed, notes: readonly { path: string }[]): boolean {
  if (title === undefined || questions === 0) return false;
  const folder = posix.dirname(path);
  const below = notes.filter(one => folder === '.' || one.path.startsWith(`${folder}/`));
  return below.every(one => isReadme(one.path));
}

/** Whether most of its questions stand in the other notes. */
function isContents(texts: readonly string[], said: ReadonlySet<string>): boolean {
  return texts.filter(text => said.has(bare(text))).length > texts.length * askingReadme.elsewhere;
}

/** The words of every line of some notes. */
async function linesOf(
  root: string,
  notes: readonly { path: string }[],
  config: Pick<Config, 'maxFileSize'>,
): Promise<ReadonlySet<string>> {
  const said = new Set<string>();
  for (const { path } of notes) {
    const { value = '' } = await readNote(root, path, config);
    for (const line of String(value).split('\n')) said.add(bare(line));
  }
  return said;
}

/** A line without the number and the marks before its words, and without what may be typed in another way. */
function bare(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}]+|[\s\p{P}\p{S}]+/gu, '');
}
