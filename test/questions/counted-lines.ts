// The cases of plain lines that count; `thresholds.test.ts` runs them, since most stand on either side of a number.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function asked(text: string, options: QuestionsOptions = {}): Promise<string[]> {
  const { tree } = await run(text, [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]).replace('<br>', ''));
}

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** So many topics, of which the last ones ask; a mark of their own tells them apart. */
const topics = (count: number, asking: number) =>
  times(count, at => (at < count - asking ? `主题${at + 1}` : `如何做到${at + 1}`));

/** Lines that count topics, each with an answer below it. */
const answered = (words: string[], end = '') =>
  words.map((text, at) => `${at + 1}、${text}${end}\n答案${at + 1}。${end}\n\n`).join('');

const bare = (words: string[]) => words.map((text, at) => `${at + 1}、${text}\n`).join('');

describe('plain lines that count topics', () => {
  const five = topics(5, 2);

  it.each([
    ['with answers below them', answered(five)],
    ['with breaks in HTML', answered(five, '<br>')],
    ['without answers', bare(five)],
    ['without answers, in paragraphs', bare(five).replaceAll('\n', '\n\n')],
    ['below the only heading', `# 甲\n\n${answered(five)}`],
    ['below a heading that announces questions', `# 甲\n\n文。\n\n## 面试题\n\n${answered(five)}`],
    ['in brackets', answered(five).replace(/^(\d)、/gmu, '（$1）')],
    ['below a list of questions', `- 甲是什么？\n- 乙是什么？\n- 丙是什么？\n\n${bare(five)}`],
  ])('are questions %s', async (_, text) => {
    expect(await asked(text)).toEqual(expect.arrayContaining(five));
  });

  it.each([
    ['four', answered(topics(4, 4).map(text => `${text}的`)), '如何做到4的'],
    ['of which less than two fifths ask', answered(topics(6, 2)), '如何做到6'],
    ['below one heading of several', `# 甲\n\n## 乙\n\n文。\n\n## 丙\n\n${answered(five)}`, '如何做到5'],
    ['below a heading that asks', `# 甲是什么？\n\n${answered(five)}`, '如何做到5'],
    ['below a summary', `# 总结\n\n${answered(five)}`, '如何做到5'],
    ['in a file with as many other texts', `${answered(five)}${'# 甲\n\n文。\n\n'.repeat(5)}`, '如何做到5'],
    ['that each begin anew', answered(five).replace(/^\d、/gmu, '1、'), '如何做到5'],
    ['of which most have nothing below them', bare(five).replaceAll('\n', '\n\n') + '文。\n\n'.repeat(9), '如何做到4'],
    ['where the form is off', answered(five), '如何做到5', { dialects: { 'question-list': 'off' as const } }],
    ['that explain themselves', bare(five.map(text => `${text}：这样做`)), '如何做到5：这样做'],
    ['beside questions of another form', `Q：甲？\nA：乙。\n\n${answered(five)}`, '如何做到5'],
  ] as [string, string, string, QuestionsOptions?][])('are none: %s', async (_, text, one, options) => {
    expect(await asked(text, options)).not.toContain(one);
  });

  it('are as many as the other texts, and one more', async () => {
    expect(await asked(`${answered(five)}${'# 甲\n\n文。\n\n'.repeat(4)}`)).toEqual([...five, ...times(4, () => '甲')]);
  });

  /** Answers that go on in a paragraph of their own, so that not every one begins with a number. */
  const longer = (text: string) => text.replace('\n\n', '\n\n又一段。\n\n');

  it('may leave out any number where each is a paragraph', async () => {
    const numbered = (numbers: number[]) => numbers.map(number => `${number}、如何做到${number}\n答。\n\n`).join('');
    expect(await asked(numbered([2, 19, 76, 77, 300]))).toHaveLength(5);
    expect(await asked(longer(numbered([2, 19, 76, 77, 300])))).toHaveLength(0);
    expect(await asked(numbered([2, 19, 76, 19, 300]))).toHaveLength(0);
  });

  it('may leave a number out, but go no further at once', async () => {
    const at = (number: number) => longer(answered(five).replace('5、', `${number}、`));
    expect(await asked(at(7))).toEqual(five);
    expect(await asked(at(8))).toEqual([]);
  });

  it('may leave out a fourth of the numbers', async () => {
    const numbered = (numbers: number[]) => numbers.map(number => `${number}、如何做到${number}\n答。\n\n`).join('');
    expect(await asked(longer(numbered([1, 3, 4, 5, 7, 8, 9, 10])))).toHaveLength(8);
    expect(await asked(longer(numbered([1, 3, 4, 5, 7, 8, 9])))).toHaveLength(0);
  });

  it('may be open: one of four', async () => {
    const open = (count: number) =>
      answered(topics(8, 8)).replace(/答案(\d)。\n/gu, (all, at) => (at <= count ? '' : all));
    expect(await asked(open(2))).toHaveLength(8);
    expect(await asked(open(3))).toHaveLength(0);
  });

  it('have no answers where four of five lines have a number', async () => {
    const titled = (count: number) =>
      bare(topics(8, 8)).replace(/^(\d)、/gmu, (all, at) => (at > 8 - count ? `注：\n${all}` : all));
    expect(await asked(titled(2))).toHaveLength(8);
    expect(await asked(titled(3))).toHaveLength(0);
  });

  it('do not begin anew more often than every third line', async () => {
    const rounds = (length: number) => times(4, () => bare(topics(length, length))).join('\n');
    expect(await asked(rounds(3))).toHaveLength(12);
    expect(await asked(rounds(2))).toHaveLength(0);
  });

  it('leave what an answer counts to it, whatever marks that has', async () => {
    const points = '1、一点\n\n2、两点\n\n3、三点\n\n';
    const [first, second, ...others] = answered(five).split(/(?=^\d、)/mu);
    expect(await asked([first, second, points, ...others].join(''))).toEqual(five);
    expect(await asked([first, '（2）一点\n\n（3）两点\n\n', second, ...others].join(''))).toEqual(five);
    expect(await asked([first, second, '3、三点在行中\n'.replace('3', '文\n3'), '\n', ...others].join(''))).toEqual(
      five,
    );
  });

  it('count on below the next heading', async () => {
    const [first, second, third, ...others] = answered(five).split(/(?=^\d、)/mu);
    const text = (next: string) => `## 甲\n\n${first}${second}${third}\n## 乙\n\n${next}`;
    expect(await asked(text(others.join('')))).toEqual(five);
    expect(await asked(text(others.join('').replace('4、', '1、').replace('5、', '2、')))).toEqual(['甲', '乙']);
  });

  it('need not ask where twenty count through a file without headings, and leave nothing out', async () => {
    const series = (count: number) => answered(times(count, at => `主题${at + 1}`));
    expect(await asked(series(20))).toHaveLength(20);
    expect(await asked(series(19))).toHaveLength(0);
    expect(await asked(`# 甲\n\n${series(20)}`)).not.toContain('主题20');
    expect(await asked(series(21).replace('3、主题3', '主题3'))).toHaveLength(0);
    const saying = (count: number) =>
      series(21).replace(/主题(\d+)\n/gu, (all, at) => (at > count ? all : `甲：乙${all}`));
    expect(await asked(saying(7))).toHaveLength(21);
    expect(await asked(saying(8))).toHaveLength(0);
  });

  it('may begin with a digit behind 、, unless more numbers are told', async () => {
    const begun = (words: string) => answered(['64 位', ...five.slice(1)].map((text, at) => (at === 0 ? words : text)));
    expect(await asked(begun('64 位'))).toEqual(['64 位', ...five.slice(1)]);
    expect(await asked(begun('2、3 步'))).toEqual([]);
  });

  describe('in bold', () => {
    const articles = '## A\n\nText.\n\n'.repeat(6);
    const bold = (from: number, to: number, below = 'A set.') =>
      times(to - from + 1, at => `**${from + at}. Task ${from + at}**\n\n${below}\n\n`).join('');
    const over = (first: string, second: string, below?: string) =>
      `## ${first}\n\n${bold(1, 3, below)}## ${second}\n\n${bold(4, 5, below)}${articles}`;

    it('are questions where they count over headings, the first of which announces them', async () => {
      const expected = [...times(5, at => `Task ${at + 1}`), ...times(6, () => 'A')];
      expect(await asked(over('List questions', 'Strings'))).toEqual(expected);
      expect(await asked(`# Title\n\n${over('List questions', 'String questions')}`)).toEqual(expected);
    });

    it.each([
      ['no heading announces them', over('Lists', 'Strings')],
      ['only the second one does', over('Lists', 'String questions')],
      ['lists of questions stand below them', over('List questions', 'Strings', '- What is it?\n- Why is it so?')],
      ['they have nothing below them', over('List questions', 'Strings').replaceAll('A set.\n\n', '')],
      ['they stand below one heading', `## List questions\n\n${bold(1, 5)}${articles}`],
    ])('are left to the form of bold lines where %s', async (_, text) => {
      expect(await asked(text)).not.toContain('Task 5');
    });
  });

  it('have the line above them as their section where it says what they are about', async () => {
    const { tree } = await run(`网络：\n${bare(topics(6, 6))}\n存储\n${bare(topics(5, 5))}`, remarkQuestions);
    const paths = questionsOf(tree).map(({ path }) => path.join());
    expect(paths).toEqual([...times(6, () => '网络'), ...times(5, () => '存储')]);
  });
});
