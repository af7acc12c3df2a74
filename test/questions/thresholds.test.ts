import type { Heading, Link, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/mdast/nodes.js';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { Rulings } from '../../src/questions/memory/rulings.js';
import { Facts } from '../../src/questions/structure/facts.js';
import { levelOf } from '../../src/questions/structure/level.js';
import { leadsElsewhere, pointsOn, recommends } from '../../src/questions/structure/links.js';
import type { Scope } from '../../src/questions/structure/scopes.js';
import { countSteps } from '../../src/questions/structure/steps.js';
import { askedBelow, holdsQuestions } from '../../src/questions/structure/sub-questions.js';
import { templatesIn } from '../../src/questions/structure/templates.js';
import { ownTitle } from '../../src/questions/structure/title.js';
import { isSameTitle } from '../../src/questions/text/file-titles.js';
import { introduces } from '../../src/questions/text/introducing.js';
import { numbering } from '../../src/questions/text/numbering.js';
import { partOf } from '../../src/questions/text/parts.js';
import { questionsOf, run } from '../support/run.js';
import './ample-topics.js';
import './asked-in-answers.js';
import './asking-lists.js';
import './beside-numbered.js';
import './captions.js';
import './checklists.js';
import './contents.js';
import './continued.js';
import './counted-lines.js';
import './explained-title.js';
import './firm-lists.js';
import './illustrations.js';
import './part-names.js';
import './plain-items.js';
import './problem-page.js';
import './prompts.js';
import './quoted-headings.js';
import './rounds-told.js';
import './rated-problem.js';
import './stated-problem.js';
import './repository-page.js';
import './stray-marks.js';

/** The questions of notes, by their words. */
async function asked(blocks: string[], options: QuestionsOptions = {}): Promise<string[]> {
  const { tree } = await run(blocks.join('\n\n'), [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** So many texts, of which the first ones ask. */
const mixed = (asking: number, all: number) => times(all, at => (at < asking ? `什么是甲${at}？` : `乙${at}`));

const scope = (depth: number, text: string, hasText = false): Scope => {
  const words: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: '文' }] };
  const heading: Heading = { type: 'heading', depth: depth as 1, children: [{ type: 'text', value: text }] };
  return { heading, nodes: hasText ? [words] : [], found: [], source: '' };
};

describe('the rank that holds the questions', () => {
  const depthOf = (outer: Scope[], inner: Scope[]) =>
    levelOf([...outer, ...inner], ({ nodes }) => nodes.length > 0)?.depth;
  const asking = (count: number, depth: number) => times(count, at => scope(depth, `什么是甲${at}？`));

  it('takes a number for a quarter of a look', () => {
    const numbered = (count: number) => times(count, at => scope(2, `${at}. 甲`));
    expect([depthOf(numbered(8), asking(1, 3)), depthOf(numbered(9), asking(1, 3))]).toEqual([3, 2]);
  });

  it('takes text for a fifth of a look', () => {
    const answered = (count: number) => times(count, at => scope(2, `甲${at}`, true));
    expect([depthOf(answered(12), asking(5, 3)), depthOf(answered(13), asking(5, 3))]).toEqual([3, 2]);
  });

  it('has the questions of a series, from two headings on, where they count on from a hundred', () => {
    const series = (first: number, count: number) => times(count, at => scope(2, `${first + at}. 甲`, true));
    const inner = times(8, at => scope(3, `乙${at}`, true));
    expect([100, 99].map(first => depthOf(series(first, 2), inner))).toEqual([2, 3]);
    expect([2, 1].map(count => depthOf(series(100, count), inner))).toEqual([2, 3]);
  });

  it('is the outer one of two where that has more than half of the score', () => {
    expect([depthOf(asking(1, 2), asking(2, 3)), depthOf(asking(5, 2), asking(9, 3))]).toEqual([3, 2]);
  });
});

describe('the levels that headings were typed with', () => {
  const answered = (at: number) => [`## 甲${at}`, '## 答案', `### 乙${at}`, '文。'];

  it('give way to two answers of the same level, and not to one', async () => {
    expect(await asked(['# 题', ...answered(1)])).toEqual(['乙1']);
    expect(await asked(['# 题', ...answered(1), ...answered(2)])).toEqual(['甲1', '甲2']);
  });

  it('do so where half of the headings have their answers like that', async () => {
    const bare = (count: number) => times(count, at => `## 丙${at}`);
    const of = async (count: number) =>
      (await asked(['# 题', ...answered(1), ...answered(2), ...bare(count)])).slice(0, 2);
    expect([await of(2), await of(3)]).toEqual([
      ['甲1', '甲2'],
      ['乙1', '乙2'],
    ]);
  });

  it('give way to three numbers that go on, and not to two', async () => {
    const counted = (from: number, count: number) =>
      times(count, at => `## ${from + at}. 什么是甲${from + at}？\n\n文。`);
    const sample = ['# 样例', '## 又一个'];
    expect(await asked(['# 题', ...counted(1, 1), ...sample, ...counted(2, 1)])).toContain('又一个');
    expect(await asked(['# 题', ...counted(1, 1), ...sample, ...counted(2, 2)])).not.toContain('又一个');
  });
});

it('a heading above the questions is explained from 200 characters on', async () => {
  const asking = times(3, at => `### 什么是甲${at}？\n\n文。`);
  const of = (count: number) => asked(['# 题', '## 乙', '字'.repeat(count), ...asking]);
  expect([await of(199), await of(200)].map(questions => questions.includes('乙'))).toEqual([false, true]);
});

describe('the title of a page', () => {
  it('may have a label of up to eight characters in front of it', () => {
    const isSame = (label: number) => isSameTitle(`【${'甲'.repeat(label)}】什么是堆`, '什么是堆');
    expect([isSame(8), isSame(9)]).toEqual([true, false]);
  });

  it('may have up to three names behind it', () => {
    const isSame = (names: number) => isSameTitle(`什么是堆${' | 乙'.repeat(names)}`, '什么是堆');
    expect([isSame(3), isSame(4)]).toEqual([true, false]);
  });
});

describe('numbers with answers below them', () => {
  const counted = (texts: string[], at = 1) =>
    texts.flatMap((text, index) => [`${at + index}) ${text}`, '~~~\n文\n~~~']);
  const heading = '## Middle';

  it('count questions from three on where more than half ask', async () => {
    const ask = (asking: number, all: number) =>
      asked([heading, ...counted(times(all, at => (at < asking ? `A${at}?` : `Compare ${at}.`)))]);
    expect([(await ask(2, 2)).length, (await ask(3, 3)).length]).toEqual([1, 3]);
    expect([(await ask(2, 4)).length, (await ask(3, 4)).length]).toEqual([1, 4]);
    expect((await ask(5, 9)).length).toBe(9);
  });

  it('are sought from one of the first three lists on', async () => {
    const behind = (lists: number) =>
      asked([heading, ...times(lists, () => ['文', '1) 甲\n2) 乙']).flat(), '文', ...counted(['A?', 'B?', 'C?'])]);
    expect((await behind(2)).length).toBe(3);
    expect((await behind(3)).length).toBe(1);
  });
});

describe('questions counted below a summary', () => {
  const below = (all: number, telling = 0) =>
    asked([
      '## 什么是甲？',
      '文',
      '## 什么是乙？',
      '文',
      '## 总结',
      '文',
      times(all, at => `- ${at}、丙${at}${at < telling ? '' : '？'}`).join('\n'),
    ]);

  it('are questions from five on where nine of ten ask', async () => {
    expect([(await below(4)).length, (await below(5)).length]).toEqual([2, 7]);
    expect([(await below(10, 2)).length, (await below(10, 1)).length]).toEqual([2, 12]);
  });
});

describe('a list below a heading that announces questions', () => {
  const below = (items: string[]) => asked(['# 甲', '## 질문들', items.map(item => `- ${item}`).join('\n')]);

  it('needs a quarter that asks, and items of up to 80 characters', async () => {
    expect((await below(['가?', '나', '다', '라'])).length).toBe(4);
    expect((await below(['가?', '나', '다', '라', '마'])).length).toBe(1);
    expect((await below(['가?', '나', '다', '라'.repeat(80)])).length).toBe(4);
    expect((await below(['가?', '나', '다', '라'.repeat(81)])).length).toBe(1);
  });
});

describe('quotes that ask', () => {
  it('are questions from two below a heading on, up to 300 characters long', async () => {
    const quoted = (count: number, length: number) =>
      asked(['## 丙', ...times(count, () => [`> ${'甲'.repeat(length - 1)}？`, '文']).flat()]);
    expect([(await quoted(1, 9)).length, (await quoted(2, 9)).length]).toEqual([1, 2]);
    expect([(await quoted(1, 9))[0], (await quoted(2, 300))[0]?.length]).toEqual(['丙', 300]);
    expect(await quoted(2, 301)).toEqual(['丙']);
  });
});

describe('headings', () => {
  it('hold questions beside another form where two fifths of them ask', async () => {
    const rows = times(9, at => `| 丙${at} | 丁 |\n`).join('');
    const isAsked = async (all: number) =>
      (
        await asked([
          '## 表',
          `| 问题 | 答案 |\n| - | - |\n${rows}`,
          ...mixed(2, all).flatMap(text => [`## ${text}`, '文']),
        ])
      ).includes('乙2');
    expect([await isAsked(5), await isAsked(6)]).toEqual([true, false]);
  });

  it('hold what is found below one that does not ask where two fifths do', async () => {
    const isAsked = async (all: number) =>
      (await asked([...mixed(2, all).flatMap(text => [`## ${text}`, '文']), '1. 什么是丙？\n   > 丁'])).includes(
        '什么是丙？',
      );
    expect([await isAsked(5), await isAsked(6)]).toEqual([false, true]);
  });

  it('are sections where more than half of them hold marked questions', async () => {
    const isAsked = async (marked: number, all: number) =>
      (await asked(times(all, at => [`## 乙${at}`, at < marked ? 'Q: 丙\nA: 丁' : '文']).flat())).includes('丙');
    expect([await isAsked(2, 4), await isAsked(3, 5)]).toEqual([false, true]);
  });

  it('outside of lists are none where more than half stand in lists', async () => {
    const isAsked = async (inLists: number, all: number) =>
      (
        await asked(times(all, at => (at < inLists ? [`- ### 乙${at}\n\n  文`] : [`### 丙${at}`, '文'])).flat())
      ).includes(`丙${all - 1}`);
    expect([await isAsked(2, 4), await isAsked(3, 5)]).toEqual([true, false]);
  });

  it('are the section of those below them where more than half of those ask', () => {
    const isSection = (asking: number, all: number) =>
      holdsQuestions(
        scope(2, '甲'),
        mixed(asking, all).map(text => scope(3, text)),
        [],
      );
    expect([isSection(2, 4), isSection(3, 5)]).toEqual([false, true]);
  });

  it('of articles hold questions where more than half of their items have an answer', async () => {
    const isAsked = async (answered: number, all: number) => {
      const items = times(all, at => `${at + 1}. 什么是子${at}？${at < answered ? '\n   文。' : ''}`);
      const found = await asked(['# 题', '## 甲', '文', '## 乙', '文', '## 丙', items.join('\n')]);
      return found.some(text => text.includes('子'));
    };
    expect([await isAsked(2, 4), await isAsked(3, 5)]).toEqual([false, true]);
  });

  it('that ask are titles where more than half of those below them ask', () => {
    const options = {
      ...{ hasText: () => true, isNamed: () => false, introduces: () => true, isHolder: () => false },
      ...{ hasItems: () => false, isExplained: () => false },
    };
    const isTitle = (asking: number, all: number) =>
      ownTitle([scope(1, '什么是甲？'), ...mixed(asking, all).map(text => scope(2, text))], options) !== undefined;
    expect([isTitle(2, 4), isTitle(3, 5)]).toEqual([false, true]);
  });

  it('lack the dot of their number between two that have it, or at an end of three', async () => {
    const labels = async (titles: string[]) => {
      const { tree } = await run(titles.map(title => `## ${title}\n\n文\n`).join('\n'), remarkQuestions);
      return questionsOf(tree).map(({ label }) => label);
    };
    expect(await labels(['7. 甲', '8 乙', '9. 丙'])).toEqual(['7', '8', '9']);
    expect(await labels(['7. 甲', '8 乙', '丙', '9. 丁'])).toEqual(['7', undefined, undefined, '9']);
    expect(await labels(['7. 甲', '8. 乙', '9 丙'])).toEqual(['7', '8', undefined]);
    expect(await labels(['7. 甲', '8. 乙', '9. 丙', '10 丁'])).toEqual(['7', '8', '9', '10']);
    expect(await labels(['7. 甲', '8.1 乙', '8.2 丙', '9. 丁', '10. 戊'])).toEqual(['7', '8.1', '8.2', '9', '10']);
    expect(await labels(['7. 甲', '404 乙', '9. 丙', '10. 丁'])).toEqual(['7', undefined, '9', '10']);
  });

  it('numbered 1.2 have a label where there are three, and more than half are', async () => {
    const label = async (numbered: number, all: number) => {
      const text = times(all, at => `## ${at < numbered ? `1.${at} ` : ''}甲${at}\n\n文\n`).join('\n');
      return questionsOf((await run(text, remarkQuestions)).tree)[0]?.label;
    };
    expect([await label(2, 2), await label(3, 3)]).toEqual([undefined, '1.0']);
    expect([await label(2, 4), await label(3, 5)]).toEqual([undefined, '1.0']);
  });

  it('below a question are questions where half of them ask and are numbered', () => {
    const count = (asking: number, all: number) =>
      askedBelow(
        times(all, at => scope(3, at < asking ? `${at}. 为什么甲？` : `乙${at}`)),
        [],
      ).size;
    expect([count(2, 5), count(2, 4)]).toEqual([0, 2]);
  });

  it('above the questions are no answers where links say more than the rest', async () => {
    const isAsked = async (linked: string, said: string) =>
      (
        await asked([
          '# 题',
          '## 甲',
          '### 什么是乙？',
          '文',
          '### 什么是丙？',
          '文',
          '## 丁',
          `[${linked}](a) ${said}`,
        ])
      ).includes('丁');
    expect([await isAsked('链接链接链接', '文文文'), await isAsked('链接链接', '文文文文')]).toEqual([false, true]);
  });

  it('above the questions are no answers where half of the items of their lists ask', async () => {
    const isAsked = async (asking: number, all: number) =>
      (
        await asked(
          [
            ...['# 题', '## 甲', '### 什么是子？', '文', '### 什么是丑？', '文', '## 丁'],
            mixed(asking, all)
              .map(text => `- ${text}`)
              .join('\n'),
          ],
          { dialects: { 'question-list': 'off' } },
        )
      ).includes('丁');
    expect([await isAsked(2, 4), await isAsked(2, 5)]).toEqual([false, true]);
  });

  it('that ask are titles where the first sixty characters introduce the others', () => {
    const isIntroduction = (before: number) => introduces(`${'文'.repeat(before)}本文讲述丙。`);
    expect([isIntroduction(58), isIntroduction(59)]).toEqual([true, false]);
  });

  it.each([
    ['all of two', ['1 甲', '2 乙'], true],
    ['one alone', ['1 甲'], false],
    ['most of four', ['1 甲', '2 乙', '3 丙', '丁'], true],
    ['two of three', ['1 甲', '2 乙', '丙'], false],
    ['half of six', ['1 甲', '2 乙', '3 丙', '丁', '戊', '己'], false],
    ['five that start later', ['51 甲', '52 乙', '53 丙', '54 丁', '55 戊'], true],
    ['four that start later', ['200 甲', '201 乙', '202 丙', '203 丁'], false],
    ['five with a gap', ['1 甲', '2 乙', '4 丙', '5 丁', '6 戊'], true],
    ['four with a gap', ['1 甲', '2 乙', '4 丙', '5 丁'], false],
  ])('have a number as their label where it counts: %s', (_what, texts, counts) => {
    expect(numbering(texts)[0]).toBe(counts);
  });

  describe('list pages elsewhere', () => {
    const leading = (text: string): Scope => {
      const link: Link = { type: 'link', url: 'https://example.com', children: [{ type: 'text', value: '链接' }] };
      return { ...scope(2, text), nodes: [{ type: 'paragraph', children: [link] }] };
    };
    const isLinkFile = (scopes: Scope[]) => new Facts(scopes, { more: [], modes: {} }).linkFile;

    it('where at most a tenth of them ask', () => {
      const withOneAsking = (count: number) => [scope(2, '什么是甲？'), ...times(count, at => leading(`乙${at}`))];
      expect([isLinkFile(withOneAsking(9)), isLinkFile(withOneAsking(8))]).toEqual([true, false]);
    });

    it('where more than half of those with text lead there, and two of them', () => {
      const some = (links: number, texts: number) => [
        ...times(links, at => leading(`甲${at}`)),
        ...times(texts, at => scope(2, `乙${at}`, true)),
      ];
      const found = [some(2, 2), some(3, 2), some(1, 0), some(2, 0)].map(isLinkFile);
      expect(found).toEqual([false, true, false, true]);
    });

    it('where a third of them lead there below a title that names contents', () => {
      const page = (title: string, texts: number) => [
        scope(1, title, true),
        leading('甲'),
        ...times(texts, at => scope(2, `乙${at}`, true)),
      ];
      const found = [page('茶 · 目录', 2), page('茶 · 目录', 3), page('茶与目录', 2)].map(isLinkFile);
      expect(found).toEqual([true, false, false]);
    });

    it('where more than half of what is below them are links', () => {
      const [link, text] = [leading('甲').nodes[0] as Flow, scope(2, '甲', true).nodes[0] as Flow];
      expect([leadsElsewhere([link, link, text, text]), leadsElsewhere([link, link, link, text, text])]).toEqual([
        false,
        true,
      ]);
    });
  });

  it('have a checklist below them from two tasks on', async () => {
    const below = (tasks: number) => asked(['## 甲', '文', '## 乙', times(tasks, at => `- [ ] 丙${at}`).join('\n')]);
    expect([await below(1), await below(2)]).toEqual([['甲', '乙'], ['甲']]);
  });

  it('take leave of the readers where they beg for two things in up to a thousand characters', async () => {
    const opening = '以上就是这篇文章的全部内容，点赞';
    const below = (text: string) => asked(['## 甲', '文', '## 乙', text]);
    expect([await below(opening), await below(`${opening}、转发`)]).toEqual([['甲', '乙'], ['甲']]);
    const long = (length: number) => `${opening}、转发`.padEnd(length, '文');
    expect([await below(long(1000)), await below(long(1001))]).toEqual([['甲'], ['甲', '乙']]);
  });

  describe('say in a few words what is found elsewhere', () => {
    const paragraph = (words: string, url?: string): Paragraph => ({
      type: 'paragraph',
      children: [
        { type: 'text', value: words },
        ...(url === undefined
          ? []
          : [{ type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] }]),
      ],
    });
    const address = paragraph('Address: ', 'https://example.com');
    const isLinkFile = (scopes: Scope[]) => new Facts(scopes, { more: [], modes: {} }).linkFile;

    it('where a third of them only lead there', () => {
      const some = (links: number, others: number) => [
        ...times(links, at => ({ ...scope(2, `甲${at}`), nodes: [paragraph('', 'https://example.com')] })),
        ...times(others, at => ({
          ...scope(2, `乙${at}`),
          nodes: [paragraph('Reads papers aloud for you.'), address],
        })),
      ];
      expect([some(2, 4), some(2, 5), some(10, 20), some(10, 21)].map(isLinkFile)).toEqual([true, false, true, false]);
    });

    it('behind a label of up to twenty characters', () => {
      const labelled = (length: number) => recommends([paragraph(`${'a'.repeat(length - 1)}:`, 'https://example.com')]);
      expect([labelled(20), labelled(21)]).toEqual([true, false]);
    });

    it('with up to three hundred characters in four blocks', () => {
      const saying = (length: number) => recommends([paragraph('a'.repeat(length - 'Address:'.length)), address]);
      const blocks = (count: number) => recommends([...times(count - 1, () => paragraph('a')), address]);
      expect([saying(300), saying(301), blocks(4), blocks(5)]).toEqual([true, false, true, false]);
    });

    it('and explain nothing with up to forty characters', () => {
      const saying = (length: number) => pointsOn([paragraph('a'.repeat(length - 'Address:'.length)), address]);
      expect([saying(40), saying(41)]).toEqual([true, false]);
    });

    it('where two headings below their contents do', async () => {
      const isAsked = async (pages: number) =>
        (
          await asked([
            '# 网络',
            '## 内容导航',
            ...times(pages, at => `### 甲${at}\n\n- 乙${at}`),
            '## 丙',
            '丙是一种丁。',
          ])
        ).includes('丙');
      expect([await isAsked(1), await isAsked(2)]).toEqual([true, false]);
    });
  });

  it('have comments on them in the first three blocks', () => {
    const ruling = (others: number) => {
      const nodes = [...times(others, () => '<!-- id: a -->'), '<!-- card: none -->'];
      const html = nodes.map(value => ({ type: 'html' as const, value }));
      return new Facts([], { more: [], modes: {} }).ruling({ nodes: html, found: [], source: '' });
    };
    expect([ruling(2), ruling(3)]).toEqual(['none', undefined]);
  });
});

describe('templates', () => {
  it('have names of up to forty characters', () => {
    const part = (length: number) => partOf(`题目（${'a'.repeat(length - 4)}）`);
    expect([part(40), part(41)]).toEqual(['asked', undefined]);
  });

  const isHolder = (children: string[], title = '甲') => {
    const [above, ...below] = [scope(1, title), ...children.map(text => scope(2, text, true))] as [Scope, ...Scope[]];
    const { holders } = templatesIn([above, ...below], {
      hasText: ({ nodes }) => nodes.length > 0,
      isNamed: () => false,
      introduces: () => false,
      endsAsking: () => false,
      statesProblem: () => false,
      onlyPoints: () => false,
    });
    return holders.has(above);
  };

  it('that start with the problem have parts for half of their headings', () => {
    expect([isHolder(['题目', '题解', '乙', '丙']), isHolder(['题目', '题解', '乙', '丙', '丁'])]).toEqual([
      true,
      false,
    ]);
  });

  it('that say what and how of what is asked are parts where they are half of the headings', () => {
    const below = (...others: string[]) => isHolder(['是什么', '原理', ...others], '什么是甲？');
    expect([below('乙', '丙'), below('乙', '丙', '丁')]).toEqual([true, false]);
  });

  /** Whether a heading with some text keeps the headings below it as its parts. */
  const keeps = async (text: string, children: string[]) =>
    !(await asked(['# 题', '## 甲', text, ...children.flatMap(name => [`### ${name}`, '文'])])).includes(
      children[0] ?? '',
    );

  it('are the solutions below a problem where half of the headings name one', async () => {
    const solved = (solutions: number, all: number) =>
      keeps('题目描述：求和。', [...times(solutions, at => `甲${at}思路`), ...times(all - solutions, at => `乙${at}`)]);
    expect([await solved(2, 4), await solved(5, 9), await solved(4, 9)]).toEqual([true, true, false]);
  });

  it('are two thirds of the headings below a term that is explained', async () => {
    const term = (children: string[]) => keeps('一种树。', children);
    expect([await term(['优点', '缺点', '乙']), await term(['优点', '缺点', '代码', '乙', '丙'])]).toEqual([
      true,
      false,
    ]);
  });

  it('are steps for more than half of the headings, two at least, that count from 1', async () => {
    const steps = (...children: string[]) => keeps('文', children);
    expect(await steps('Step 1: a', 'Step 2: b', 'Step 3: c', '乙', '丙')).toBe(true);
    expect([await steps('Step 1: a', 'Step 2: b', '乙'), await steps('Step 1: a', 'Step 2: b', '乙', '丙')]).toEqual([
      true,
      false,
    ]);
    expect([await steps('Step 1: a', 'Step 2: b'), await steps('Step 1: a', 'Step 2: why b?')]).toEqual([true, false]);
    const counts = (...texts: string[]) => countSteps(texts.map(text => scope(2, text, true)));
    expect([counts('第一步：备份', '第二步'), counts('第一步：备份')]).toEqual([true, false]);
    expect([counts('阶段一', '阶段二'), counts('阶段二', '阶段三')]).toEqual([true, false]);
    expect([counts('✅ Phase 1 - a', 'PHASE 2'), counts('Phase 1.5 of a', 'Phase 2 of a')]).toEqual([true, false]);
    expect([counts('1단계: a', '2단계: b'), counts('1단계 a', '3단계 b')]).toEqual([true, false]);
  });

  it('are none where as many ask below them as there are', async () => {
    const asks = ['#### 为什么选甲？', '文。'];
    const steps = (...below: string[][]) =>
      asked([
        '# 题',
        '## 搭建集群',
        '文。',
        ...below.flatMap((more, at) => [`### 第${'一二'[at]}步：乙${at}`, '文。', ...more]),
      ]);
    expect(await steps(asks, [])).toEqual(['搭建集群']);
    expect((await steps(asks, ['#### 为什么选丙？', '文。'])).length).toBeGreaterThan(1);
  });

  it('are solutions of a problem if half of them are called so', async () => {
    const problem = (children: string[]) => keeps('**问题描述**\n\n取数。', children);
    expect([await problem(['贪心思路', '乙']), await problem(['贪心思路', '乙', '丙'])]).toEqual([true, false]);
  });

  // Numbers behind a name do not tell it from another.
  const letters = 'abcdefgh';

  /** How many of so many headings are questions where the first ones have the same heading below them. */
  const questions = async (having: number, all: number, own: string[] = []) => {
    const blocks = times(all, at => [
      `## 甲${at}`,
      `### ${at < having ? '乙' : `丙${letters[at]}`}`,
      '文',
      ...own.flatMap(name => [`### ${name}${letters[at]}`, '文']),
    ]);
    return (await asked(['# 题', ...blocks.flat()])).filter(text => text.startsWith('甲')).length;
  };

  it('recur in three of them', async () => {
    expect([await questions(2, 3), await questions(3, 3)]).toEqual([0, 3]);
  });

  it('recur in half of them', async () => {
    expect([await questions(3, 7), await questions(3, 6)]).toEqual([0, 6]);
  });

  it('recur where half of the headings do', async () => {
    expect([await questions(3, 3, ['丁']), await questions(3, 3, ['丁', '戊'])]).toEqual([3, 0]);
    const withTwo = async (own: string[]) => {
      const blocks = times(3, at => [
        ...[`## 甲${at}`, '### 乙', '文', '### 己', '文'],
        ...own.flatMap(name => [`### ${name}${letters[at]}`, '文']),
      ]);
      return (await asked(['# 题', ...blocks.flat()])).filter(text => text.startsWith('甲')).length;
    };
    expect([await withTwo(['丁', '戊']), await withTwo(['丁', '戊', '庚'])]).toEqual([3, 0]);
  });
});

describe('the title in the front matter', () => {
  it('is answered at the next heading where at most sixty characters about a link are below it', async () => {
    const count = async (length: number) => {
      const text = `---\ntitle: 如何甲 | 站\n---\n\n# 如何甲\n\n${'文'.repeat(length - 1)}[丁](https://a.example)\n\n# 乙\n\n丙\n`;
      return questionsOf((await run(text, remarkFrontMatter, remarkQuestions)).tree).length;
    };
    expect([await count(60), await count(61)]).toEqual([1, 2]);
  });
});

describe('what is on no card', () => {
  const findings = async (text: string[]) =>
    (await run(text.join('\n\n'), remarkQuestions)).file.messages.map(({ ruleId }) => ruleId);

  it('is reported below a title from two hundred characters on', async () => {
    const said = (length: number) =>
      findings(['# 甲', '文'.repeat(length), '## 什么是乙？', '文', '## 什么是丙？', '文']);
    expect([await said(199), await said(200)]).toEqual([['unasked-text'], ['text-in-section']]);
  });

  it('is reported below a name that opens a text, unless that introduces the page', async () => {
    const said = (name: string, text: string) =>
      findings(['# 甲', `## ${name}`, text, '## 什么是乙？', '文', '## 什么是丙？', '文']);
    expect([await said('简介', '文'.repeat(199)), await said('简介', '文'.repeat(200))]).toEqual([
      ['unasked-text'],
      ['text-in-section'],
    ]);
    expect(await said('Overview', `本文${'文'.repeat(200)}`)).toEqual(['unasked-text']);
    expect(await said('参考', '文'.repeat(200))).toEqual(['unasked-text']);
  });

  it('is reported where more than half of the headings below a question ask', async () => {
    const below = (asking: number, all: number) =>
      findings([
        '## 什么是子？',
        '文',
        ...mixed(asking, all).flatMap(text => [`### ${text}`, '文']),
        ...['## 什么是丑？', '文', '## 什么是寅？', '文', '## 什么是卯？', '文'],
      ]);
    expect([await below(1, 1), await below(1, 2)]).toEqual([['asks-in-answer'], []]);
    expect([await below(2, 4), await below(3, 5)]).toEqual([[], ['asks-in-answer']]);
  });
});

describe('other forms', () => {
  const quoted = (text: string) => `- ${text}\n  > 丙`;

  it('are tasks from three bold numbers on', async () => {
    const count = async (all: number) =>
      (await asked([...times(all, at => `**${at + 1})** 写出甲${at}。\n\n    乙`)])).length;
    expect([await count(2), await count(3)]).toEqual([0, 3]);
  });

  it('are groups of questions where half of the items below one look like questions', async () => {
    const items = (asking: number, all: number) => mixed(asking, all).map((text, at) => `  - ${at + 1}、${text}\n`);
    const hasGroup = async (asking: number, all: number) =>
      !(await asked([`- 组\n${items(asking, all).join('')}${'- 什么是丙？\n'.repeat(9)}`])).includes('组');
    expect([await hasGroup(2, 4), await hasGroup(2, 5)]).toEqual([true, false]);
  });

  it('have follow-up questions unless more than a third of the items are groups', async () => {
    const group = '- 甲\n  - 什么是乙？\n  - 什么是丙？\n';
    const isGroup = async (groups: number, others: number) =>
      (await asked([group.repeat(groups) + '- 什么是丁？\n'.repeat(others)])).includes('什么是乙？');
    expect([await isGroup(1, 2), await isGroup(2, 3)]).toEqual([false, true]);
  });

  it('are lists of links where more than half of the items are', async () => {
    const link = '- [什么是甲？](https://example.com)\n';
    const isOfLinks = async (links: number, others: number) =>
      (await asked([link.repeat(links) + '- 什么是乙？\n'.repeat(others)])).length === 0;
    expect([await isOfLinks(3, 3), await isOfLinks(4, 3)]).toEqual([false, true]);
  });

  it('are questions where half of what they find looks like it', async () => {
    const count = async (asking: number, all: number) =>
      (await asked([mixed(asking, all).map(quoted).join('\n')])).length;
    expect([await count(2, 4), await count(2, 5)]).toEqual([4, 0]);
  });

  it.each([
    ['two items', ['什么是甲？', '什么是乙？'], 0],
    ['three items', ['什么是甲？', '什么是乙？', '什么是丙？'], 3],
    ['two of three that look like questions', ['什么是甲？', '什么是乙？', '丙'], 3],
    ['three of five', ['什么是甲？', '什么是乙？', '什么是丙？', '丁', '戊'], 0],
    ['one of three that asks', ['什么是甲？', '什么是乙', '什么是丙'], 3],
    ['one of four', ['什么是甲？', '什么是乙', '什么是丙', '什么是丁'], 0],
  ])('a list of questions: %s', async (_what, items, count) => {
    expect(await asked([items.map(item => `- ${item}`).join('\n')])).toHaveLength(count);
  });

  it('a list has quoted answers where half of its items do', async () => {
    const count = async (answered: number, all: number) => {
      const items = times(all, at => (at < answered ? quoted(`什么是甲${at}？`) : `- 什么是乙${at}？`));
      return (await asked([items.join('\n')], { dialects: { 'question-list': 'off' } })).length;
    };
    expect([await count(2, 4), await count(2, 5)]).toEqual([4, 0]);
  });

  it('three unfolding blocks are questions by themselves', async () => {
    const fold = (at: number) => `<details><summary>甲${at}</summary>\n\n文\n\n</details>`;
    expect([(await asked(times(2, fold))).length, (await asked(times(3, fold))).length]).toEqual([0, 3]);
  });

  it('in a list are those of its heading from three with answers on, or from five where the headings do not ask', async () => {
    const listed = async (others: string[], name: string, items: string[]) => {
      const found = await asked([
        ...others.flatMap(heading => [`## ${heading}`, '文。']),
        `## ${name}`,
        items.join('\n'),
      ]);
      return items.length > 0 && found.includes('什么是乙0？');
    };
    const items = (count: number, answer = '') => times(count, at => `- 什么是乙${at}？${answer}`);
    const isAnswered = (count: number) => listed(mixed(3, 3), '乙', items(count, '\n  - 文。'));
    expect([await isAnswered(2), await isAnswered(3)]).toEqual([false, true]);
    const partly = (answered: number) =>
      listed(mixed(3, 3), '乙', [...items(answered, '\n  - 文。'), ...times(10 - answered, at => `- 什么是丁${at}？`)]);
    expect([await partly(5), await partly(6)]).toEqual([false, true]);
    const isAlone = (count: number) => listed(mixed(0, 3), '丙', items(count));
    expect([await isAlone(4), await isAlone(5)]).toEqual([false, true]);
    const checks = (count: number, all: number) =>
      listed(mixed(0, 3), '丙', [...items(all - count), ...times(count, at => `- 是否有甲${at}？`)]);
    expect([await checks(4, 8), await checks(5, 9)]).toEqual([true, false]);
    const isAnnounced = (count: number) => listed(mixed(3, 3), '遗留问题', items(count));
    expect([await isAnnounced(2), await isAnnounced(3)]).toEqual([false, true]);
  });

  it('in a list are contents where more than half have a heading', async () => {
    const areListed = async (headings: number, all: number) => {
      const names = times(all, at => `什么是乙${at}？`);
      const found = await asked([
        ...['## 面试题', names.map(name => `- ${name}`).join('\n')],
        ...names.slice(0, headings).flatMap(name => [`## ${name}`, '文。']),
      ]);
      return found.length === headings + all;
    };
    expect([await areListed(2, 4), await areListed(3, 5)]).toEqual([true, false]);
  });

  it('in bold below what asks are questions from two labelled ones on, if more than half are labelled', async () => {
    const isAsked = async (labelled: number, others: number) => {
      const inside = [...times(labelled, at => `**Q：甲${at}？**`), ...times(others, at => `**乙${at}？**`)];
      const found = await asked([
        ...['## 什么是栈？', '后进先出。', ...inside.flatMap(line => [line, '文。'])],
        ...['## 什么是队列？', '先进先出。'],
      ]);
      expect(found).toContain('什么是栈？');
      return found.length === inside.length + 2;
    };
    expect([await isAsked(1, 0), await isAsked(2, 0)]).toEqual([false, true]);
    expect([await isAsked(2, 2), await isAsked(5, 4)]).toEqual([false, true]);
  });

  it('a label in bold has up to seven characters', async () => {
    const count = async (label: string) => (await asked([`**${label}** 甲`, '文'])).length;
    expect([await count('Q123456'), await count('Q1234567')]).toEqual([1, 0]);
    // Longer ones say where it is asked, and nothing else.
    expect([await count('🔴 Interview question:'), await count('Interview question: sets')]).toEqual([1, 0]);
  });

  it('a question in bold counts half of a heading with text', async () => {
    const isAsked = async (bold: number, headings: number) =>
      (
        await asked([
          ...times(bold, at => [`**什么是甲${at}？**`, '文']).flat(),
          ...times(headings, at => [`## 乙${at}`, '文']).flat(),
        ])
      ).includes('什么是甲0？');
    expect([await isAsked(2, 1), await isAsked(5, 3)]).toEqual([true, false]);
  });

  it('a percent sign below a heading parts questions from answers where there are two', async () => {
    const card = ['乙', '%', '丙'];
    expect(await asked(['## 甲', ...card])).toEqual(['甲']);
    expect(await asked(['## 甲', ...card, '---', ...card])).toEqual(['乙', '乙']);
  });

  it('three options belong to the question', async () => {
    const prompt = async (options: string) => {
      const { tree } = await run(`## 什么是甲？\n\n${options}\n\n文\n`, remarkQuestions);
      return questionsOf(tree)[0]?.children[0].children.length;
    };
    expect([await prompt('A. 乙\nB. 丙'), await prompt('A. 乙\nB. 丙\nC. 丁')]).toEqual([1, 2]);
  });
});

describe('what is known from before', () => {
  it('gives the questions to a rank that more than half of it has', async () => {
    const rule = async (below: number) => {
      const inner = times(below, at => `丁${at}`);
      const known = new Set([...inner, '什么是乙？', '什么是丙？']);
      const text = [
        '## 什么是甲？',
        '文',
        ...inner.flatMap(name => [`### ${name}`, '文']),
        '## 什么是乙？',
        '文',
        '## 什么是丙？',
        '文',
      ];
      const { tree } = await run(text.join('\n\n'), [remarkQuestions, { known }]);
      return tree.data?.decisions?.find(({ text }) => text === '什么是甲？')?.rule;
    };
    expect([await rule(2), await rule(3)]).toEqual(['rank', 'asks-above']);
  });

  it('lets a heading without text go to more than half that look like questions below it', () => {
    const isHollow = (like: number, all: number) => {
      const above = scope(2, '甲');
      const below = times(all, at => scope(3, at < like ? `什么是乙${at}` : `丙${at}`));
      const rulings = new Rulings([above, ...below], { more: [], modes: {} }, new Set());
      return rulings.isHollow(above, { level: undefined, verdicts: new Map(), groups: new Map() });
    };
    expect([isHollow(2, 4), isHollow(3, 5)]).toEqual([false, true]);
  });
});

describe('a far longer answer', () => {
  /** How many are reported where one answer has so many characters, and the others so many. */
  const found = async (length: number, others: number[]) => {
    const text = [...others, length].map((size, at) => `## 什么是甲${at}？\n\n${'文'.repeat(size)}`).join('\n\n');
    const { file } = await run(text, remarkQuestions);
    return file.messages.filter(({ ruleId }) => ruleId === 'long-answer').length;
  };

  it('has more than 5,000 characters', async () => {
    expect([await found(5000, [9, 9]), await found(5001, [9, 9])]).toEqual([0, 1]);
  });

  it('is more than twenty times as long as the median', async () => {
    expect([await found(6000, [300, 300, 300, 9]), await found(6001, [300, 300, 300, 9])]).toEqual([0, 1]);
  });

  it('needs two others', async () => {
    expect([await found(9000, [9]), await found(9000, [9, 9])]).toEqual([0, 1]);
  });

  it('counts no unanswered question', async () => {
    expect(await found(9000, [0, 0, 9])).toBe(0);
  });
});

describe('what somebody was asked in an interview', () => {
  const areAsked = async (items: string[], above = '') =>
    (await asked(['# 面经', above, items.map(item => `- ${item}`).join('\n')])).includes('甲甲');

  it('asks in a fifth of its items', async () => {
    const items = (all: number) => ['为何', ...times(all - 1, () => '甲甲')];
    expect([await areAsked(items(5)), await areAsked(items(6))]).toEqual([true, false]);
  });

  it('tells something in a third of them at most', async () => {
    const items = (plain: number) => [...times(3, () => '为何：因为'), ...times(plain, () => '甲甲')];
    expect([await areAsked(items(6)), await areAsked(items(5))]).toEqual([true, false]);
  });

  it('makes up a third of the text', async () => {
    const items = ['为何', '甲甲', '甲甲'];
    expect([await areAsked(items, '文'.repeat(12)), await areAsked(items, '文'.repeat(13))]).toEqual([true, false]);
  });

  it('has two lines below it that tell something', async () => {
    const items = (lines: number) => ['为何', '乙乙', ['甲甲', ...times(lines, () => '文')].join('\n  ')];
    expect([await areAsked(items(2)), await areAsked(items(1))]).toEqual([true, false]);
  });
});

describe('lists with labelled answers', () => {
  const answered = (at: number) => `1. 甲${at}？\n\n   **回答：** 文。\n`;
  const open = (at: number) => `1. 乙${at}\n`;
  const below = async (...items: string[]): Promise<number> =>
    (await asked(['# 面谈', '## 开场', items.join('\n'), '## 其他', '文。'])).filter(text => /[甲乙]/u.test(text))
      .length;

  it('have two of them', async () => {
    expect([await below(answered(1), answered(2), open(1)), await below(answered(1), open(1))]).toEqual([3, 0]);
  });

  it('have them below half of their items', async () => {
    const all = (bare: number) => [answered(1), answered(2), ...times(bare, at => open(at))];
    expect([await below(...all(2)), await below(...all(3))]).toEqual([4, 0]);
  });
});

describe('bullets that stand where headings would', () => {
  const told = (name: string): string => `- ${name}\n\n文\n\n`;
  const areAsked = async (...parts: string[]): Promise<boolean> =>
    (await asked(['# 网络', parts.join('')])).includes('甲甲');

  it('are four with text below', async () => {
    const all = (count: number) => times(count, () => told('甲甲'));
    expect([await areAsked(...all(4)), await areAsked(...all(3))]).toEqual([true, false]);
  });

  it('have text below half of them', async () => {
    const all = (bare: number) => [...times(4, () => told('甲甲')), ...times(bare, () => '- 乙乙\n')];
    expect([await areAsked(...all(4)), await areAsked(...all(5))]).toEqual([true, false]);
  });

  it('are names, three in five of them', async () => {
    const all = (points: number) => [...times(4, () => told('甲甲')), ...times(points, () => '- 乙：丙丙\n')];
    expect([await areAsked(...all(2)), await areAsked(...all(3))]).toEqual([true, false]);
  });

  it('are names of sixty characters at most', async () => {
    const all = (length: number) => [...times(4, () => told('甲甲')), ...times(3, () => told('乙'.repeat(length)))];
    expect([await areAsked(...all(60)), await areAsked(...all(61))]).toEqual([true, false]);
  });

  it('are sides of what the file is about, a quarter of them at most', async () => {
    const all = (names: number) => [...times(names, () => told('甲甲')), told('优点'), told('缺点')];
    expect([await areAsked(...all(6)), await areAsked(...all(5))]).toEqual([true, false]);
  });
});

describe('lists of topics below names', () => {
  /** Whether the items of lists are questions, each list below a heading of its own. */
  const areAsked = async (...lists: string[][]): Promise<boolean> => {
    const below = lists.flatMap((items, at) => [`## Acme ${at}`, items.map(item => `- ${item}`).join('\n')]);
    const questions = await asked(['# Interview', ...below]);
    return !questions.some(question => question.startsWith('Acme'));
  };
  /** So many items, of which the first ones are others. */
  const items = (count: number, others: number, other: string) =>
    times(count, at => (at < others ? `${other} ${at}` : `Topic ${at}`));
  const asking = (count: number, others: number) => items(count, others, 'How to use');

  it('has three items', async () => {
    expect([await areAsked(asking(3, 2)), await areAsked(asking(2, 2))]).toEqual([true, false]);
  });

  it('has a quarter of items that ask', async () => {
    expect(await areAsked(asking(10, 3), asking(10, 2))).toBe(true);
    expect(await areAsked(asking(10, 2), asking(10, 2))).toBe(false);
  });

  it('has two fifths of them where it is the only list', async () => {
    expect([await areAsked(asking(20, 8)), await areAsked(asking(20, 7))]).toEqual([true, false]);
  });

  it('has them in two thirds of the lists', async () => {
    const lists = (count: number, others: number) => times(count, at => asking(7, at < others ? 3 : 0));
    expect([await areAsked(...lists(3, 2)), await areAsked(...lists(5, 3))]).toEqual([true, false]);
  });

  it('may have a tenth of items that explain something', async () => {
    const explained = (count: number, others: number, asked: number) => [
      ...times(others, at => `Name ${at}: what it is`),
      ...asking(count - others, asked),
    ];
    expect([await areAsked(explained(20, 2, 8)), await areAsked(explained(26, 3, 12))]).toEqual([true, false]);
  });

  it('may have parts below a quarter of its items', async () => {
    const parted = (count: number, others: number) => [
      ...times(others, at => `Name ${at}\n  - Part`),
      ...asking(count - others, 10),
    ];
    expect([await areAsked(parted(20, 5)), await areAsked(parted(21, 6))]).toEqual([true, false]);
  });

  it('has topics where more than half of the items below them ask', async () => {
    const topic = (others: number) => ['Flow', ...asking(9, others)].join('\n  - ');
    const questionsOf = async (others: number) =>
      (await asked(['# Interview', '## Acme', [...asking(20, 12), topic(others)].map(item => `- ${item}`).join('\n')]))
        .length;
    expect([await questionsOf(5), await questionsOf(4)]).toEqual([29, 21]);
  });

  it('has items of up to 120 characters', async () => {
    const long = (length: number) => [...asking(3, 2), 'x'.repeat(length)];
    expect([await areAsked(long(120)), await areAsked(long(121))]).toEqual([true, false]);
  });
});
