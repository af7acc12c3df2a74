// The cases of what recurs over files; `thresholds.test.ts` runs them, since most stand on either side of a number.
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/markdown/headings/outline.js';
import { textOf } from '../../src/mdast/text.js';
import { collectionsOf } from '../../src/questions/collections.js';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import type { Known } from '../../src/questions/memory/known.js';
import { namesFor, type Outline, partName, recurringIn, recurringWithin } from '../../src/questions/part-names.js';
import { nameOfFile } from '../../src/questions/text/file-titles.js';
import { questionsOf, runFile } from '../support/run.js';

/** The fronts of a file that lies beside others, in which headings have the same names. */
async function fronts(text: string, beside: readonly string[], { known, path = 'notes/a.md' }: Options = {}) {
  const recurring = recurringIn([text, ...beside].map(outlineOf));
  const parts = namesFor(outlineOf(text), recurring, path);
  const options = { parts, ...(known && { known }) };
  const { tree } = await runFile(path, text, remarkFrontMatter, [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt).trim());
}

interface Options {
  known?: Known;
  path?: string;
}

const file = (title: string, ...names: string[]) =>
  [`# ${title}`, ...names.flatMap(name => [`## ${name}`, `The ${name.toLowerCase()} of ${title}.`])].join('\n\n');
const titles = ['Disk', 'Route', 'Clock', 'Mail', 'Print'];
const others = (count: number, ...names: string[]) => titles.slice(0, count).map(title => file(title, ...names));
const outlines = (texts: readonly string[]): Outline[] => texts.map(outlineOf);

describe('the names of headings', () => {
  it.each([
    ['## 🧠 **2. Intuition**', 'intuition'],
    ['## 七、记忆要点', '记忆要点'],
    ['## 方法二', '方法'],
    ['## 總結', '总结'],
    [`## ${'long '.repeat(9)}`, ''],
  ])('%s is %s', (typed, name) => {
    expect(partName(outlineOf(typed)[0]?.text ?? '')).toBe(name);
  });

  it('are read outside fences, quotes and lists', () => {
    const text = '---\na: "# b"\n---\n\n# One\n\n```\n# two\n```\n\n> # three\n\n- # four\n\n### Five ###\n';
    expect(outlineOf(text)).toEqual([
      { depth: 1, text: 'One' },
      { depth: 3, text: 'Five' },
    ]);
  });

  it('recur from five files on', () => {
    expect(recurringIn(outlines(others(5, 'Scene'))).get('scene')).toBe('part');
    expect(recurringIn(outlines(others(4, 'Scene'))).get('scene')).toBe('rare');
    expect(recurringIn(outlines(others(1, 'Scene'))).get('scene')).toBe(undefined);
  });

  describe('above all others of their files', () => {
    const over = (name: string, title = '', ...more: string[]) =>
      [`## ${name}`, `### ${title} try`, `It ends at ${title}.`, ...more].join('\n\n');
    const made = (count: number) => titles.slice(0, count).map(title => over('Thoughts', title));
    const titled = (count: number) =>
      Array.from({ length: count }, (_, at) => file(`Own ${'abcdefghij'[at % 10]}${at}`));
    const how = (texts: readonly string[]) => recurringIn(outlines(texts)).get('thoughts');

    it('are the title of none from five files and a tenth of those with headings on', () => {
      expect([how(made(5)), how(made(4))]).toEqual(['over', 'rare']);
      expect([how([...made(5), ...titled(45)]), how([...made(5), ...titled(46)])]).toEqual(['over', undefined]);
      expect(how([...made(5), ...titled(45), 'No heading.', ''])).toBe('over');
    });

    it('stand elsewhere in a fifth of their files', () => {
      const beside = (count: number) => titles.slice(0, count).map(title => file(title, 'Thoughts'));
      expect([how([...made(4), ...beside(1)]), how([...made(4), ...beside(2)])]).toEqual(['over', 'part']);
    });

    it('are sections where they hold topics', () => {
      const topics = titles.map(title =>
        over('Thoughts', title, `### ${title} two`, 'It is.', `### ${title} three`, 'It is.'),
      );
      expect(how(topics)).toBe('section');
    });

    it('are below the name of the file, unless it is theirs', async () => {
      const text = over('Thoughts', 'Wire');
      expect(await fronts(text, made(5), { path: 'notes/wire.md' })).toEqual(['wire']);
      expect(await fronts(text, made(3), { path: 'notes/wire.md' })).toEqual(['Wire try']);
      expect(await fronts(text, made(5), { path: 'notes/3-thoughts.md' })).toEqual(['Wire try']);
      expect(await fronts(over('Wire', 'Own'), made(5), { path: 'notes/cable.md' })).toEqual(['Own try']);
      const known = new Set(['wire']);
      expect(await fronts(text, made(2), { path: 'notes/wire.md', known })).toEqual(['wire']);
    });
  });

  it('are those of no labelled question', async () => {
    const own = file('Heap', 'Scene', 'Pitfalls', 'Question 1: Why does it sink?', 'Question 2: How deep is it?');
    const asked = await fronts(own, others(5, 'Scene', 'Pitfalls'));
    expect(asked).toEqual(expect.arrayContaining(['Why does it sink?', 'How deep is it?']));
  });

  it('keep two questions with labelled answers inside apart, and one in the answer', async () => {
    const pair = (at: number) => `**Question:** Why is it ${at}?\n\n**Expected answer:** It counts.`;
    const own = (count: number) =>
      [file('Heap', 'Scene', 'Pitfalls'), ...[1, 2].slice(0, count).map(at => `### Case ${at}\n\n${pair(at)}`)].join(
        '\n\n',
      );
    expect(await fronts(own(2), others(5, 'Scene', 'Pitfalls'))).toEqual(['Heap', 'Why is it 1?', 'Why is it 2?']);
    expect(await fronts(own(1), others(5, 'Scene', 'Pitfalls'))).toEqual(['Heap']);
  });

  it('keep two counted questions inside apart, and one in the answer', async () => {
    const own = (count: number) =>
      [
        file('Heap', 'Scene', 'Pitfalls'),
        ...['Sinking', 'Rising'].slice(0, count).map((name, at) => `### Question ${at + 1} — ${name}\n\nIt moves.`),
      ].join('\n\n');
    expect(await fronts(own(2), others(5, 'Scene', 'Pitfalls'))).toEqual(['Heap', 'Sinking', 'Rising']);
    expect(await fronts(own(1), others(5, 'Scene', 'Pitfalls'))).toEqual(['Heap']);
  });

  it('are none of a title with more topics in its sections than parts', async () => {
    const made = (title: string, count: number) =>
      [
        file(title, 'Scene', 'Pitfalls', 'Basics'),
        ...['one', 'two', 'three'].slice(0, count).map(name => `### ${title} ${name}\n\nIt is.`),
      ].join('\n\n');
    const beside = titles.map(title => made(title, 2));
    expect(await fronts(made('Heap', 2), beside)).toEqual(['Heap']);
    expect(await fronts(made('Heap', 3), beside)).toEqual(['Basics']);
  });

  it('are none of a title with more topics below what only holds headings in its sections', async () => {
    const made = (title: string, count: number, text = '') =>
      [
        file(title, 'Scene', 'Pitfalls'),
        `## Basics\n\n### Code\n\n${text}`,
        ...['one', 'two', 'three'].slice(0, count).map(name => `#### ${title} ${name}\n\nIt is.`),
      ].join('\n\n');
    const flat = (title: string) =>
      [file(title, 'Scene', 'Pitfalls', 'Basics'), `### ${title} one\n\nIt is.`, `### ${title} two\n\nIt is.`].join(
        '\n\n',
      );
    const beside = titles.map(flat);
    expect(await fronts(made('Heap', 2), beside)).toEqual(['Heap']);
    expect(await fronts(made('Heap', 3), beside)).toEqual(['Basics']);
    expect(await fronts(made('Heap', 3, 'It is short.'), beside)).toEqual(['Heap']);
    const sides = ['one', 'two', 'three'].map(name => `### Heap ${name}\n\n#### 优点\n\nIt is.\n\n#### 缺点\n\nIt is.`);
    const held = (count: number) =>
      [file('Heap', 'Scene', 'Pitfalls', 'Basics'), ...sides.slice(0, count)].join('\n\n');
    expect([await fronts(held(2), beside), await fronts(held(3), beside)]).toEqual([['Heap'], ['Basics']]);
  });

  it('hold topics where they do so in most files, whatever they are called', async () => {
    const made = (title: string, ...topics: string[]) =>
      [file(title, 'Scene', 'Code'), ...topics.map(name => `### ${title} ${name}\n\nIt is.`)].join('\n\n');
    const beside = titles.map(title => made(title, 'one', 'two'));
    expect(await fronts(made('Heap', 'one', 'two'), beside)).toEqual(['Code']);
    expect(await fronts(made('Heap', 'one'), beside)).toEqual(['Heap']);
  });

  it('stand beside topics of their own from two long ones on, below a title that asks nothing', async () => {
    const topic = (name: string, length = 200) => `## ${name}\n\n${'a'.repeat(length)}`;
    const own = (title: string, ...topics: string[]) => [file(title, 'Scene', 'Pitfalls'), ...topics].join('\n\n');
    const beside = others(5, 'Scene', 'Pitfalls');
    expect(await fronts(own('Heap', topic('Sinking'), topic('Rising')), beside)).toEqual(['Heap', 'Sinking', 'Rising']);
    expect(await fronts(own('Heap', topic('Sinking')), beside)).toEqual(['Heap']);
    expect(await fronts(own('Heap', topic('Sinking'), topic('Rising', 199)), beside)).toEqual(['Heap']);
    expect(await fronts(own('Heap', topic('Sinking'), topic('优点')), beside)).toEqual(['Heap']);
    expect(await fronts(own('Heap', topic('Sinking'), topic('Step 1: Rising')), beside)).toEqual(['Heap']);
    expect(await fronts(own('How does it sink?', topic('Sinking'), topic('Rising')), beside)).toEqual([
      'How does it sink?',
    ]);
    expect(await fronts(own('Heap', topic('题目描述', 9), topic('Sinking'), topic('Rising')), beside)).toEqual([
      'Heap',
    ]);
  });

  it('may be few beside more topics', async () => {
    const topic = (name: string) => `## ${name}\n\n${'a'.repeat(200)}`;
    const own = (title: string, ...names: string[]) =>
      [file(title, 'Scene', 'Pitfalls'), ...names.map(topic)].join('\n\n');
    const beside = [...others(4, 'Scene', 'Pitfalls'), own('Print', 'Paper', 'Sheets')];
    const asked = (...names: string[]) => fronts(own('Heap', ...names), beside);
    expect(await asked('Sinking', 'Rising', 'Paper')).toEqual(['Heap', 'Sinking', 'Rising', 'Paper']);
    expect(await asked('Sinking', 'Rising', 'Paper', 'Sheets')).toEqual(['Heap', 'Sinking', 'Rising']);
  });

  it('recur from a quarter of the files on', () => {
    const rest = (count: number) =>
      Array.from({ length: count }, (_, index) => file(`Other ${index}`, `Own ${'abcdefghijklmnopqrst'[index]}x`));
    expect(recurringIn(outlines([...others(5, 'Scene'), ...rest(15)])).get('scene')).toBe('part');
    expect(recurringIn(outlines([...others(5, 'Scene'), ...rest(16)])).get('scene')).toBe('rare');
    expect(recurringIn(outlines([...others(2, 'Scene'), ...rest(18)])).get('scene')).toBe('rare');
    expect(recurringIn(outlines([...others(2, 'Scene'), ...rest(19)])).get('scene')).toBe(undefined);
  });

  it('say nothing where two files have them, if most files with three parts have more topics', () => {
    const parts = ['Scene', 'Story', 'Walk'];
    const made = (count: number) => others(count, ...parts);
    const mixed = (count: number) =>
      Array.from({ length: count }, (_, at) => file(`Other ${at}`, ...parts, 'Remarks', ...topics('abcdef'[at] ?? '')));
    const topics = (letter: string) => ['v', 'w', 'x', 'y', 'z'].map(end => `${letter}${end}`);
    expect(recurringIn(outlines([...made(2), ...mixed(3)])).get('remarks')).toBe('seldom');
    expect(recurringIn(outlines([...made(3), ...mixed(3)])).get('remarks')).toBe('rare');
  });

  it('are those of the project in a folder of fewer than five files, and sections in others', async () => {
    const project = recurringIn(outlines(others(5, 'Scene', 'Story')));
    const rest = (count: number) => titles.slice(0, count).map(title => file(title, `${title} one`, `${title} two`));
    expect(recurringWithin(outlines(rest(4)), project).get('scene')).toBe('part');
    expect(recurringWithin(outlines(rest(5)), project).get('scene')).toBe('frame');
    const own = file('Heap', 'Sift', 'Merge', 'Bounds', 'Scene');
    const names = (beside: readonly string[]) =>
      namesFor(outlineOf(own), recurringWithin(outlines([own, ...beside]), project));
    const asked = async (parts: ReturnType<typeof names>) => {
      const { tree } = await runFile('notes/a.md', own, remarkFrontMatter, [remarkQuestions, { parts }]);
      return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt).trim());
    };
    expect(await asked(names(rest(4)))).toEqual(['Sift', 'Merge', 'Bounds']);
    expect(await asked(new Map())).toEqual(['Sift', 'Merge', 'Bounds', 'Scene']);
  });

  it('are none of parts if they ask', () => {
    for (const name of ['What is a lock?', '什么是锁', 'Explain the lock'])
      expect([...recurringIn(outlines(others(5, name)))].filter(([key]) => key !== '')).toEqual([]);
    expect(recurringIn(outlines(others(5, 'How it works'))).get('how it works')).toBe('part');
  });

  it('are those of sections if questions stand below them in half of the files', () => {
    const asking = (count: number) =>
      [...others(5, 'Basics'), ...['Nail', 'Screw', 'Bolt', 'Nut'].map(title => file(title, 'Basics'))].map(
        (text, index) => (index < count ? `${text}\n\n### What is x${index}?\n\nIt is.` : text),
      );
    expect(recurringIn(outlines(asking(5))).get('basics')).toBe('section');
    expect(recurringIn(outlines(asking(4))).get('basics')).toBe('part');
  });

  it('are those of sections if two topics stand below them that no other file has', () => {
    const topics = (count: number) =>
      others(5, 'Basics').map((text, index) =>
        [text, ...['k', 'm', 'n'].slice(0, count).map(letter => `### ${letter}${'abcde'[index]}x\n\nIt is.`)].join(
          '\n\n',
        ),
      );
    expect(recurringIn(outlines(topics(2))).get('basics')).toBe('section');
    expect(recurringIn(outlines(topics(1))).get('basics')).toBe('part');
  });
});

describe('collections', () => {
  it('are folders with five files, or small folders next to each other', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(name => `notes/many/${name}.md`);
    const few = ['1/README.md', '2/README.md', '2/more.md'].map(name => `notes/few/${name}`);
    const found = collectionsOf([...many, ...few, 'notes/one/x.md']);
    expect(new Set(many.map(path => found.get(path)))).toEqual(new Set(['notes/many']));
    expect(new Set(few.map(path => found.get(path)))).toEqual(new Set(['notes/few/*']));
    expect(found.get('notes/one/x.md')).toBe('notes/*');
    expect(collectionsOf(many.slice(1)).get('notes/many/b.md')).toBe('notes/*');
  });
});

describe('the name of a file', () => {
  it.each([
    ['notes/0001-two-sum.md', 'two sum'],
    ['notes/1043.partition-array.md', 'partition array'],
    ['notes/✅什么是锁？.md', '什么是锁？'],
    ['notes/two-sum/README.md', 'two sum'],
    ['notes/42/README.md', undefined],
    ['notes/3.md', undefined],
    ['notes/Heap 0123456789abcdef0123456789abcdef.md', 'Heap'],
    ['notes/spring_boot.md', 'spring boot'],
    ['notes/一致性-协议.md', '一致性-协议'],
  ])('%s says %s', (path, name) => {
    expect(nameOfFile(path)).toBe(name);
  });
});

describe('parts that recur', () => {
  const scenes = others(5, 'Scene', 'Story');

  it('make the title the question', async () => {
    expect(await fronts(file('Wire', 'Scene', 'Story'), scenes)).toEqual(['Wire']);
    expect(await fronts(file('Wire', 'Scene', 'Story'), scenes.slice(2))).toEqual(['Scene', 'Story']);
  });

  it('are parts of the title if they are half of what is below it', async () => {
    expect(await fronts(file('Wire', 'Scene', 'Copper'), scenes)).toEqual(['Wire']);
    const own = ['Copper', 'Steel', 'Tin'];
    expect(await fronts(file('Wire', 'Scene', 'Story', ...own), scenes)).toEqual(own);
  });

  it('are parts of any title if three of them are in hardly a file missing', async () => {
    const own = ['Copper', 'Steel', 'Tin', 'Lead', 'Zinc'];
    const names = ['Scene', 'Story', 'Moral'];
    const plain = (count: number) => Array.from({ length: count }, (_, at) => file(`Rope ${at}`, 'Hemp', 'Silk'));
    const text = file('Wire', ...names, ...own);
    expect(await fronts(text, others(5, ...names))).toEqual(['Wire']);
    expect(await fronts(text, [...others(4, ...names), ...plain(1)])).toEqual(['Wire']);
    expect(await fronts(text, [...others(4, ...names), ...plain(2)])).toEqual(own);
    expect(await fronts(file('Wire', 'Scene', 'Story', ...own), others(5, 'Scene', 'Story'))).toEqual(own);
    // Where most files have more of their own, these are chapters.
    const long = titles.map(title => file(title, ...names, ...own.map(one => `${one} of ${title}`)));
    expect(await fronts(text, [...long.slice(0, 3), ...others(5, ...names).slice(3)])).toEqual(own);
    expect(await fronts(text, [...long.slice(0, 2), ...others(5, ...names).slice(2)])).toEqual(own);
    const fax = file('Fax', ...names);
    expect(await fronts(text, [...long.slice(0, 2), ...others(5, ...names).slice(2), fax])).toEqual(['Wire']);
  });

  it('may have the words of a question if two stand beside it that have none', async () => {
    const asking = 'How it really burns';
    expect(await fronts(file('Wire', 'Scene', 'Story', asking), others(5, 'Scene', 'Story', asking))).toEqual(['Wire']);
    expect(await fronts(file('Wire', 'Scene', asking), others(5, 'Scene', asking))).toContain(asking);
    const alone = (...names: string[]) => names.map(name => file(name, asking));
    const among = (...rest: string[]) =>
      fronts(file('Wire', 'Scene', 'Story', asking), [...others(5, 'Scene', 'Story', asking), ...rest]);
    expect(await among(...alone('Fax', 'Phone', 'Horn'))).toEqual(['Wire']);
    expect(await among(...alone('Fax', 'Phone', 'Horn', 'Bell'))).toContain(asking);
  });

  it('are parts of a title that asks if they are a third', async () => {
    const asking = 'What is a wire?';
    expect(await fronts(file(asking, 'Scene', 'Copper', 'Steel'), scenes)).toEqual([asking]);
    expect(await fronts(file(asking, 'Scene', 'Copper', 'Steel', 'Tin'), scenes)).toEqual(['Copper', 'Steel', 'Tin']);
  });

  it('leave a list of questions alone', async () => {
    const text = `${file('Wire', 'Scene', 'Story')}\n\n## Why copper?\n\nIt conducts.\n`;
    expect(await fronts(text, scenes)).toContain('Why copper?');
  });

  describe('most of them beside what asks', () => {
    const names = ['Scene', 'Story', 'Moral', 'Pitfalls'];
    const rest = titles.map((title, at) => file(`Other ${title}`, `Own ${'abcde'[at]}x`));
    const asked = (own: readonly string[], asking: readonly string[], beside: readonly string[] = rest) =>
      fronts(file('Wire', ...own, ...asking), [...others(5, ...names), ...beside]);
    const three = names.slice(0, 3);

    it('are parts from three and two thirds on, and what asks is a question of its own', async () => {
      const asking = ['Why copper melts', 'Why lead melts', 'Why tin melts'];
      expect(await asked(three, asking.slice(0, 1))).toEqual(['Wire', 'Why copper melts']);
      expect(await asked(names, asking.slice(0, 2))).toEqual(['Wire', 'Why copper melts', 'Why lead melts']);
      expect(await asked(names, asking)).not.toContain('Wire');
      expect(await asked(names.slice(0, 2), asking.slice(0, 1))).not.toContain('Wire');
    });

    it('stay one answer with what asks of the title, and beside parts of all files', async () => {
      expect(await asked(three, ['Why this exists'])).toEqual(['Wire']);
      expect(await asked(three, ['Why lead melts?'])).toEqual(['Wire', 'Why lead melts?']);
      expect(await asked(three, ['Why does this exist?'])).not.toContain('Wire');
      expect(await asked(three, ['Why copper melts'], [])).toEqual(['Wire']);
    });

    it('are none of a problem', async () => {
      expect(await asked(['题目描述', ...three], ['Why copper melts'])).toContain('Why copper melts');
    });
  });

  it('hold at most two questions each below a title that asks', async () => {
    const asking = 'What is a wire?';
    const withQuestions = (count: number) =>
      [
        file(asking, 'Scene', 'Story'),
        ...Array.from({ length: count }, (_, at) => `### Why is it x${at}?\n\nIt is.`),
      ].join('\n\n');
    expect(await fronts(withQuestions(4), scenes)).toEqual([asking]);
    expect((await fronts(withQuestions(5), scenes)).length).toBeGreaterThan(1);
  });

  it('are asked about by the name of the file if nothing is above them', async () => {
    const text = ['## Scene', 'A wire.', '## Story', 'It broke.'].join('\n\n');
    expect(await fronts(text, scenes, { path: 'notes/broken-wire.md' })).toEqual(['broken wire']);
    expect(await fronts(`---\ntitle: The wire\n---\n\n${text}`, scenes)).toEqual(['The wire']);
    expect(await fronts(text, scenes, { path: 'notes/17.md' })).toEqual(['Scene', 'Story']);
  });

  it('may stand beside the title', async () => {
    const text = ['# Wire', 'It hangs.', '# Scene', 'A roof.', '# Story', 'It broke.'].join('\n\n');
    expect(await fronts(text, scenes)).toEqual(['Wire']);
  });

  describe('beside the first heading', () => {
    const begins = (name: string, ...more: string[]) =>
      [`# ${name}`, 'It hangs.', '# Scene', 'A roof.', '# Story', 'It broke.', ...more].join('\n\n');
    const topic = ['# Own topic', 'Another one.', '# Own field', 'A third one.'];
    const path = 'notes/cable.md';

    it('are its parts if the file is called like it', async () => {
      expect(await fronts(begins('Wire', ...topic), scenes, { path: 'notes/3-wire.md' })).toEqual(['Wire']);
      expect(await fronts(`---\ntitle: Wire\n---\n\n${begins('Wire', ...topic)}`, scenes, { path })).toEqual(['Wire']);
    });

    it('are none of its parts if other topics stand there', async () => {
      const each = ['Wire', 'Own topic', 'Own field'];
      expect(await fronts(begins('Wire', ...topic), scenes, { path })).toEqual(each);
      const three = begins('Wire', '# Example', 'Once more.', ...topic);
      expect(await fronts(three, scenes, { path })).toContain('Own field');
      const deep = begins('Wire', ...topic).replace('It hangs.', '## Hooks\n\nOf iron.');
      expect(await fronts(deep, scenes, { path })).not.toHaveLength(1);
    });

    it('are parts of what the file is called after if hardly anything else is there', async () => {
      expect(await fronts(begins('Wire', ...topic.slice(0, 2)), scenes, { path })).toEqual(['cable']);
      expect(await fronts(begins('Wire'), scenes, { path: 'notes/old-wire.md' })).toEqual(['Wire']);
      expect(await fronts(begins('Example'), scenes, { path: 'notes/example-of-wire.md' })).toEqual([
        'example of wire',
      ]);
    });

    it('are its parts if it has no text, answers follow or it is known', async () => {
      expect(await fronts(begins('Wire', ...topic).replace('It hangs.\n\n', ''), scenes, { path })).toEqual(['Wire']);
      expect(await fronts(begins('Wire', '# Complexity', 'A hook.', ...topic), scenes, { path })).toEqual(['Wire']);
      expect(await fronts(begins('Wire', ...topic), scenes, { path, known: new Set(['Wire']) })).toEqual(['Wire']);
    });

    it('may be followed by questions of their own', async () => {
      const asked = '# Questions\n\n> [!question]- Why iron?\n> It holds.\n\n> [!question]- Why now?\n> It broke.';
      const text = begins('Wire', asked, '# Example', 'Once more.');
      expect(await fronts(text, scenes, { path: 'notes/wire.md' })).toEqual(['Wire', 'Why iron?', 'Why now?']);
    });
  });

  it('are sections beside topics, unless they go on from the title', async () => {
    const own = ['Copper', 'Steel', 'Tin', 'Lead'];
    const beside = (name: string) => fronts(file('Wire', ...own, name), others(5, name));
    for (const name of ['Pitfalls', '易错点', '면접 포인트']) expect(await beside(name)).toEqual(own);
    for (const name of ['Compared with rope', '与绳子的差别', 'Rope vs cable'])
      expect(await beside(name)).toEqual([...own, name]);
    expect(await fronts(file('Wire', ...own, 'Pitfalls'), others(3, 'Pitfalls'))).toEqual([...own, 'Pitfalls']);
    const known = new Set(['Pitfalls']);
    expect(await fronts(file('Wire', ...own, 'Pitfalls'), others(5, 'Pitfalls'), { known })).toContain('Pitfalls');
  });

  it('keep what is below them, but for what asks there by number', async () => {
    const own = ['Copper', 'Steel', 'Tin', 'Lead'];
    const below = (text: string) => fronts(`${file('Wire', ...own, 'Pitfalls')}\n\n${text}`, others(5, 'Pitfalls'));
    expect(await below('### Rust\n\nIt eats.')).toEqual(own);
    expect(await below('### 1. Why does it rust?\n\nWater.')).toEqual([...own, 'Why does it rust?']);
  });

  it('belong to entries that have each of them', async () => {
    const text = ['# Wires', '## One', 'a', '## Scene', 'b', '## Two', 'c', '## Scene', 'd'].join('\n\n');
    expect(await fronts(text, scenes)).toEqual(['One', 'Two']);
  });

  it('stay questions where they are known, and so does the title', async () => {
    const text = file('Wire', 'Scene', 'Story');
    expect(await fronts(text, scenes, { known: new Set(['Scene', 'Story']) })).toEqual(['Scene', 'Story']);
    expect(await fronts(text, scenes.slice(2), { known: new Set(['Wire']) })).toEqual(['Wire']);
    expect(await fronts(text, [], { known: new Set(['Wire']) })).toEqual(['Wire']);
  });

  it('stay below the name of the file where that is known', async () => {
    const text = ['## Scene', 'A wire.', '## Story', 'It broke.'].join('\n\n');
    const options = { path: 'notes/broken-wire.md', known: new Set(['broken wire']) };
    expect(await fronts(text, scenes.slice(3), options)).toEqual(['broken wire']);
    expect(await fronts(text, [], options)).toEqual(['broken wire']);
    expect(await fronts(`${text}\n\n## Why?\n\nWind.`, [], options)).not.toContain('broken wire');
  });

  it('stay below a heading of that name, however it is typed', async () => {
    const text = ['# Week 1', '## What is a fuse.', 'It melts.', '### Sizes', 'Three.'].join('\n\n');
    const known = { has: (one: string) => /^what is a fuse\.?$/iu.test(one) };
    const before = await fronts(text, [], { path: 'notes/what is a fuse.md' });
    expect(before).toEqual(['What is a fuse.']);
    expect(await fronts(text, [], { path: 'notes/what is a fuse.md', known })).toEqual(before);
  });

  it('stay beside the title where that is known', async () => {
    const text = ['# Wire', 'It hangs.', '# Scene', 'A roof.', '# Story', 'It broke.'].join('\n\n');
    expect(await fronts(text, scenes.slice(3), { known: new Set(['Wire']) })).toEqual(['Wire']);
  });
});
