import type { Message } from '../bank/model.js';
import { firstOf, sentences } from '../say/lists.js';
import { say } from '../say/say.js';
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
  const name = others.length === 0 ? first : '**/README.md';
  const reason =
    others.length > 0
      ? say(
          '{count} READMEs are left out, since other notes lie beside or below them, and they hold few questions of their own (also {others}).',
          { count: files.length, others: named(others) },
        )
      : say(
          'This README is left out, since other notes lie beside or below it, and it holds few questions of its own.',
        );
  return [told(first, reason, others.length === 0, name)];
}

function aboutProject(files: readonly string[]): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const isOne = others.length === 0;
  const reason = isOne
    ? say('This file is left out, since its name or folder is that of a page about the project.')
    : say(
        '{count} files are left out, since their names or folders are those of pages about the project (also {others}).',
        { count: files.length, others: named(others) },
      );
  return [told(first, reason, isOne, isOne ? first : undefined)];
}

function named(others: readonly string[]): string {
  return firstOf(others, others.length < most ? most : most - 1);
}

function translated(files: readonly string[], translations: ReadonlyMap<string, string>): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const isOne = others.length === 0;
  const reason = isOne
    ? say('This file is left out, since it is {first} in another language.', { first: translations.get(first) })
    : say('{count} files are left out, since they are notes in another language (also {others}).', {
        count: files.length,
        others: named(others),
      });
  return [told(first, reason, isOne, isOne ? first : undefined)];
}

/** @param name what names them all; undefined: nothing does */
function told(file: string, reason: string, isOne: boolean, name: string | undefined): Message {
  const remedy =
    name === undefined
      ? say('To have one read, add its name to `notes` in the config or to the command line.')
      : isOne
        ? say('To have it read, add "{name}" to `notes` in the config or to the command line.', { name })
        : say('To have them read, add "{name}" to `notes` in the config or to the command line.', { name });
  return { rule: 'left-out', severity: 'info', file, reason: sentences(reason, remedy) };
}
