import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkCards from '../../src/questions/cards.js';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import type { Known } from '../../src/questions/memory/known.js';
import { questionsOf, run } from '../support/run.js';
import { someOf } from '../support/runs.js';
import { expectSame } from '../support/same.js';
import { textsOfTests } from '../support/texts.js';

async function read(notes: string | string[], options: QuestionsOptions = {}) {
  const text = typeof notes === 'string' ? notes : notes.join('\n\n');
  const { tree, file } = await run(text, remarkFrontMatter, [remarkQuestions, options], remarkCards);
  const questions = questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]).trim());
  const kept = file.messages.filter(({ ruleId }) => ruleId === 'kept-question');
  return { tree, questions, kept, decisions: tree.data?.decisions ?? [] };
}

/** The questions before a change, and after it with and without what was known before. */
async function change(before: string[], after: string[], options: QuestionsOptions = {}) {
  const { questions } = await read(before, options);
  const known = new Set(questions);
  const [forgot, kept] = [await read(after, options), await read(after, { ...options, known })];
  return { before: questions, forgot: forgot.questions, after: kept.questions, kept, known };
}

const three = ['# 并发', '## 进程', '资源的单位。', '## 线程', '执行的单位。', '## 协程', '自己让出。'];
const asking = ['### 为什么要有进程？', '隔离。', '### 为什么切换慢？', '换页表。'];

describe('what is known to be a question', () => {
  it('keeps its rank when headings that ask are added below one of three', async () => {
    const { forgot, after, kept } = await change(three, [...three.slice(0, 3), ...asking, ...three.slice(3)]);
    expect(forgot).toEqual(['为什么要有进程？', '为什么切换慢？', '线程', '协程']);
    expect(after).toEqual(['进程', '线程', '协程']);
    expect(textOf(questionsOf(kept.tree)[0]?.children[1])).toBe(
      '资源的单位。为什么要有进程？隔离。为什么切换慢？换页表。',
    );
    expect(kept.kept.map(({ line }) => line)).toEqual([3]);
    expect(kept.kept[0]?.reason).toBe(
      '"进程" stays a question: it was one before; going by the file alone it would be a section: it is above level 3, which holds the questions of this file.',
    );
    expect(kept.decisions.filter(({ rule }) => rule === 'known')).toHaveLength(1);
  });

  it('lets a comment at one of the new headings decide', async () => {
    const added = [asking[0] as string, '<!-- card -->', ...asking.slice(1)];
    const { after } = await change(three, [...three.slice(0, 3), ...added, ...three.slice(3)]);
    expect(after).toEqual(['进程', '为什么要有进程？', '线程', '协程']);
  });

  it('keeps its rank when text comes to the headings above', async () => {
    const below = (title: string) => [`### ${title}的定义`, '甲', `### ${title}的用途`, '乙'];
    const sections = ['栈', '队列', '堆'];
    const before = ['# 结构', ...sections.flatMap(title => [`## ${title}`, ...below(title)])];
    const asked = sections.flatMap(title => [`## 什么是${title}？`, '一句话。', ...below(title)]);
    const { forgot, after, before: known } = await change(before, ['# 结构', ...asked]);
    expect(known).toHaveLength(6);
    expect(forgot).toEqual(['什么是栈？', '什么是队列？', '什么是堆？']);
    // With text, what asks above them is a question as well.
    expect(after).toEqual(sections.flatMap(title => [`什么是${title}？`, `${title}的定义`, `${title}的用途`]));
  });

  it('keeps lines in bold when headings with more text are added', async () => {
    const before = ['## 基础', '**什么是栈？**', '后进先出。', '**什么是队列？**', '先进先出。'];
    const articles = ['一', '二', '三', '四'].flatMap(name => [`## 第${name}章`, '正文。']);
    const { forgot, after } = await change(before, [...before, ...articles]);
    expect(forgot).not.toContain('什么是栈？');
    expect(after).toEqual(['什么是栈？', '什么是队列？']);
  });

  it('takes what comes to the form that held the questions by its own look', async () => {
    const before = ['## 基础', '**什么是栈？**', '后进先出。', '**什么是队列？**', '先进先出。'];
    const points = [
      '**1. 安装**',
      '先装。',
      '**2. 部署**',
      '再部署。',
      '**3. 升级**',
      '换。',
      '**4. 回滚**',
      '换回。',
      '**什么是堆？**',
      '一棵树。',
    ];
    const { forgot, after } = await change(before, [...before, ...points]);
    expect(forgot).toEqual(['基础']);
    expect(after).toEqual(['什么是栈？', '什么是队列？', '什么是堆？']);
  });

  it('keeps lines with Q: and A: when their heading comes to ask', async () => {
    const before = ['## 栈', 'Q: 什么是栈顶？\nA: 上面。'];
    const { forgot, after } = await change(before, ['## 什么是栈？', '一种表。', ...before.slice(1)]);
    expect(forgot).toEqual(['什么是栈？']);
    expect(after).toEqual(['什么是栈顶？']);
  });

  it('keeps a list of questions when headings with more text are added', async () => {
    const before = ['## 面试', '- 什么是栈？\n  - 表。\n- 什么是堆？\n  - 树。\n- 什么是图？\n  - 点和边。'];
    const articles = ['部署', '安装', '升级'].flatMap(name => [`## ${name}`, '正文。']);
    const { forgot, after } = await change(before, [...before, '别的话。', ...articles]);
    expect(forgot).not.toContain('什么是栈？');
    expect(after.slice(0, 3)).toEqual(['什么是栈？', '什么是堆？', '什么是图？']);
  });

  it('keeps a table when its heading comes to ask', async () => {
    const before = ['## 表', '| 问题 | 答案 |\n| --- | --- |\n| 什么是栈？ | 表 |'];
    const { forgot, after } = await change(before, ['## 怎么背？', '每天。', ...before.slice(1)]);
    expect(forgot).toEqual(['怎么背？']);
    expect(after).toEqual(['什么是栈？']);
  });

  it('keeps a heading in whose answer lines with Q: and A: are written', async () => {
    const { forgot, after, kept } = await change(
      ['## 栈', '一种表。', '## 堆', '一棵树。'],
      ['## 栈', '一种表。', 'Q: 怎么出栈？\nA: pop。\n\nQ: 怎么入栈？\nA: push。', '## 堆', '一棵树。'],
    );
    expect(forgot).not.toContain('栈');
    expect(after).toEqual(['栈', '堆']);
    expect(kept.decisions.map(({ kind }) => kind)).toEqual(['question', 'answer', 'answer', 'question']);
  });

  it('keeps a heading of which nothing but links is left', async () => {
    const { forgot, after } = await change(
      [...three, '## 锁', '互斥。'],
      [...three, '## 锁', '- [一](https://a.example)\n- [二](https://b.example)'],
    );
    expect(forgot).not.toContain('锁');
    expect(after).toEqual(['进程', '线程', '协程', '锁']);
  });

  it('keeps a lone first heading that would become the title', async () => {
    const { forgot, after } = await change(
      ['# 什么是栈？', '本文讲一种表。'],
      ['# 什么是栈？', '本文讲一种表。', '## 为什么快？', '只动一端。', '## 为什么有限？', '内存。'],
    );
    expect(forgot).toEqual(['为什么快？', '为什么有限？']);
    expect(after).toEqual(['什么是栈？']);
  });

  it('keeps a heading that is moved below another question, as one of its own', async () => {
    const { forgot, after } = await change(three, [
      ...three.slice(0, 3),
      '### 线程',
      '执行的单位。',
      ...three.slice(5),
    ]);
    expect(forgot).toEqual(['进程', '协程']);
    expect(after).toEqual(['进程', '线程', '协程']);
  });

  it('leaves what follows a heading that is kept below a question to that question', async () => {
    const added = ['### 线程', '执行的单位。', '### 为什么切换慢？', '换页表。'];
    const { after, kept } = await change(three, [...three.slice(0, 3), ...added, ...three.slice(5)]);
    expect(after).toEqual(['进程', '线程', '协程']);
    const answers = questionsOf(kept.tree).map(({ children: [, answer] }) => textOf(answer));
    expect(answers).toEqual(['资源的单位。为什么切换慢？换页表。', '执行的单位。', '自己让出。']);
  });

  it('is a section where the notes rule so', async () => {
    const added = [...three.slice(0, 3), ...asking];
    const renamed = await change(three, [...added, '## 总结', '都要会。', ...three.slice(5)]);
    expect(renamed.after).toEqual(['进程', '协程']);
    // Even where that name was a question before.
    const named = { sections: ['线程'], known: new Set(['进程', '线程', '协程']) };
    expect((await read([...added, ...three.slice(3)], named)).questions).toEqual(['进程', '协程']);
    const ruled = await change(three, [...added, '## 线程', '<!-- card: none -->', ...three.slice(4)]);
    expect(ruled.after).toEqual(['进程', '协程']);
    const inSection = await change(three, [
      ...three.slice(0, 3),
      '## 附录',
      '### 线程',
      '执行的单位。',
      ...three.slice(5),
    ]);
    expect(inSection.after).toEqual(['进程', '协程']);
    const off: QuestionsOptions = { dialects: { bold: 'off' }, known: new Set(['什么是栈？']) };
    expect((await read(['# 笔记', '**什么是栈？**', '表。'], off)).questions).not.toContain('什么是栈？');
    const comment = ['## 栈', '**什么是栈？**', '<!-- card: none -->', '表。'];
    expect((await read(comment, { known: new Set(['什么是栈？']) })).questions).not.toContain('什么是栈？');
  });

  it('does not count for its rank or form where the notes rule it out', async () => {
    const deeper = three.slice(1).map(line => line.replace(/^##/u, '###'));
    const others = ['锁', '管程', '信号', '条件'].flatMap(title => [`## ${title}`, '互斥。']);
    const moved = await change(three, ['# 并发', ...others, '## 附录', ...deeper]);
    expect(moved.after).toEqual(['锁', '管程', '信号', '条件']);
    // Of two with the same words the one that is ruled out is not meant.
    const bold = ['**线程**', '**什么是线程？**', '<!-- card: none -->', '执行的单位。'];
    const notes = ['# 并发', ...bold, ...three.slice(1, 3), '### 什么是线程？', '执行的单位。'];
    const { questions } = await read(notes, { known: new Set(['进程', '什么是线程？']) });
    expect(questions).toEqual(['进程', '什么是线程？']);
  });

  it('takes a heading below a question that a comment calls none for a part of the answer', async () => {
    const notes = [
      ...three.slice(0, 3),
      '### 线程',
      '<!-- card: none -->',
      '执行的单位。',
      '#### 再说',
      '切换。',
      ...three.slice(5),
    ];
    const { tree, questions } = await read(notes, { known: new Set(['进程', '线程', '协程']) });
    expect(questions).toEqual(['进程', '协程']);
    expect(textOf(questionsOf(tree)[0]?.children[1])).toBe('资源的单位。线程执行的单位。再说切换。');
  });

  it('is a section where it has no text any more and questions stand below it', async () => {
    const numbered = (title: string) =>
      [1, 2, 3, 4].flatMap(number => [`### ${number}. 什么是${title}的第${number}条`, '一句话。']);
    const split = ['# 并发', ...['进程', '线程', '协程'].flatMap(title => [`## ${title}`, ...numbered(title)])];
    const { forgot, after } = await change(three, split);
    expect(forgot).toHaveLength(12);
    expect(after).toEqual(forgot);
    // One that goes on to say something itself is a question still.
    const partly = split.flatMap(line => (line === '## 线程' ? [line, '执行的单位。'] : [line]));
    expect((await change(three, partly)).after).toEqual([...forgot.slice(0, 4), '线程', ...forgot.slice(8)]);
  });

  it('stays one without text where it had no answer before', async () => {
    const after = ['# 并发', '## 进程', ...asking, '## 锁', ...asking];
    const texts = new Set(['进程', '锁']);
    expect((await read(after, { known: texts })).questions).not.toContain('进程');
    const known: Known = { has: text => texts.has(text), isUnanswered: () => true };
    expect((await read(after, { known })).questions).toEqual(['进程', '锁']);
  });

  it('is not looked for where it is in doubt which heading is meant', async () => {
    const notes = ['# 模型', '## KNN', '近邻。', '### 用法', '甲', '## SVM', '间隔。', '### 用法', '乙'];
    expect((await read(notes, { known: new Set(['KNN', 'SVM', '用法']) })).questions).toEqual(['KNN', 'SVM']);
    const twice: Known = { has: text => text === '用法', count: () => 2 };
    expect((await read(notes, { known: twice })).questions).toEqual(['用法', '用法']);
  });

  it('is told by its words without label and tag', async () => {
    const notes = [...three.slice(0, 3), '### Q2：线程 #card', '执行的单位。', ...three.slice(5)];
    const seen: string[] = [];
    const known: Known = { has: text => seen.push(text) > 0 && text === '线程' };
    await read(notes, { known });
    expect(seen).toContain('线程');
  });
});

describe('what stands beside the problem of a file', () => {
  const notes = [
    '# 接雨水',
    '## 题目',
    '求能接多少水。',
    '## 笔记',
    '两种方法。',
    '# 单调栈',
    '栈。',
    '# 双指针',
    '指针。',
  ].join('\n\n');

  it('is a solution of it, unless it is known', async () => {
    expect((await read(notes)).questions).toEqual(['接雨水']);
    expect((await read(notes, { known: new Set(['接雨水', '双指针']) })).questions).toContain('双指针');
  });
});

describe('known questions that are none', () => {
  it('are told with what became of them', async () => {
    const notes = [...three.slice(0, 3), '## 线程', '<!-- card: none -->', '执行的单位。', ...three.slice(5)];
    const known = new Set(['进程', '线程', '协程', '锁']);
    const { decisions } = await read(notes, { known });
    expect(decisions.filter(({ text, kind }) => known.has(text) && kind !== 'question')).toMatchObject([
      { text: '线程', kind: 'section', why: 'a comment below it says so' },
    ]);
  });
});

const texts = await textsOfTests();

describe('memory of what the file says itself', () => {
  it.each(someOf(texts))('changes nothing in $name', async ({ notes }) => {
    const without = await read(notes);
    const counts = new Map<string, number>();
    for (const text of without.questions) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const known of [
      new Set(without.questions),
      { has: (t: string) => counts.has(t), count: (t: string) => counts.get(t) ?? 0 },
    ]) {
      const withMemory = await read(notes, { known });
      expectSame(withMemory.tree, without.tree);
      expect(withMemory.kept).toEqual([]);
    }
  });
});
