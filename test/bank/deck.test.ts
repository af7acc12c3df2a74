import { describe, expect, it } from 'vitest';
import { crowdedFolders, deckOf } from '../../src/bank/deck.js';

const at = (path: string, title?: string, deck?: string[]) => ({ path, base: 'notes', title, deck });

describe('deckOf', () => {
  it.each([
    ["the file's title", at('notes/a.md', 'T'), undefined, ['T']],
    ["the file's name where it has no title", at('notes/a.md'), undefined, ['a']],
    ['folders between', at('notes/java/jvm/a.md', 'T'), undefined, ['java', 'jvm', 'T']],
    ["the project's title on top", at('notes/java/a.md', 'T'), 'P', ['P', 'java', 'T']],
    ['front matter over all', at('notes/java/a.md', 'T', ['X', 'Y']), 'P', ['X', 'Y']],
    [
      'folders without their numbers',
      at('notes/01-java/02_jvm/a.md', '三、垃圾回收'),
      undefined,
      ['java', 'jvm', '垃圾回收'],
    ],
    ['a part once that is there twice', at('notes/Java/java/java.md', 'JAVA'), 'java', ['java']],
    ['the folder for its index', at('notes/java/README.md'), undefined, ['java']],
    ['three folders at most', at('notes/a/b/c/d/e.md', 'T'), undefined, ['a', 'b', 'c', 'T']],
    [
      'the folder where it is crowded',
      { ...at('notes/java/a.md', 'T'), crowded: { top: 'notes' } },
      undefined,
      ['java'],
    ],
    ['the name of crowded notes', { ...at('notes/a.md', 'T'), crowded: { top: 'my_notes' } }, undefined, ['my notes']],
    ['the project of crowded notes', { ...at('notes/a.md', 'T'), crowded: { top: 'notes' } }, 'P', ['P']],
    ['no folder outside the notes', at('elsewhere/a.md', 'T'), undefined, ['elsewhere', 'T']],
  ])('takes %s', (_what, source, project, deck) => {
    expect(deckOf(source, project)).toEqual(deck);
  });
});

describe('crowdedFolders', () => {
  const files = (folder: string, count: number) => Array.from({ length: count }, (_, at) => `${folder}/${at}.md`);

  it('names those with more than thirty files of their own', () => {
    const paths = [...files('notes', 30), ...files('notes/a', 31), ...files('notes/a/b', 30)];
    expect([...crowdedFolders(paths)]).toEqual(['notes/a']);
  });
});
