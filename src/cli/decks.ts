import type { DeckCount } from '../index.js';
import { padded, widthOf } from '../language/columns.js';
import { countedQuestions } from '../say/counted.js';
import { say } from '../say/say.js';
import { printable } from './printable.js';

/** Decks on one screen of a usual terminal, together with the summary above. */
const mostDecks = 30;

/**
 * The tree of decks with the counts of each, including its subdecks; nothing for one alone, whose counts are those of the project.
 *
 * @param verbose whether all are shown; otherwise as many levels as fit on one screen
 */
export function formatDecks(decks: DeckCount[], verbose = false): string {
  if (decks.length === 1) return '';
  const shown = verbose ? decks : outermost(decks);
  const rows = shown.map(({ path, questions, answered, unanswered }) => ({
    name: `${'  '.repeat(path.length)}${printable(path.at(-1))}`,
    counts: countedQuestions({ questions, answered, unanswered }),
  }));
  const width = Math.min(Math.max(...rows.map(({ name }) => widthOf(name)), 0), 48);
  const rest = decks.length - shown.length;
  const lines = [
    ...rows.map(({ name, counts }) => `${padded(name, width)}  ${counts}`),
    ...(rest > 0 ? [`  ${moreDecks(rest)}`] : []),
  ];
  return rows.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

/** The decks of as many levels as fit, at least of one; of that the largest. */
function outermost(decks: DeckCount[]): DeckCount[] {
  const depth = Math.max(...decks.map(({ path }) => path.length), 1);
  for (let levels = depth; levels > 1; levels--) {
    const shown = decks.filter(({ path }) => path.length <= levels);
    if (shown.length <= mostDecks) return shown;
  }
  const top = decks.filter(({ path }) => path.length === 1);
  const largest = new Set([...top].sort((a, b) => b.questions - a.questions).slice(0, mostDecks));
  return top.filter(deck => largest.has(deck));
}

function moreDecks(rest: number): string {
  return rest === 1
    ? say('1 more deck; `--verbose` lists it.')
    : say('{rest} more decks; `--verbose` lists them.', { rest });
}
