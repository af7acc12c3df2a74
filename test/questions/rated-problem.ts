import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { isDifficulty } from '../../src/questions/text/difficulty.js';
import { isJudgeAddress } from '../../src/questions/text/judge-problems.js';
import { questionsOf, run } from '../support/run.js';

/** The fronts of a page, each with all of its blocks. */
async function fronts(...blocks: string[]): Promise<string[]> {
  const { tree } = await run(blocks.join('\n\n'), remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => prompt.children.map(node => textOf(node)).join(' | '));
}

describe('how difficult a problem is', () => {
  const stated = ['## Easy', 'Match the brackets.', '**Example 1:** `()` is fine.'];
  const front = 'Brackets | Easy | Match the brackets. | Example 1: () is fine.';

  it('is a part of a problem with a number or a link to a site', async () => {
    expect(await fronts('# 20. Brackets', ...stated)).toEqual([front]);
    expect(await fronts('# LeetCode 20 – Brackets', ...stated)).toEqual([`LeetCode 20 – ${front}`]);
    expect(await fronts('# [Brackets](https://leetcode.com/problems/brackets/)', ...stated)).toEqual([front]);
    expect(await fronts('# [Brackets](https://example.com/brackets/)', ...stated)).not.toContain(front);
    expect(await fronts('# Brackets', ...stated)).not.toContain(front);
  });

  it('stands above one problem, and not above lists or tables of them', async () => {
    expect(await fronts('# 20. Brackets', ...stated, '## Hard', 'Match tags.')).not.toContain(front);
    expect(await fronts('# 20. Brackets', ...stated, '## Why a stack?', 'The last one closes first.')).not.toContain(
      front,
    );
    expect(await fronts('# 2. Stacks', '## Easy', '- Brackets\n- Tags')).not.toContain('Stacks');
    expect(await fronts('# 2. Stacks', '## Easy', '| name | seen |\n| - | - |\n| Tags | no |')).not.toContain('Stacks');
    expect(await fronts('# 20. Brackets', 'Some of them.', ...stated)).toEqual(['Easy']);
    const asking = ['**What is a stack?**', 'A list.', '**What is a queue?**', 'Another one.'];
    expect(await fronts('# 2. Stacks', '## Easy', 'For beginners.', ...asking)).not.toContain('Stacks');
  });

  it('has the answer below it where no example shows that it is the problem', async () => {
    expect(await fronts('# 20. Brackets', '## Easy', 'I kept a stack.')).toEqual(['Brackets']);
    expect(await fronts('# 20. Brackets', ...stated, '## Approach', 'A stack.')).toEqual([front]);
    expect(await fronts('# 20. Brackets', '## Easy', 'Match the brackets.', '## Code', '`()`')).toEqual(['Brackets']);
    expect(await fronts('# 20. Brackets', ...stated, '## Hints', 'Think of plates.', '## Code', '`()`')).toEqual([
      `${front} | Hints | Think of plates.`,
    ]);
    expect(await fronts('# 20. Brackets', ...stated, '## Using a stack', 'Push.')).toEqual([front]);
    expect(await fronts('# Brackets', '<!-- card -->', ...stated, '## Hard', 'Tags.')).toEqual(['Brackets']);
    const next = '**Follow-up:** Could it be done without a stack?';
    expect(await fronts('# 20. Brackets', ...stated, next)).toEqual([
      `${front} | Follow-up: Could it be done without a stack?`,
    ]);
  });

  it('stays a card where it was one', async () => {
    const known = new Set(['Easy', 'Approach']);
    const notes = ['# 20. Brackets', ...stated, '## Approach', 'A stack.'].join('\n\n');
    const { tree } = await run(notes, [remarkQuestions, { known }]);
    expect(questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]))).toEqual(['Easy', 'Approach']);
  });

  it('is told from other names', () => {
    const names = [
      'Easy',
      '🟡 Medium',
      'Difficulty: Hard',
      '难度：中等',
      'Difficulty Level : Difficulty: Basic',
      '**困难**',
    ];
    expect(names.filter(name => !isDifficulty(name))).toEqual([]);
    expect(['Basic', 'Easy questions', '简单工厂', 'Hardware', 'Medium: two ways'].filter(isDifficulty)).toEqual([]);
  });

  it('leads to a problem, and not to a list of them', () => {
    const problems = ['https://leetcode.com/problems/brackets/', 'https://leetcode.cn/problems/a/description'];
    expect(problems.filter(url => !isJudgeAddress(url))).toEqual([]);
    const others = [
      'https://leetcode.com/problems/',
      'https://leetcode.com/problemset/',
      'https://example.com/problems/a',
    ];
    expect(others.filter(isJudgeAddress)).toEqual([]);
  });
});
