import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import { asksAs, isSameTitle, nameOfFile, nameOfSolved } from '../../src/questions/text/file-titles.js';
import { questionsOf, run, runFile } from '../support/run.js';

describe('the title in the front matter', () => {
  it.each([
    ['什么是堆', '什么是堆'],
    ['【Q12】什么是堆 | 算法面试题', '什么是堆'],
    ['【题目 12】什么是堆｜算法', '什么是堆？'],
    ['第12题：什么是堆 - 算法 - 某站', '12. 什么是堆'],
    ['什么是 IO 多路复用 _ 某站', '什么是IO多路复用'],
    ['[Q8] What is a heap? — My notes', 'What is a heap'],
    ['Q8. What is a heap? • My notes', 'What is a heap?'],
    ['3.2 What is a heap?', 'What is a heap?'],
    ['힙이란? | 블로그', '힙이란?'],
    ['C++ | notes', 'C++'],
  ])('%s is the heading %s', (given, heading) => {
    expect(isSameTitle(given, heading)).toBe(true);
  });

  it.each([
    ['C', 'C++'],
    ['C#', 'C'],
    ['Heap', 'Heap - stack'],
    ['Site | What is a heap?', 'What is a heap?'],
    ['What is a heap? and a stack', 'What is a heap?'],
    ['【栈】', '…'],
    ['1.', '2.'],
  ])('%s is not the heading %s', (given, heading) => {
    expect(isSameTitle(given, heading)).toBe(false);
  });

  it('asks by a label or a question mark, even before the name of a site', () => {
    const asks = (given: string) => asksAs(given, '实现一个栈');
    expect(
      ['【Q12】实现一个栈 | 站', '[Q12] 实现一个栈', '第12题：实现一个栈 - 站', 'Q12: 实现一个栈'].map(asks),
    ).toEqual(Array(4).fill(true));
    expect(asks('实现一个栈？ | 站')).toBe(true);
    expect(
      ['实现一个栈 | 站', '【算法】实现一个栈', '[12] 实现一个栈', '12. 实现一个栈', '【Q12】实现队列'].map(asks),
    ).toEqual(Array(5).fill(false));
  });

  it('has labels in brackets of up to eight characters, and up to three names behind it', () => {
    const labelled = (length: number) => isSameTitle(`【${'a'.repeat(length)}】堆`, '堆');
    expect([labelled(8), labelled(9)]).toEqual([true, false]);
    const named = (names: number) => isSameTitle(`堆${' | 站'.repeat(names)}`, '堆');
    expect([named(3), named(4)]).toEqual([true, false]);
  });
});

it('a title that asks begins where the text above its first heading does', async () => {
  const text = '---\ntitle: Merge or rebase\n---\n> What differs?\n# Question (EN)\n## Answer (EN)\nThe history.\n';
  const { tree } = await run(text, remarkFrontMatter, remarkQuestions);
  const place = questionsOf(tree)[0]?.children[0].position;
  expect([place?.start.line, place?.end.line]).toEqual([4, 5]);
});

describe('the name of a file', () => {
  it.each([
    ['notes/0001-two-sum.md', 'two sum'],
    ['notes/12 Trees.md', 'Trees'],
    ['notes/12_trees.md', 'trees'],
    ['notes/50 things about Go.md', '50 things about Go'],
    ['notes/two-sum/README.md', 'two sum'],
    ['notes/2024-01-05.md', undefined],
  ])('%s says %s', (path, name) => {
    expect(nameOfFile(path)).toBe(name);
  });
});

describe('what a file solves', () => {
  it.each([
    ['0001-two-sum/solution-01.md', 'two sum: solution 01'],
    ['two-sum/题解.md', 'two sum'],
    ['two-sum/solutions/approach_2.md', 'two sum: approach 2'],
    ['two-sum/answer.md', 'two sum'],
    ['solutions/answer.md', undefined],
    ['solution.md', undefined],
    ['two-sum/notes.md', undefined],
    ['two-sum/question-1.md', undefined],
    ['two-sum/resolution.md', undefined],
    ['two-sum/complexity.md', undefined],
    ['basics/solution.md', undefined],
  ])('%s: %s', (path, name) => {
    expect(nameOfSolved(path)).toBe(name);
  });

  it('stays what was published', async () => {
    const asked = async (known?: Set<string>) => {
      const options = { parts: new Map(), ...(known && { known }) };
      const { tree } = await runFile('two-sum/solution-01.md', '# Solution 1\n\nSort.', [remarkQuestions, options]);
      return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
    };
    expect(await asked()).toEqual(['two sum: solution 01']);
    expect(await asked(new Set(['Solution 1']))).toEqual(['Solution 1']);
  });
});
