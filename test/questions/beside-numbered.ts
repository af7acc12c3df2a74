// The cases of headings without a number beside numbered questions; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

type Kind = 'asks' | 'open' | 'answered' | 'names' | 'other';

/** Headings of one level: a numbered question with one behind it that has its text, without, or with its own; and others. */
async function isDetailAsked(kinds: [Kind, number][]): Promise<boolean> {
  let number = 0;
  const heading = (kind: Kind) => {
    if (kind === 'other') return '## 别的\n\n文。';
    number += 1;
    if (kind === 'names') return `## ${number}. 甲${number}\n\n文。`;
    const asked = `## ${number}. 什么是甲${number}？`;
    if (kind === 'open') return asked;
    return kind === 'answered' ? `${asked}\n\n文。` : `${asked}\n\n## 细节${number}\n\n文。`;
  };
  const notes = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => heading(kind)));
  const { tree } = await run(notes.join('\n\n'), remarkQuestions);
  return questionsOf(tree).some(({ children: [prompt] }) => textOf(prompt).startsWith('细节'));
}

describe('headings without a number beside numbered questions', () => {
  it.each([
    [
      'half of the numbered ones ask',
      [
        ['asks', 5],
        ['names', 5],
      ],
    ],
    [
      'most of them follow such questions',
      [
        ['asks', 4],
        ['answered', 1],
        ['other', 3],
      ],
    ],
    [
      'most questions without text have one',
      [
        ['asks', 4],
        ['open', 3],
        ['answered', 1],
      ],
    ],
  ] as [string, [Kind, number][]][])('are parts where %s', async (_, kinds) => {
    expect(await isDetailAsked(kinds)).toBe(false);
  });

  it.each([
    [
      'fewer of the numbered ones ask',
      [
        ['asks', 4],
        ['names', 6],
      ],
    ],
    [
      'as many follow others',
      [
        ['asks', 3],
        ['answered', 1],
        ['other', 3],
      ],
    ],
    [
      'as many questions are open',
      [
        ['asks', 3],
        ['open', 3],
        ['answered', 1],
      ],
    ],
  ] as [string, [Kind, number][]][])('are questions where %s', async (_, kinds) => {
    expect(await isDetailAsked(kinds)).toBe(true);
  });
});
