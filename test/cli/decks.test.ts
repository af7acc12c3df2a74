import { describe, expect, it } from 'vitest';
import { formatDecks } from '../../src/cli/decks.js';

const deck = (...path: string[]) => ({ path, questions: 2, answered: 1, unanswered: 1 });
const below = (top: string, count: number) => Array.from({ length: count }, (_, index) => deck(top, `${index}`));

describe('formatDecks', () => {
  it('leaves out one alone', () => {
    expect(formatDecks([deck('a')])).toBe('');
  });

  it('shows all levels that fit on one screen', () => {
    const shown = formatDecks([deck('a'), ...below('a', 29)]);
    expect(shown.trim().split('\n')).toHaveLength(30);
    expect(shown).not.toContain('--verbose');
  });

  it('leaves inner levels to --verbose', () => {
    const decks = [deck('a'), ...below('a', 20), deck('b'), ...below('b', 20)];
    expect(formatDecks(decks).trim().split('\n')).toEqual([
      'a  2 questions: 1 answered, 1 unanswered',
      '  b  2 questions: 1 answered, 1 unanswered',
      '  40 more decks; `--verbose` lists them.',
    ]);
    expect(formatDecks(decks, true).trim().split('\n')).toHaveLength(42);
  });

  it('shows the largest of many decks', () => {
    const decks = Array.from({ length: 40 }, (_, index) => ({ ...deck(`d${index}`), questions: index }));
    const shown = formatDecks(decks);
    expect(shown).toContain('d39');
    expect(shown).not.toContain('d9 ');
    expect(shown).toContain('10 more decks');
  });
});
