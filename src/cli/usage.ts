import { artifactNames } from '../artifacts/registry.js';
import { didYouMean, nearest } from '../diagnostics/nearest.js';
import { listed, sentences } from '../say/lists.js';
import { say } from '../say/say.js';

/** What the command line knows: its commands, and the options of the one that was given, without dashes. */
export interface Known {
  commands: readonly string[];
  options: readonly string[];
}

/** The command that was meant, if its name is right. */
function commandOf(argv: readonly string[], commands: readonly string[]): string | undefined {
  const word = argv.find(one => !one.startsWith('-'));
  return word !== undefined && commands.includes(word) ? word : undefined;
}

/** What is wrong with the command line, and where to read what is right; from what yargs says of it, in English. */
export function usageError(said: string, argv: readonly string[], known: Known): string {
  const command = commandOf(argv, known.commands);
  const help = ['cardpress', ...(command === undefined ? [] : [command]), '--help'].join(' ');
  return `${wrongWords(said, argv, known) ?? said}\n${say('See `{help}`.', { help })}`;
}

function wrongWords(said: string, argv: readonly string[], known: Known): string | undefined {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/u.exec(said)?.[1];
  if (unknown !== undefined) return unknownWords(unknown.split(', '), argv, known);
  const choices = [...said.matchAll(/Argument: (.*), Given: (.*), Choices: (.*)/gu)];
  if (choices.length > 0) return choices.map(([, name = '', ...rest]) => wrongChoice(name, rest)).join('\n');
  const lacking = /^Not enough arguments following: (.*)$/u.exec(said)?.[1];
  if (lacking !== undefined) return say('{option} needs a value.', { option: dashed(lacking) });
  const both = /^Arguments (.*) and (.*) are mutually exclusive$/u.exec(said);
  if (both) return say('{one} and {other} cannot be used together.', { one: dashed(both[1]), other: dashed(both[2]) });
  if (/^Not enough non-option arguments/u.test(said))
    return say('Name a format: {formats}.', { formats: listed(artifactNames) });
  return undefined;
}

/** yargs names an option of two words in two ways; the one that was typed counts. */
function unknownWords(words: readonly string[], argv: readonly string[], { commands, options }: Known): string {
  const command = commandOf(argv, commands);
  const typed = argv.flatMap(word => {
    if (/^--/u.test(word)) {
      const name = word.slice(2).split('=')[0] ?? '';
      return words.includes(name) || words.includes(name.replace(/^no-/u, '')) ? [`--${name}`] : [];
    }
    return /^-./u.test(word) ? [...word.slice(1)].filter(letter => words.includes(letter)).map(one => `-${one}`) : [];
  });
  if (typed.length > 0) {
    const long = options.filter(name => name.length > 1);
    return typed
      .map(word => withNearest(say('There is no option {word}.', { word }), word.replace(/^-+/u, ''), long, '--'))
      .join('\n');
  }
  const names = words.join(' ');
  if (command !== undefined) return say('`cardpress {command}` takes no {names}.', { command, names });
  const [meant] = nearest(names, [...commands]);
  if (meant !== undefined) return withNearest(say('There is no command {names}.', { names }), names, commands, '');
  return sentences(
    say('There is no command {names}.', { names }),
    say('To build notes: `cardpress build {names}`.', { names }),
  );
}

function wrongChoice(name: string, [given = '', choices = '']: readonly string[]): string {
  const names = choices.split(', ').map(choice => choice.replace(/^"|"$/gu, ''));
  const typed = given.split(', ').map(word => word.replace(/^"|"$/gu, ''));
  const wrong = typed.filter(word => !names.includes(word));
  const words = { names: listed(names), wrong: listed(wrong) || say('empty') };
  const said =
    name === 'formats'
      ? say('A format is one of {names}, and not {wrong}.', words)
      : say('{option} is one of {names}, and not {wrong}.', { ...words, option: dashed(name) });
  return wrong.length === 1 ? withNearest(said, wrong[0] ?? '', names, '') : said;
}

function withNearest(said: string, word: string, names: readonly string[], dashes: string): string {
  const meant = didYouMean(nearest(word, [...names]).map(name => `${dashes}${name}`));
  return sentences(said, meant);
}

function dashed(name = ''): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
