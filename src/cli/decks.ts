import type { DeckCount } from '../index.js';
import { plural } from './format.js';
import { printable } from './printable.js';

/** Decks on one screen of a usual terminal, together with the summary above. */
const mostDecks = 30;

/**
 * The tree of decks with the counts of each, including its subdecks.
 *
 * @param verbose whether all are shown; otherwise as many levels as fit on one screen
 */
export function formatDecks(decks: DeckCount[], verbose = false): string {
  const shown = verbose ? decks : outermost(decks);
  const rows = shown.map(({ path, questions, answered, unanswered }) => ({
    name: `${'  '.repeat(path.length)}${printable(path.at(-1))}`,
    counts: `${plural(questions, 'question')}: ${answered} answered, ${unanswered} unanswered`,
  }));
  const width = Math.min(Math.max(...rows.map(({ name }) => widthOf(name)), 0), 48);
  const rest = decks.length - shown.length;
  const lines = [
    ...rows.map(({ name, counts }) => `${pad(name, width)}  ${counts}`),
    ...(rest > 0 ? [`  ${plural(rest, 'more deck')}; \`--verbose\` lists ${rest === 1 ? 'it' : 'them'}.`] : []),
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

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}

/** Columns on a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
