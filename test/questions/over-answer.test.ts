import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { questionsOf, runFile } from '../support/run.js';

const parts = new Map();
const path = 'notes/👌什么是令牌桶？.md';
const name = '什么是令牌桶？';
const answer = '一种限流的办法。\n\n### 放入\n\n匀速放。\n\n### 取出\n\n取到才放行。\n';

async function asked(text: string, file = path, options: QuestionsOptions = { parts }): Promise<string[]> {
  const { tree } = await runFile(file, text, remarkFrontMatter, [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt));
}

describe('a file whose name asks', () => {
  it('is the question above its headings', async () => {
    expect(await asked(answer)).toEqual([name]);
    expect(await asked(answer, 'notes/令牌桶好在哪.md')).toEqual(['令牌桶好在哪']);
    expect(await asked(answer, 'notes/How does a token bucket work.md')).toEqual(['How does a token bucket work']);
    expect(await asked(`---\ntitle: 桶满了吗\n---\n\n${answer}`)).toEqual(['桶满了吗']);
  });

  it('may have no text above them if it has a question mark', async () => {
    const text = answer.replace('一种限流的办法。', '');
    expect(await asked(text)).toEqual([name]);
    expect(await asked(text, 'notes/令牌桶好在哪.md')).toEqual(['放入', '取出']);
  });

  it('may introduce the parts of the answer, but not a page', async () => {
    const file = 'notes/怎么限流.md';
    expect(await asked(answer.replace('一种限流的办法。', '以下是两个命令：'), file)).toEqual(['怎么限流']);
    expect(await asked(answer.replace('一种限流的办法。', '本文介绍两个命令：'), file)).toEqual(['放入', '取出']);
  });

  it('is so where up to half of the headings ask as well', async () => {
    const more = `${answer}\n### 为什么不用漏桶？\n\n不能突发。\n`;
    expect(await asked(more)).toEqual([name]);
    expect(await asked(`${more}\n### 桶多大？\n\n看峰值。\n`)).toEqual([name]);
    expect(await asked(`${more}\n### 桶多大？\n\n看峰值。\n\n### 桶空了呢？\n\n等。\n`)).not.toContain(name);
  });

  it('is not where more headings ask than it has parts', async () => {
    const below = (count: number) => Array.from({ length: count }, (_, at) => `#### 桶 ${at} 多大？\n\n看峰值。\n`);
    expect(await asked([answer, ...below(2)].join('\n'))).toEqual([name]);
    expect(await asked([answer, ...below(3)].join('\n'))).not.toContain(name);
  });

  it.each([
    ['a heading has its words', answer.replace('放入', name), path],
    ['its only heading may be the title', `### 令牌桶\n\n${answer.replaceAll('###', '####').slice(9)}`, path],
    ['there are marked questions', `${answer}\nQ: 桶多大？\nA: 看峰值。\n`, path],
    ['its headings are items of a list', answer.replaceAll('### ', '1. ### ').replace(/^.*\n\n/u, ''), path],
    ['it begins with links', answer.replace('一种限流的办法。', '[限流](a.md)'), 'notes/怎么限流.md'],
    ['it says that it holds questions', answer, 'notes/限流有哪些面试题？.md'],
    ['it is about the project', answer, 'notes/如何使用.md'],
  ])('is not where %s', async (_, text, file) => {
    const found = await asked(text, file);
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).not.toBe(file.slice(6, -3));
  });

  it('is not where nothing is known of the files beside it', async () => {
    expect(await asked(answer, path, {})).toEqual(['放入', '取出']);
  });

  it('keeps what was known', async () => {
    const known = new Set(['放入', '取出']);
    expect(await asked(answer, path, { parts, known })).toEqual([...known]);
  });
});
