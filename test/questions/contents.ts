// The cases of headings that name those further down; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function asked(text: string): Promise<string[]> {
  const { tree } = await run(text, remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt));
}

const topics = ['甲', '乙', '丙'].map((name, at) => `## ${at + 1}、${name}\n\n文。\n\n`).join('');

describe('a heading above the names of others', () => {
  it.each([
    ['three', '1、甲\n\n2、乙\n\n3、丙\n\n'],
    ['as a list', '- 甲\n- 乙\n- 丙\n\n'],
    ['most of which it names', '- 甲\n- 乙\n- 丙\n- 丁\n- 戊\n\n'],
  ])('holds contents: %s', async (_, names) => {
    expect(await asked(`## 一览\n\n${names}${topics}`)).toEqual(['甲', '乙', '丙']);
  });

  it.each([
    ['two', '1、甲\n\n2、乙\n\n'],
    ['three of six', '- 甲\n- 乙\n- 丙\n- 丁\n- 戊\n- 己\n\n'],
    ['below a text that explains something', `${'一份清单，说明'.repeat(30)}。\n\n- 甲\n- 乙\n- 丙\n\n`],
    ['with what they are', '- 甲\n\n  文。\n\n- 乙\n\n  文。\n\n- 丙\n\n  文。\n\n'],
  ])('holds none: %s', async (_, names) => {
    expect(await asked(`## 一览\n\n${names}${topics}`)).toEqual(['一览', '甲', '乙', '丙']);
  });
});
