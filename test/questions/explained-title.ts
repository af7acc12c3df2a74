import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

const parts = '## Heap\n\nIt grows.\n\n## Stack\n\nIt shrinks.\n';

/** The first question of a file that begins with a heading and a text below it. */
async function first(heading: string, text: string, below = parts): Promise<string> {
  const { tree } = await run(`# ${heading}\n\n${text}\n\n${below}`, remarkQuestions);
  return textOf(questionsOf(tree)[0]?.children[0]);
}

/** A text of so many characters that begins with some words. */
const saying = (words: string, length = 300) => `${words} ${'x'.repeat(length - words.length - 2)}.`;

describe('the heading that a file begins with', () => {
  it('is a question where the text below it explains it, and no title', async () => {
    expect(await first('Memory', saying('Memory holds what a program works on'))).toBe('Memory');
    expect(await first('Memories', saying('Memory'))).toBe('Heap');
    expect(await first('Locks', saying('A lock lets one thread in'))).toBe('Locks');
    expect(await first('Memory', saying('Memory'), `${parts}\n# Links\n\n- [A](https://example.com)\n`)).toBe('Memory');
  });

  it('is one from two hundred characters on', async () => {
    expect(await first('Memory', saying('Memory', 200))).toBe('Memory');
    expect(await first('Memory', saying('Memory', 199))).toBe('Heap');
  });

  it('is one where half of its words are in the first paragraph, not fewer', async () => {
    expect(await first('Virtual memory', saying('Memory'))).toBe('Virtual memory');
    const five = 'Virtual memory tables page sizes';
    expect(await first(five, saying('Memory has tables'))).toBe('Heap');
    expect(await first(five, saying('Memory has tables of a page'))).toBe(five);
  });

  it.each([
    ['the text says what the page is for', saying('This page is about memory.')],
    ['the second paragraph does', `Memory, heap, stack.\n\n${saying('This page is about memory.')}`],
    ['the text begins with a list of names', `- Memory ${'x'.repeat(32)}\n`.repeat(8)],
    [
      'hardly anything but questions is below it',
      `Memory:\n\n- What ${saying('is it')}?\n- Why ${saying('is it so')}?`,
    ],
    ['there are links below it', `[${saying('Memory')}](https://example.com)`],
  ])('is a title where %s', async (_, text) => {
    expect(await first('Memory', text)).toBe('Heap');
  });

  it('is one where the text begins with a list whose first item tells something, from forty characters on', async () => {
    const items = (length: number) => `- ${saying('Memory', length)}\n- ${saying('It')}`;
    expect(await first('Memory', items(40))).toBe('Memory');
    expect(await first('Memory', items(39))).toBe('Heap');
  });

  it('is one where its Korean words are in the text, with particles or written apart', async () => {
    expect(await first('흐름제어', saying('흐름 제어는 속도를 맞춘다'))).toBe('흐름제어');
    expect(await first('흐름제어', saying('혼잡 제어는 속도를 맞춘다'))).toBe('Heap');
  });

  it('is none that projects have', async () => {
    expect(await first('Usage', saying('Usage'))).toBe('Heap');
  });
});
