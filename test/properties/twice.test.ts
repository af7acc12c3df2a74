import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import { QuestionReader } from '../../src/history/question-reader.js';
import { identify } from '../../src/identity/identify.js';
import { knownIn } from '../../src/known/questions.js';
import { runs, someOf } from '../support/runs.js';
import { textsOfTests } from '../support/texts.js';

const config = configSchema.parse({});
const reader = new QuestionReader(config);
const path = 'notes/a.md';

/** What the lock knows once the questions of a file have been built. */
function knownOf(questions: { question: string; answer: string; kind: string }[]) {
  const drafts = questions.map(({ question, answer, kind }) => ({ question, answer, kind, file: path }));
  const part = { covers: () => true, isGone: () => true };
  return knownIn(identify(drafts, undefined, { namespace: 'a', time: 1, publishes: true, part }).lock)(path);
}

const texts = await textsOfTests();

/** Names that differ in how they are typed, ask or do not, are parts, labels or sections. */
const names = fc.constantFrom(
  ...'B Tree|B-Tree|b tree|B Tree & B+ Tree|B-Tree & B+ Tree|什么是栈？|什么是栈|1. 什么是栈|Q1：什么是栈？|1.1 什么是栈|二、什么是栈'.split(
    '|',
  ),
  ...'栈|栈：|28 栈|[栈]|`栈`|**栈**|<b>栈</b>|栈<T>|栈 #card|优点|Code|장점|题目|答案|总结|参考|为什么？|TCP|Q2. Why TCP?|How does TCP work?|2.|---'.split(
    '|',
  ),
);
const bodies = fc.constantFrom(
  '',
  '后进先出。',
  '大家好，下面是目录。',
  '**什么是栈？**\n\n后进先出。',
  '**Q: TCP?**\n\nA protocol.',
  '文。\n\n**Q1：栈？**\n\n表。\n\n**Q2：B-Tree?**\n\n树。',
  '- 什么是栈？\n- 什么是队列？\n- 为什么？',
  '1. B Tree\n\n   > 树\n2. TCP\n\n   > 协议',
  '文。\n\n追问：什么是栈？\n\n表。\n\n**追问：TCP？**\n\n协议。',
  'Q: 什么是栈？\nA: 一种表。',
  'B-Tree :: 树',
  '| 问题 | 答案 |\n| - | - |\n| 栈 | 表 |',
  '- [栈](https://example.com)\n- [TCP](https://example.com)',
  'A. 甲\nB. 乙\nC. 丙\n\n答案：A',
  '**题目描述**\n\n取数。',
  '<!-- card: none -->\n\n文。',
  '<details><summary>什么是栈？</summary>\n\n表。\n\n</details>',
);
const heading = fc.tuple(fc.integer({ min: 1, max: 4 }), names, bodies);
const generated = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: 什么是栈 | 站\n---\n\n', '---\ntitle: B Tree\n---\n\n'),
    fc.array(heading, { minLength: 1, maxLength: 9 }),
  )
  .map(
    ([front, all]) => front + all.map(([depth, name, body]) => `${'#'.repeat(depth)} ${name}\n\n${body}\n`).join('\n'),
  );

describe('notes that did not change', () => {
  const twice = (notes: string) => {
    const first = reader.read(path, notes);
    return [first, reader.read(path, notes, knownOf(first.questions))] as const;
  };

  it.each(someOf(texts))('give the same questions with the lock of their first build: $name', ({ notes }) => {
    const [first, second] = twice(notes);
    expect(second).toEqual(first);
  });

  it('do so with any headings', () => {
    fc.assert(
      fc.property(generated, notes => {
        const [first, second] = twice(notes);
        expect(second).toEqual(first);
      }),
      { numRuns: runs(100) },
    );
  });

  it('do so if a part of the answer has the words of the title', () => {
    const parts =
      '#### B 树|多路的树。|##### 分裂|满了就分。|#### B+ 树|数据在叶。|##### 查找|从根往下。|##### 插入|先查找。';
    const notes = ['## B 树与 B+ 树', ...parts.split('|'), '##### B-树 与 B+ 树', '一张表。'].join('\n\n');
    const [first, second] = twice(notes);
    expect(second).toEqual(first);
    expect(first.questions.map(({ question }) => question)).toContain('B-树 与 B+ 树');
  });
});
