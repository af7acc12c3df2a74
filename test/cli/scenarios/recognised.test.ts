import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/index.js';
import { type Built, cardOf, endStories, idOf, note, Story } from '../../support/story.js';

afterEach(endStories);

type Pair = [question: string, answer: string];

/** What is published before a change, with a lock that is committed, and what CI publishes after it, also without any lock. */
async function change(files: Record<string, string>, to: Record<string, string | undefined>) {
  const withLock = async () => {
    const story = await Story.begin(files);
    const before = await story.commitLock();
    await story.commit(to);
    return { story, before, after: await story.ci() };
  };
  const without = async () => {
    const story = await Story.begin(files);
    await story.commit(to);
    return story.ci();
  };
  const [locked, lockless] = await Promise.all([withLock(), without()]);
  expect(guids(lockless)).toEqual(guids(locked.after));
  return locked;
}

function guids({ deck }: Built): string[] {
  return deck.notes.map(({ guid }) => guid).sort();
}

async function planOf(story: Story): Promise<Plan> {
  return (JSON.parse((await story.run('diff', '--json')).stdout) as { plan: Plan }).plan;
}

describe('numbered files', () => {
  const models: [string, Pair[]][] = [
    [
      'SVM',
      [
        ['优缺点', '间隔最大，小样本上稳，核函数难选。'],
        ['应用', '文本分类、图像识别。'],
      ],
    ],
    [
      'KNN',
      [
        ['优缺点', '不用训练，预测慢，维数高时失效。'],
        ['应用', '推荐系统、异常检测。'],
      ],
    ],
    [
      'Bayes',
      [
        ['优缺点', '训练快，独立的假设几乎从不成立。'],
        ['应用', '垃圾邮件过滤。'],
      ],
    ],
  ];
  const numbered = (list: [string, Pair[]][]) =>
    Object.fromEntries(list.map(([title, pairs], at) => [`notes/0${at + 1}.md`, note(title, ...pairs)]));

  it('that shift since a new one comes in front keep their histories, model by model', async () => {
    const tree: [string, Pair[]] = [
      '决策树',
      [
        ['优缺点', '可以解释，容易过拟合。'],
        ['应用', '信用评分。'],
      ],
    ];
    const { before, after } = await change(numbered(models), numbered([tree, ...models]));
    for (const [, pairs] of models) {
      for (const [, answer] of pairs) expect(idOf(after, answer)).toBe(idOf(before, answer));
    }
    expect(after.deck.notes).toHaveLength(8);
  });

  it('that shift since the first one goes keep theirs too', async () => {
    const { before, after } = await change(numbered(models), {
      ...numbered(models.slice(1)),
      'notes/03.md': undefined,
    });
    for (const [, pairs] of models.slice(1)) {
      for (const [, answer] of pairs) expect(idOf(after, answer)).toBe(idOf(before, answer));
    }
  });

  it('that swap places without answers keep theirs by their titles', async () => {
    const files = (a: string, b: string) => ({
      'notes/1.md': `# ${a}\n\n## 优缺点？\n\n## 怎样训练？\n`,
      'notes/2.md': `# ${b}\n\n## 优缺点？\n\n## 怎样训练？\n`,
    });
    const { before, after } = await change(files('SVM', 'KNN'), files('KNN', 'SVM'));
    const place = ({ deck }: Built, file: string, word: string) =>
      deck.notes.find(({ fields }) => fields.Source === file && fields.Question?.includes(word))?.guid;
    for (const word of ['优缺点', '怎样训练']) {
      expect(place(after, 'notes/2.md', word)).toBe(place(before, 'notes/1.md', word));
      expect(place(after, 'notes/1.md', word)).toBe(place(before, 'notes/2.md', word));
    }
  });
});

describe('what is a question stays one', () => {
  const three = note(
    'Threads',
    ['线程与进程', '线程共享地址空间，进程各有一份。'],
    ['死锁', '几个线程互相等待对方持有的锁。'],
    ['条件变量', '等待的线程先释放锁，被唤醒后再取回。'],
  );

  it('when two questions come below one of three', async () => {
    const { story, before, after } = await change(
      { 'notes/a.md': three },
      {
        'notes/a.md': `${three}\n### 为什么 wait 要放在循环里？\n\n会有虚假唤醒。\n\n### 为什么 notify 之后要释放锁？\n\n被唤醒的线程要先拿到锁。\n`,
      },
    );
    for (const word of ['线程共享', '互相等待']) expect(idOf(after, word)).toBe(idOf(before, word));
    const { retired } = await planOf(story);
    expect(retired.map(({ question }) => question).filter(text => ['线程与进程', '死锁'].includes(text))).toEqual([]);
    for (const one of retired) expect(one.now).toBeDefined();
    expect((await story.run('diff')).stdout).not.toContain('no longer in the notes');
  });
});

describe('another question takes no history', () => {
  it.each<[Pair, Pair]>([
    [
      ['What is React?', 'A library that renders components when their state changes.'],
      ['What is React Native?', 'A way to build apps for phones out of native widgets driven by JavaScript.'],
    ],
    [
      ['What is SQL?', 'A language in which one says which rows one wants, and not how to find them.'],
      ['What is SQL injection?', 'Input of a visitor ends up in a statement and is run as a part of it.'],
    ],
    [
      ['什么是进程？', '正在运行的程序的实例，有自己的地址空间和资源。'],
      ['什么是进程通信？', '管道、消息队列、共享内存、信号量与套接字等几种办法。'],
    ],
    [
      ['过拟合？', '训练误差很小而测试误差很大，模型记住了噪声。'],
      ['欠拟合？怎么解决？', '特征太少或模型太简单；增加特征，换更强的模型，减小正则化。'],
    ],
  ])('%s, deleted when its neighbour %s is written', async (old, now) => {
    const other: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
    const { before, after } = await change(
      { 'notes/a.md': note('A', old, other) },
      { 'notes/a.md': note('A', now, other) },
    );
    expect(idOf(after, now[1].slice(0, 12))).not.toBe(idOf(before, old[1].slice(0, 12)));
    expect(idOf(after, 'no child')).toBe(idOf(before, 'no child'));
  });

  it('that was retired builds ago', async () => {
    const promise: Pair = ['What is a promise?', 'A value that will be there later, or the reason why it will not.'];
    const chain: Pair = [
      'What is promise chaining?',
      'Each then gives back another promise, so that steps follow one another.',
    ];
    const heap: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
    const story = await Story.begin({ 'notes/a.md': note('A', promise, heap) });
    const before = await story.ci();
    await story.commit({ 'notes/a.md': note('A', heap) });
    for (const word of ['one', 'two', 'three'])
      await story.commit({ 'notes/a.md': note('A', [heap[0], `${heap[1]} ${word}`]) });
    await story.commit({ 'notes/a.md': note('A', heap, chain) });
    const plan = await planOf(story);
    expect([...plan.revived, ...plan.updated].map(({ question }) => question)).not.toContain(chain[0]);
    expect(idOf(await story.ci(), 'steps follow')).not.toBe(idOf(before, 'reason why'));
  });
});

describe('the same question keeps its history', () => {
  const heap: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
  const bn = 'BatchNorm 沿批的方向归一化，LayerNorm 沿特征的方向，因此后者不依赖批的大小，适合变长的序列。';

  it.each([
    ['BatchNorm 和 LayerNorm 的区别', 'BatchNorm 和 LayerNorm 有什么不同？'],
    ['BatchNorm 与 LayerNorm 的区别是什么？', 'BatchNorm 和 LayerNorm 有何不同'],
    ['讲讲 BatchNorm 的未来和局限', 'BatchNorm 有哪些非常严重的局限？'],
  ])('although 不同, 非常 or 未来 comes or goes: %s → %s', async (old, now) => {
    const { before, after } = await change(
      { 'notes/a.md': note('A', [old, bn], heap) },
      { 'notes/a.md': note('A', [now, bn], heap) },
    );
    expect(idOf(after, '沿批的方向')).toBe(idOf(before, '沿批的方向'));
  });

  it('although its file is renamed and its answer edited in one commit, and it has one word', async () => {
    const terms: Pair[] = [
      ['Kafka', 'A log that several consumers read at their own pace.'],
      ['Redis', 'A store in memory with data structures as values.'],
      ['栈', '后进先出的线性表。'],
      ['索引', '按键有序的结构，查询时少读很多页。'],
    ];
    const edited = terms.map(
      ([question, answer]): Pair => [question, `${answer.slice(0, 9)} — written anew, in other words than before.`],
    );
    const { before, after } = await change(
      { 'notes/a.md': note('Terms', ...terms), 'notes/b.md': note('B', heap) },
      { 'notes/a.md': undefined, 'notes/glossary.md': note('Terms', ...edited) },
    );
    for (const [question] of terms) expect(idOf(after, question)).toBe(idOf(before, question));
  });

  it('although the section around an unanswered twin is renamed', async () => {
    const text = (section: string) =>
      `# Trees\n\n## ${section}\n\n### How is it balanced?\n\n### When is it used?\n\n## B-tree\n\n### How is it balanced?\n\n### When is it used?\n`;
    const { before, after } = await change({ 'notes/a.md': text('Red-black tree') }, { 'notes/a.md': text('红黑树') });
    const ids = (built: Built) =>
      built.deck.cards.map(({ nid }) => built.deck.notes.find(({ id }) => id === nid)?.guid);
    expect(ids(after)).toEqual(ids(before));
  });

  it('although only the part behind the first 32 characters tells it from others', async () => {
    const long = (end: string) => `在一个由许多微服务组成、每天处理上亿次请求的在线交易系统里，怎样保证${end}？`;
    const ends = ['订单不会重复提交', '库存不会被超卖', '消息不会丢失'];
    const pairs = (answers: string): Pair[] =>
      ends.map((end, at) => [long(end), `${answers}${at}：${'一二三'[at]}号办法`]);
    const { before, after } = await change(
      { 'notes/a.md': note('A', ...pairs('办法')) },
      { 'notes/a.md': note('A', ...pairs('后来换的另一套措施').toReversed()) },
    );
    for (const end of ends) expect(idOf(after, end)).toBe(idOf(before, end));
  });

  it.each([
    ['三次握手', '[↑] 三次握手'],
    ['Q5: 三次握手', 'Q6: 三次握手'],
    ['三次握手', '面试官追问：三次握手'],
    ['三次握手', '三次握手 #高频'],
    ['三次握手 [阿里, 2023]', '三次握手'],
    ['面试题 1：三次握手', '面试题 2：三次握手'],
    ['1 三次握手', '2 三次握手'],
  ])('although it is decorated otherwise, without an answer: %s → %s', async (old, now) => {
    const others = ['四次挥手？', '滑动窗口？'];
    const { before, after } = await change(
      { 'notes/a.md': note('TCP', old, ...others) },
      { 'notes/a.md': note('TCP', '什么是半连接队列？', now, ...others) },
    );
    expect(idOf(after, '三次握手')).toBe(idOf(before, '三次握手'));
    for (const other of others) expect(idOf(after, other)).toBe(idOf(before, other));
  });
});

describe('a move in two commits', () => {
  const map: Pair = [
    'What is a hash map?',
    'An array of buckets; a key is hashed to find its bucket in constant time.',
  ];
  const set: Pair = ['What is a set?', 'A map without values.'];
  const heap: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];

  it.each([[true], [false]])(
    'keeps the older id, and nothing that was reviewed is to be deleted (locks: %s)',
    async lock => {
      const story = await Story.begin({ 'notes/a.md': note('A', map, set), 'notes/b.md': note('B', heap) });
      const save = async (files: Record<string, string>) => {
        await story.commit(files);
        if (lock) await story.commitLock();
      };
      if (lock) await story.commitLock();
      const before = await story.ci();
      await save({ 'notes/b.md': note('B', heap, map) });
      await story.ci();
      await story.write({ 'notes/a.md': note('A', set) });
      const noteId = cardOf(before, 'constant time').id;
      expect((await story.run('diff')).stdout).not.toContain(String(noteId));
      await save({});
      expect((await story.run('diff')).stdout).not.toContain(String(noteId));
      const after = await story.ci();
      expect(idOf(after, 'constant time')).toBe(idOf(before, 'constant time'));
      expect(cardOf(after, 'constant time').fields.Source).toBe('notes/b.md');
      // A copy that was retired displaces no card that is asked.
      await save({ 'notes/b.md': note('B', heap, [map[0], `${map[1]} Collisions are chained.`]) });
      expect(idOf(await story.ci(), 'constant time')).toBe(idOf(before, 'constant time'));
    },
  );
});

it('a build from a folder below goes by the same lock and writes no second one', async () => {
  const story = await Story.begin({ 'notes/a.md': note('A', '什么是栈？'), 'notes/sub/b.md': note('B', '什么是堆？') });
  const before = await story.commitLock();
  const clone = story.clone();
  const { cardpress } = await import('../../support/cli.js');
  const run = await cardpress(join(clone, 'notes/sub'), 'build', '--only', 'deck', 'b.md', 'env:SOURCE_DATE_EPOCH=');
  expect(run.stdout).toContain('1 unchanged');
  expect(run.stdout).not.toContain('cardpress.lock');
  expect(before.deck.notes).toHaveLength(2);
});
