import type { DeckCount } from '../index.js';
import { plural } from './format.js';

/** The tree of decks with the counts of each, including its subdecks. */
export function formatDecks(decks: DeckCount[]): string {
  const rows = decks.map(({ path, questions, answered, unanswered }) => ({
    name: `${'  '.repeat(path.length)}${path.at(-1)}`,
    counts: `${plural(questions, 'question')}: ${answered} answered, ${unanswered} unanswered`,
  }));
  const width = Math.min(Math.max(...rows.map(({ name }) => widthOf(name)), 0), 48);
  return rows.length === 0 ? '' : `\n${rows.map(({ name, counts }) => `${pad(name, width)}  ${counts}`).join('\n')}\n`;
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
