import { artifactNames } from '../artifacts/registry.js';
import { didYouMean, nearest } from '../diagnostics/nearest.js';

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
  return `${wrongWords(said, argv, known) ?? said}\nSee \`${help}\`.`;
}

function wrongWords(said: string, argv: readonly string[], known: Known): string | undefined {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/u.exec(said)?.[1];
  if (unknown !== undefined) return unknownWords(unknown.split(', '), argv, known);
  const choices = [...said.matchAll(/Argument: (.*), Given: (.*), Choices: (.*)/gu)];
  if (choices.length > 0) return choices.map(([, name = '', ...rest]) => wrongChoice(name, rest)).join('\n');
  const lacking = /^Not enough arguments following: (.*)$/u.exec(said)?.[1];
  if (lacking !== undefined) return `${dashed(lacking)} needs a value.`;
  const both = /^Arguments (.*) and (.*) are mutually exclusive$/u.exec(said);
  if (both) return `${dashed(both[1])} and ${dashed(both[2])} cannot be used together.`;
  if (/^Not enough non-option arguments/u.test(said)) return `Name a format: ${artifactNames.join(', ')}.`;
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
      .map(word => withNearest(`There is no option ${word}.`, word.replace(/^-+/u, ''), long, '--'))
      .join('\n');
  }
  const names = words.join(' ');
  if (command !== undefined) return `\`cardpress ${command}\` takes no ${names}.`;
  const [meant] = nearest(names, [...commands]);
  if (meant !== undefined) return withNearest(`There is no command ${names}.`, names, commands, '');
  return `There is no command ${names}. To build notes: \`cardpress build ${names}\`.`;
}

function wrongChoice(name: string, [given = '', choices = '']: readonly string[]): string {
  const names = choices.split(', ').map(choice => choice.replace(/^"|"$/gu, ''));
  const words = given.split(', ').map(word => word.replace(/^"|"$/gu, ''));
  const wrong = words.filter(word => !names.includes(word));
  const what = name === 'formats' ? 'The format' : dashed(name);
  const said = `${what} is one of ${names.join(', ')}, and not ${wrong.join(', ') || 'empty'}.`;
  return wrong.length === 1 ? withNearest(said, wrong[0] ?? '', names, '') : said;
}

function withNearest(said: string, word: string, names: readonly string[], dashes: string): string {
  const meant = didYouMean(nearest(word, [...names]).map(name => `${dashes}${name}`));
  return meant === '' ? said : `${said} ${meant}`;
}

function dashed(name = ''): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
