import type { Message } from '../bank/model.js';
import { isReadme, type NotePath } from '../source/find.js';
import { translationsAmong } from '../source/translations.js';

/** How many are named. */
const most = 3;

/**
 * Says once which READMEs, which pages about the project and which translations are no notes, and how to have them read.
 *
 * @param notes the files that are read
 */
export function leftOut(files: readonly string[], notes: readonly NotePath[]): Message[] {
  const translations = translationsAmong([...files, ...notes.map(({ path }) => path)]);
  const read = new Set(notes.map(({ path }) => path));
  const isTranslation = (file: string) => read.has(translations.get(file) ?? '');
  const others = files.filter(file => !isTranslation(file));
  return [
    ...readmes(others.filter(isReadme)),
    ...aboutProject(others.filter(file => !isReadme(file))),
    ...translated(files.filter(isTranslation), translations),
  ];
}

function readmes(files: readonly string[]): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const which = others.length === 0 ? 'This README is' : `${files.length} READMEs are`;
  const name = others.length === 0 ? first : '**/README.md';
  const also = others.length > 0 ? ` (also ${named(others)})` : '';
  const why =
    others.length > 0
      ? 'other notes lie beside or below them, and they hold few questions of their own'
      : 'other notes lie beside or below it, and it holds few questions of its own';
  const reason = `${which} left out, since ${why}${also}.`;
  return [told(first, reason, others.length === 0, name)];
}

function aboutProject(files: readonly string[]): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const isOne = others.length === 0;
  const reason = isOne
    ? 'This file is left out, since its name or folder is that of a page about the project.'
    : `${files.length} files are left out, since their names or folders are those of pages about the project (also ${named(others)}).`;
  return [told(first, reason, isOne, isOne ? first : undefined)];
}

function named(others: readonly string[]): string {
  const some = others.slice(0, most - 1).join(', ');
  return others.length < most ? some : `${some}, and ${others.length - most + 1} more`;
}

function translated(files: readonly string[], translations: ReadonlyMap<string, string>): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const isOne = others.length === 0;
  const reason = isOne
    ? `This file is left out, since it is ${translations.get(first)} in another language.`
    : `${files.length} files are left out, since they are notes in another language (also ${named(others)}).`;
  return [told(first, reason, isOne, isOne ? first : undefined)];
}

/** @param name what names them all; undefined: nothing does */
function told(file: string, reason: string, isOne: boolean, name: string | undefined): Message {
  const what = name === undefined ? 'its name' : `"${name}"`;
  const which = isOne ? 'it' : name === undefined ? 'one' : 'them';
  const remedy = `To have ${which} read, add ${what} to \`notes\` in the config or to the command line.`;
  return { rule: 'left-out', severity: 'info', file, reason: `${reason} ${remedy}` };
}
