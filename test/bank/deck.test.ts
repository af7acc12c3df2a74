import { describe, expect, it } from 'vitest';
import { deckOf } from '../../src/bank/deck.js';

const at = (path: string, title?: string, deck?: string[]) => ({ path, base: 'notes', title, deck });

describe('deckOf', () => {
  it.each([
    ["the file's title", at('notes/a.md', 'T'), undefined, ['T']],
    ["the file's name where it has no title", at('notes/a.md'), undefined, ['a']],
    ['folders between', at('notes/java/jvm/a.md', 'T'), undefined, ['java', 'jvm', 'T']],
    ["the project's title on top", at('notes/java/a.md', 'T'), 'P', ['P', 'java', 'T']],
    ['front matter over all', at('notes/java/a.md', 'T', ['X', 'Y']), 'P', ['X', 'Y']],
    ['no folder outside the notes', at('elsewhere/a.md', 'T'), undefined, ['elsewhere', 'T']],
  ])('takes %s', (_what, source, project, deck) => {
    expect(deckOf(source, project)).toEqual(deck);
  });
});
