import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/bank/context.js';
import type { FileDrafts } from '../../src/bank/drafts.js';
import type { Draft } from '../../src/bank/model.js';
import { nameRecurring } from '../../src/bank/recurring-sections.js';

describe('the context of a question', () => {
  const inFile = (title: string | undefined, sections: string[], question: string, path = 'notes/db/redis-basics.md') =>
    contextOf({ path, base: 'notes', title, sections, question }).join(' › ');

  it.each([
    ['its section where that tells', ['持久化'], 'RDB 是什么？', '持久化'],
    ['the title too where the section could be any', ['常见问题'], 'RDB 是什么？', 'Redis › 常见问题'],
    ['the title too where the section counts a step', ['第一步：理解问题'], 'RDB 是什么？', 'Redis › 第一步：理解问题'],
    ['the title too where the section goes on asking', ['常见面试追问'], '与 AOF 有何不同？', 'Redis › 常见面试追问'],
    ['no title where one section tells', ['持久化', '第一步：理解问题'], 'RDB 是什么？', '持久化 › 第一步：理解问题'],
    ['the title too where the section is Q&A', ['Q&A'], 'What is RDB?', 'Redis › Q&A'],
    ['the title too where the section is numbered', ['一、基础篇'], 'RDB 是什么？', 'Redis › 一、基础篇'],
    ['the title where there is no section', [], '如何扩容？', 'Redis'],
    ['all of it where the question could be about anything', ['持久化'], '优缺点', 'Redis › 持久化'],
    ['the title too where the outer section could be any', ['知识点', '快照'], '何时触发？', 'Redis › 知识点 › 快照'],
    ['an outer section that tells', ['持久化', '面试题'], 'RDB 是什么？', '持久化 › 面试题'],
    ['no name of an answer', ['持久化', '答案'], '执行过程', '持久化'],
    ['the title instead of a name of an answer', ['Answer (EN)'], 'Snapshots', 'Redis'],
    ['no name of a question', ['Снимки', 'Question (EN)', 'Ответ (RU)'], 'What is a fork?', 'Снимки'],
    ['no title that the question repeats', [], 'Redis？', ''],
    ['no title that a section repeats', ['Redis'], '优缺点', 'Redis'],
  ])('is %s', (_, sections, question, context) => {
    expect(inFile('Redis', sections, question)).toBe(context);
  });

  it('is no title that says who asks the question', () => {
    expect(inFile('面试官：Redis 变慢了怎么办？', [], 'Redis 变慢了怎么办？')).toBe('');
    expect(inFile('面试：Redis 变慢了怎么办？', [], 'Redis 变慢了怎么办？')).not.toBe('');
  });

  it('is no name of a file that is made of words of the question', () => {
    const question = 'Why does a heap, kept in an array, need no pointers to its parents?';
    const named = (name: string) => inFile(undefined, [], question, `notes/heaps/${name}.md`);
    expect(named('why-does-a-heap-kept-in-an-array-need-no-pointers-to-its-parents')).toBe('');
    expect(named('why-does-a-heap')).toBe('');
    expect(named('why-heap-needs-pointers')).toBe('why-heap-needs-pointers');
    expect(named('array-heap-no-pointers')).toBe('array-heap-no-pointers');
    expect(named('heap-array-pointers')).toBe('heap-array-pointers');
    expect(named('why-does-a-heap-kept-on-a-disk-need-no-pointers-to-its-parents')).not.toBe('');
  });

  it('is no name of a folder whose README is called so, with zeros before its number', () => {
    const named = (folder: string, question: string) => inFile(undefined, [], question, `notes/${folder}/README.md`);
    expect(named('0712-red-stairs', '712. Red Stairs\nCount those that are red.')).toBe('');
    expect(named('0712-red-stairs', '712. Red or blue stairs\nCount those.')).toBe('0712-red-stairs');
    expect(named('0712-count-the-red-stairs', '713. Count the number of red stairs')).not.toBe('');
    expect(named('0712-count-the-red-stairs', '712. Count the number of red stairs')).toBe('');
    expect(named('stairs', 'Stairs, and what is red')).toBe('stairs');
  });

  it('is no name of a file that stands behind a colon at the end of the question', () => {
    const named = (question: string) => inFile(undefined, [], question, 'notes/red-stairs/solution-02.md');
    expect(named('red stairs: solution 02')).toBe('');
    expect(named('red stairs by solution 02')).toBe('solution-02');
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

describe('sections that recur in other files', () => {
  const file = (path: string, title: string | undefined, ...sections: string[][]): FileDrafts => {
    const entries = sections.map((path, index) => {
      const question = [{ type: 'paragraph', children: [{ type: 'text', value: `Why ${index} stars?` }] }];
      return { type: 'question', path, question } as Draft;
    });
    return { path, title, base: 'notes', decisions: [], entries };
  };
  const contexts = (...files: FileDrafts[]) => {
    nameRecurring(files);
    return files.map(({ entries }) => entries.map(entry => entry.type === 'question' && entry.context?.join(' › ')));
  };

  it('have the title of the file before them, whatever their numbers and marks', () => {
    const stars = file('notes/stars.md', 'Stars', ['Key concepts'], ['1. Mentioned twice'], ['Light'], []);
    const moons = file('notes/moons.md', undefined, ['2. KEY concepts!'], ['Light', 'Mentioned twice']);
    expect(contexts(stars, moons)).toEqual([
      ['Stars › Key concepts', 'Stars › 1. Mentioned twice', 'Stars › Light', undefined],
      ['moons › 2. KEY concepts!', 'moons › Light › Mentioned twice'],
    ]);
  });

  it('have none where they recur in their own file, or one of them does not recur', () => {
    const stars = file('notes/stars.md', 'Stars', ['Key concepts'], ['Key concepts'], ['Dwarfs', 'Light']);
    expect(contexts(stars, file('notes/moons.md', 'Moons', ['Light']))).toEqual([
      [undefined, undefined, undefined],
      ['Moons › Light'],
    ]);
  });

  it('have it before them where an answer stands between', () => {
    const stars = file('notes/stars.md', 'Stars', ['Light', 'Answer (EN)'], ['Dwarfs', 'Answer']);
    expect(contexts(stars, file('notes/moons.md', 'Moons', ['Light']))[0]).toEqual(['Stars › Light', 'Dwarfs']);
  });
});
