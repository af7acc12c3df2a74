import { rename } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { git } from '../../support/repository.js';
import { type Built, cardOf, ciIn, endStories, idOf, note, published, Story } from '../../support/story.js';

afterEach(endStories);

const knn: [string, string] = ['优缺点', '不用训练，预测时要算与所有样本的距离，维数高时失效。'];
const svm: [string, string] = ['优缺点', '间隔最大，小样本上稳，核函数难选，样本多时训练慢。'];
const bayes: [string, string] = ['优缺点', '参数少，训练快，特征独立的假设几乎从不成立。'];

/** Which commits the lock is committed after; CI builds each commit all the same, in a clone of its own. */
const policies = {
  never: () => false,
  // Of the first three commits only the first.
  'each third': (commit: number) => commit % 3 === 0,
  each: () => true,
};

type Tell = (story: Story, told: (after?: 'no lock') => Promise<void>) => Promise<void>;

/** Lives a story through under each policy, and gives what CI published after each of its commits. */
async function live(files: Record<string, string>, tell: Tell) {
  const lives = await Promise.all(
    Object.entries(policies).map(async ([name, isCommitted]): Promise<[string, Built[]]> => {
      const story = await Story.begin({ '.gitattributes': 'cardpress.lock merge=union\n', ...files });
      const builds: Built[] = [];
      const told = async () => {
        if (isCommitted(builds.length)) await story.commitLock();
        builds.push(await story.ci());
      };
      await told();
      await tell(story, told);
      return [name, builds];
    }),
  );
  return Object.fromEntries(lives) as Record<keyof typeof policies, Built[]>;
}

/** What a lock in each commit publishes is what is published under each other policy; returns it. */
async function sameWithAnyLock(files: Record<string, string>, tell: Tell): Promise<Built[]> {
  const { each, ...others } = await live(files, tell);
  for (const [name, builds] of Object.entries(others)) {
    expect([name, builds.map(published)]).toEqual([name, each.map(published)]);
  }
  return others.never;
}

const models = { 'notes/knn.md': note('KNN', knn), 'notes/svm.md': note('SVM', svm) };

describe('CI publishes the same with a lock in every commit, in some, and in none', () => {
  it('when a file comes before others that ask the same', async () => {
    const [before, after] = await sameWithAnyLock(models, async (story, told) => {
      await story.commit({ 'notes/bayes.md': note('Bayes', bayes) });
      await told();
    });
    for (const word of ['不用训练', '间隔最大'])
      expect(cardOf(after as Built, word)).toEqual(cardOf(before as Built, word));
  });

  it('when one of many files goes', async () => {
    const topics = ['栈', '队列', '堆', '图', '树'];
    const files = Object.fromEntries(
      topics.map((topic, at) => [
        `notes/${at}.md`,
        note(topic, ['优缺点', `${topic}的好处和坏处各有两条。`], [`什么是${topic}？`, `${topic}的定义`], '应用'),
      ]),
    );
    const [before, after] = await sameWithAnyLock(files, async (story, told) => {
      await story.commit({ 'notes/1.md': undefined });
      await told();
    });
    const left = Object.entries(published(after as Built));
    expect(left).toHaveLength(topics.length * 3 - 3);
    const was = published(before as Built);
    expect(left.filter(([text, id]) => was[text] !== id)).toEqual([]);
  });

  it('when a second file comes to the only one, and the title is edited', async () => {
    const builds = await sameWithAnyLock({ 'notes/knn.md': models['notes/knn.md'] }, async (story, told) => {
      await story.commit({ 'notes/svm.md': models['notes/svm.md'] });
      await told();
      await story.edit('notes/knn.md', ['# KNN', '# K 近邻']);
      await story.commit();
      await told();
    });
    expect(new Set(builds.map(built => idOf(built, '不用训练'))).size).toBe(1);
    expect(new Set(builds.slice(1).map(built => idOf(built, '间隔最大'))).size).toBe(1);
  });

  it('when a question is reworded a first, a second and a third time', async () => {
    const file = note(
      'TCP',
      ['为什么建立连接要三次握手？', '双方都要知道对方收到了自己的初始序号，两次时旧的重复请求会留下半开的连接。'],
      ['什么是拥塞窗口？', '发送方按网络状况估计的、还没有得到确认的数据的上限。'],
    );
    const builds = await sameWithAnyLock({ 'notes/tcp.md': file }, async (story, told) => {
      for (const [old, now] of [
        ['为什么建立连接要三次握手？', '为什么 TCP 建立连接需要三次握手，而不是两次？'],
        ['为什么 TCP 建立连接需要三次握手，而不是两次？', 'TCP 用两次握手建立连接会有什么问题？'],
        ['TCP 用两次握手建立连接会有什么问题？', '两次握手会留下什么样的隐患？'],
      ] as const) {
        await story.edit('notes/tcp.md', [old, now]);
        await story.commit();
        await told();
      }
    });
    expect(new Set(builds.map(built => idOf(built, '半开的连接'))).size).toBe(1);
    const mods = builds.map(built => cardOf(built, '半开的连接').mod);
    expect(mods).toEqual([...new Set(mods)].sort());
    expect(new Set(builds.map(built => cardOf(built, '上限').mod)).size).toBe(1);
  });

  it('when question and answer are reworded little by little until nothing is left of either', async () => {
    const texts = [
      [
        'What is a mutex?',
        'A lock that one thread holds at a time, so that a critical section is never entered twice.',
      ],
      [
        'What is a mutex, and who may unlock it?',
        'A lock that one thread holds at a time, so that a critical section is never entered twice.',
      ],
      [
        'What is a mutex, and who may unlock it?',
        'Only its owner may release it; others that ask for it sleep in the kernel until then.',
      ],
      [
        'Who may unlock a lock that others wait for?',
        'Only its owner may release it; others that ask for it sleep in the kernel until then.',
      ],
    ] as const;
    const other: [string, string] = [
      'What is a deadlock?',
      'Each of several threads waits for what another one holds.',
    ];
    const [first, ...others] = texts.map(([question, answer]) => note('Threads', [question, answer], other));
    const builds = await sameWithAnyLock({ 'notes/a.md': first as string }, async (story, told) => {
      for (const text of others) {
        await story.commit({ 'notes/a.md': text });
        await told();
      }
    });
    expect(
      new Set(
        builds.map(built =>
          built.deck.notes
            .map(({ guid }) => guid)
            .sort()
            .join(),
        ),
      ).size,
    ).toBe(1);
  });

  it('when a question goes and comes back', async () => {
    const [first, , third] = await sameWithAnyLock(models, async (story, told) => {
      await story.commit({ 'notes/svm.md': note('SVM', ['核函数', '把内积换成高维空间里的内积。']) });
      await told();
      await story.commit({ 'notes/svm.md': models['notes/svm.md'] });
      await told();
    });
    expect(idOf(third as Built, '间隔最大')).toBe(idOf(first as Built, '间隔最大'));
    expect(cardOf(third as Built, '间隔最大').mod).toBeGreaterThan(cardOf(first as Built, '间隔最大').mod);
  });

  it('when a file is renamed, and edited with the next commit', async () => {
    const [first, , third] = await sameWithAnyLock(models, async (story, told) => {
      story.nextDay().git('mv', 'notes/svm.md', 'notes/0-svm.md');
      await story.commit();
      await told();
      await story.edit('notes/0-svm.md', ['## 优缺点', '## 有哪些优缺点？'], ['训练慢', '训练很慢']);
      await story.commit();
      await told();
    });
    expect(idOf(third as Built, '间隔最大')).toBe(idOf(first as Built, '间隔最大'));
  });
});

describe('the history of a repository', () => {
  const file = note(
    'Storage',
    ['Why are B+ trees used for indexes?', 'Their leaves are linked in order, so that a range is read in one go.'],
    ['What does a write-ahead log promise?', 'That a change is on disk before the page that it changes.'],
    ['What is a phantom read?', 'A second look finds rows that another transaction has put in between.'],
  );
  const edits = {
    theirs: ['Why are B+ trees used for indexes?', 'Why do indexes use B+ trees rather than hash tables?'],
    ours: ['What is a phantom read?', 'When do phantom reads occur?'],
    answer: ['That a change is on disk before', 'That a change has reached the disk before'],
  } satisfies Record<string, [string, string]>;

  /** Two branches that both edit; what CI published before, and the story at the end of both. */
  async function branched(lock: boolean) {
    const story = await Story.begin({ 'notes/a.md': file, '.gitattributes': 'cardpress.lock merge=union\n' });
    const save = async () => {
      await story.commit();
      if (lock) await story.commitLock();
    };
    if (lock) await story.commitLock();
    const before = await story.ci();
    story.git('checkout', '-qb', 'other');
    await story.edit('notes/a.md', edits.theirs);
    await save();
    story.git('checkout', '-q', 'main');
    await story.edit('notes/a.md', edits.ours);
    await save();
    return { story, before };
  }

  const texts = ['read in one go', 'the page that it changes', 'put in between'];
  const ids = (built: Built) => texts.map(text => idOf(built, text));

  it.each([[true], [false]])('is followed over a merge (locks: %s)', async lock => {
    const { story, before } = await branched(lock);
    story.nextDay().git('merge', '-q', '--no-edit', 'other');
    const after = await story.ci();
    expect(ids(after)).toEqual(ids(before));
    await story.edit('notes/a.md', [
      'Why do indexes use B+ trees rather than hash tables?',
      'What makes hash tables worse than B+ trees?',
    ]);
    await story.commit();
    expect(ids(await story.ci())).toEqual(ids(before));
  });

  it.each([
    ['here', 'other', 'main'],
    ['there', 'main', 'other'],
  ])(
    'is followed over a merge where only the branch %s knows what became of a question',
    async (_where, into, from) => {
      const story = await Story.begin({
        'notes/a.md': file,
        'notes/b.md': note('B', ['What is a page?', 'Four kilobytes.']),
      });
      const before = await story.ci();
      story.git('branch', 'other');
      story.git('checkout', '-q', into);
      // First the question in other words, then another answer: nothing is left of either.
      await story.edit('notes/a.md', [edits.theirs[0], 'What makes hash tables a bad choice for an index?']);
      await story.commit();
      await story.edit('notes/a.md', [
        'Their leaves are linked in order, so that a range is read in one go.',
        'They cannot be asked for all keys between two bounds, which is read in one go from sorted ones.',
      ]);
      await story.commit();
      await story.edit('notes/a.md', [
        'What makes hash tables a bad choice for an index?',
        'Which access paths does hashing rule out?',
      ]);
      await story.commit();
      story.git('checkout', '-q', from);
      await story.edit('notes/b.md', ['Four kilobytes.', 'Four kilobytes, mostly.']);
      await story.commit();
      story.nextDay().git('merge', '-q', '--no-edit', into);
      expect(ids(await story.ci())).toEqual(ids(before));
    },
  );

  it.each([[true], [false]])('is followed over a rebase (locks: %s)', async lock => {
    const { story, before } = await branched(lock);
    story.nextDay().git('rebase', '-q', 'other');
    expect(ids(await story.ci())).toEqual(ids(before));
    expect(story.git('log', '--merges', '--oneline')).toBe('');
  });

  it.each([[true], [false]])('is followed over a squash (locks: %s)', async lock => {
    const { story, before } = await branched(lock);
    story.nextDay().git('merge', '-q', '--squash', 'other');
    await story.commit();
    expect(ids(await story.ci())).toEqual(ids(before));
  });

  it.each([[true], [false]])('is followed over a revert, which is published as the newest (locks: %s)', async lock => {
    const story = await Story.begin({ 'notes/a.md': file });
    if (lock) await story.commitLock();
    const before = await story.ci();
    await story.edit('notes/a.md', edits.theirs, edits.answer);
    await story.commit();
    // Notes and lock in one commit, as `git commit -a` after a build has it.
    if (lock) {
      await story.build();
      story.git('commit', '-qa', '--amend', '--no-edit');
    }
    const between = await story.ci();
    expect(ids(between)).toEqual(ids(before));
    story.nextDay().git('revert', '--no-edit', 'HEAD');
    const after = await story.ci();
    expect(ids(after)).toEqual(ids(before));
    for (const text of texts.slice(0, 2)) expect(cardOf(after, text).mod).toBeGreaterThan(cardOf(between, text).mod);
    expect(cardOf(after, 'put in between')).toEqual(cardOf(before, 'put in between'));
    expect(cardOf(after, 'read in one go').fields).toEqual(cardOf(before, 'read in one go').fields);
  });

  it('is the same in a clone of another name, of another branch, and in one with a detached head', async () => {
    const { story } = await branched(false);
    const [plain, renamed, detached] = [story.clone(), story.clone(), story.clone()];
    story.git('branch', 'copy');
    const ofBranch = story.clone('-b', 'copy');
    await rename(renamed, `${renamed} 笔记 notes`);
    git(detached, 'checkout', '-q', '--detach');
    const all = await Promise.all([plain, `${renamed} 笔记 notes`, ofBranch, detached].map(clone => ciIn(clone)));
    for (const built of all) expect(published(built)).toEqual(published(all[0] as Built));
  });

  it('is missing in a shallow clone: an error with the remedy without a lock, none with one', async () => {
    const story = await Story.begin({ 'notes/a.md': file });
    await story.edit('notes/a.md', edits.theirs);
    await story.commit();
    await expect(ciIn(story.clone('--depth', '1'))).rejects.toThrow(/fetch-depth: 0/u);
    const before = await story.commitLock();
    const upToDate = await ciIn(story.clone('--depth', '1'));
    expect(published(upToDate)).toEqual(published(before));
    expect(upToDate.stderr).not.toContain('no-history');
    await story.edit('notes/a.md', edits.answer);
    await story.commit();
    // With the commits since the lock's last one nothing is missing; without them somebody has to say so.
    expect((await ciIn(story.clone('--depth', '3'))).stderr).not.toContain('no-history');
    const { stderr } = await ciIn(story.clone('--depth', '1'));
    expect(stderr).toMatch(/shallow[\s\S]*no-history[\s\S]*fetch-depth: 0/u);
    expect((await ciIn(story.clone('--depth', '1'), '--previous', before.path)).stderr).not.toContain('no-history');
  });
});
