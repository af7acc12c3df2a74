import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/bank/context.js';

describe('the context of a question', () => {
  const inFile = (title: string | undefined, sections: string[], question: string, path = 'notes/db/redis-basics.md') =>
    contextOf({ path, base: 'notes', title, sections, question }).join(' › ');

  it.each([
    ['its section where that tells', ['持久化'], 'RDB 是什么？', '持久化'],
    ['the title too where the section could be any', ['常见问题'], 'RDB 是什么？', 'Redis › 常见问题'],
    ['the title too where the section is Q&A', ['Q&A'], 'What is RDB?', 'Redis › Q&A'],
    ['the title too where the section is numbered', ['一、基础篇'], 'RDB 是什么？', 'Redis › 一、基础篇'],
    ['the title where there is no section', [], '如何扩容？', 'Redis'],
    ['all of it where the question could be about anything', ['持久化'], '优缺点', 'Redis › 持久化'],
    ['an outer section that tells', ['持久化', '面试题'], 'RDB 是什么？', '持久化 › 面试题'],
    ['no title that the question repeats', [], 'Redis？', ''],
    ['no title that a section repeats', ['Redis'], '优缺点', 'Redis'],
  ])('is %s', (_, sections, question, context) => {
    expect(inFile('Redis', sections, question)).toBe(context);
  });

  it.each([
    ['the name of the file', undefined, 'notes/db/redis-basics.md', 'redis-basics › QA'],
    ['the folder of a README', undefined, 'notes/db/README.md', 'db › QA'],
    ['the folder before a title that could be any', '面试题', 'notes/db/a.md', 'db › 面试题 › QA'],
    ['nothing where title and folder could be any', '问题总结', 'notes/基础/a.md', 'QA'],
    ['nothing in the named folder itself', 'Introduction', 'notes/a.md', 'QA'],
  ])('is %s', (_, title, path, context) => {
    expect(inFile(title, ['QA'], 'RDB 是什么？', path)).toBe(context);
  });
});
