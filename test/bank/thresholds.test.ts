import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/bank/context.js';
import { crowdedFolders, deckOf } from '../../src/bank/deck.js';
import { sameAnswers } from '../../src/bank/duplicates/answers.js';
import { gistOf } from '../../src/bank/duplicates/gist.js';
import { sharedParagraphs } from '../../src/bank/duplicates/paragraphs.js';
import { sameQuestions } from '../../src/bank/duplicates/questions.js';
import type { Draft } from '../../src/bank/model.js';
import { shortTitle } from '../../src/bank/names.js';
import { flow } from '../support/bank.js';

/** Han characters that no list of words has, so that each says one character. */
const han = (count: number, from = 0) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, index) => 0x3400 + from + index));

/** The same text but for its last characters, each of which takes one run of four with it. */
const changed = (count: number, last: number) => han(count - last) + han(last, 5000);

const compared = (answer: string) => {
  const draft = { status: 'answered', question: [], answer: flow(answer) } as unknown as Draft;
  return { draft, gist: gistOf(draft) };
};
const answers = (...texts: string[]) => sameAnswers(texts.map(compared)).length;
const paragraphs = (...texts: string[]) => sharedParagraphs(texts.map(compared), new Set()).length;

describe('decks', () => {
  const files = (count: number) => Array.from({ length: count }, (_, at) => `notes/${at}.md`);

  it.each([
    [30, 0],
    [31, 1],
  ])('a folder of %i files: %i crowded', (count, crowded) => {
    expect(crowdedFolders(files(count)).size).toBe(crowded);
  });

  it('have three folders at most', () => {
    const at = (path: string) => deckOf({ path, base: 'notes', title: 'T', deck: undefined }, undefined).length - 1;
    expect([at('notes/a/b/c/x.md'), at('notes/a/b/c/d/x.md')]).toEqual([3, 3]);
  });
});

describe('a name', () => {
  it('has forty characters at most', () => {
    expect([shortTitle(han(40)), shortTitle(han(41))]).toEqual([han(40), `${han(39)}…`]);
  });

  it('ends with a word that ends in its last third', () => {
    const cut = (word: number) => shortTitle(`${'a'.repeat(word)} ${'b'.repeat(60)}`).length;
    expect([cut(26), cut(27)]).toEqual([40, 28]);
  });
});

describe('an answer that another question has as well', () => {
  it.each([
    ['says nineteen characters', han(19), han(19), 0],
    ['says twenty', han(20), han(20), 1],
    ['shares 85 of 100 runs', han(103), changed(103, 8), 1],
    ['shares 83 of 100 runs', han(103), changed(103, 9), 0],
  ])('%s', (_what, first, later, count) => {
    expect(answers(first, later)).toBe(count);
  });
});

describe('a paragraph that another answer has as well', () => {
  it.each([
    ['says 39 characters', han(39), han(39), 0],
    ['says 40', han(40), han(40), 1],
    ['shares 90 of 100 runs', han(103), changed(103, 5), 1],
    ['shares 89 of 100 runs', han(103), changed(103, 6), 0],
  ])('%s', (_what, first, later, count) => {
    expect(paragraphs(first, later)).toBe(count);
  });
});

describe('a question that was asked before', () => {
  const asked = (text: string, file: string, status = 'answered') => {
    const draft = { status, question: flow(text), answer: [], path: [], source: { file } } as unknown as Draft;
    return { draft, gist: gistOf(draft) };
  };
  const count = (text: string, ...files: string[]) => sameQuestions(files.map(file => asked(text, file))).length;

  it('is none where a name stands in three places, each once', () => {
    expect([count('Mental model', 'a', 'b'), count('Mental model', 'a', 'b', 'c')]).toEqual([1, 0]);
    expect(count('Mental model', 'a', 'b', 'c', 'c')).toBe(1);
  });

  it('is one in any place if it asks, or has no answer', () => {
    expect(count('What is a stack?', 'a', 'b', 'c')).toBe(2);
    expect(count('Implement a stack', 'a', 'b', 'c')).toBe(2);
    expect(count('Stack vs heap', 'a', 'b', 'c')).toBe(2);
    expect(sameQuestions(['a', 'b', 'c'].map(file => asked('Stacks', file, 'unanswered')))).toHaveLength(2);
  });
});

describe('the name of a file', () => {
  const context = (name: string) =>
    contextOf({
      path: `notes/${name}.md`,
      base: 'notes',
      title: undefined,
      sections: [],
      question: 'Why does a heap need no pointers?',
    });

  it('says nothing more than the question if four words of it stand there', () => {
    expect([context('a-heap-need-pointers'), context('heap-need-pointers')]).toEqual([[], ['heap-need-pointers']]);
  });
});
