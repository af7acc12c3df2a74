import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/index.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { type DialectName, dialectNames, dialects } from '../../src/questions/dialects/all.js';
import type { Dialect } from '../../src/questions/dialects/dialect.js';
import remarkQuestions from '../../src/questions/gather.js';
import { findIn } from '../../src/questions/structure/scopes.js';
import { questionsOf, run } from '../support/run.js';

/** Two questions in each form, `N` for its number; headings last. */
const forms: Record<DialectName | 'list-headings' | 'headings', string> = {
  'front-matter': '---\ncards:\n  - question: What is N1?\n    answer: A1.\n  - front: N2\n    back: A2.\n---\n',
  details:
    '<details><summary>What is N1?</summary>\n\nA1.\n\n</details>\n\n<details><summary>What is N2?</summary>\n\nA2.\n\n</details>\n',
  table: '| Question | Answer |\n| --- | --- |\n| N1 | A1. |\n| N2 | A2. |\n',
  callout: '> [!question] N1\n> > [!success]- Answer\n> > A1.\n\n> [!question] N2\n> > [!success]- Answer\n> > A2.\n',
  'card-tag': 'N1 #card\nA1.\n\nN2 #card\nA2.\n',
  'qa-lines': 'Q: N1?\nA: A1.\n\nQ: N2?\nA: A2.\n',
  'question-mark-line': 'N1\n?\nA1.\n\nN2\n?\nA2.\n',
  'double-colon': 'N1 :: A1.\nN2 :: A2.\n',
  percent: 'N1\n\n%\n\nA1.\n\n---\n\nN2\n\n%\n\nA2.\n',
  rule: 'N1\n\n---\n\nA1.\n\n***\n\nN2\n\n---\n\nA2.\n',
  bold: '**What is N1?**\n\nA1.\n\n**What is N2?**\n\nA2.\n',
  'quoted-question': '> What is N1?\n\nA1.\n\n> What is N2?\n\nA2.\n',
  quote: '1. What is N1?\n   > A1.\n2. What is N2?\n   > A2.\n',
  'question-list': '- What is N1?\n  - A1.\n- What is N2?\n  - A2.\n- Why N3?\n  - A3.\n',
  'list-headings': '1. ### What is N1?\n\n   A1.\n\n2. ### What is N2?\n\n   A2.\n',
  headings: '### What is N1?\n\nA1.\n\n### What is N2?\n\nA2.\n',
};
const names = Object.keys(forms) as (keyof typeof forms)[];
/** Those that may stand anywhere in a text. */
const inText = names.filter(name => name !== 'front-matter');
const inForm = (name: keyof typeof forms): string =>
  forms[name].replaceAll('N', name.replaceAll('-', '')).replace(/A(\d)/gu, 'answer $1');

async function asked(text: string): Promise<string[]> {
  const { tree } = await run(text, remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt, answer] }) => `${textOf(prompt)} = ${textOf(answer)}`);
}

describe('dialects', () => {
  it.each([
    ['is bold', '- **Q: Why twice?**\n  A: It was read again.\n- **Q: Why so?**\n  A: Item by item.\n'],
    ['has marks of another form', '- Q: Why twice? #card\n  A: It was read again.\n- Q: Why so?\n  A: Item by item.\n'],
  ])('find a list of labelled questions once where it %s', (_what, text) => {
    const [list] = fromMarkdown(text).children as Flow[];
    const marked = dialects.filter(({ name }) => name === 'qa-lines' || name === 'card-tag');
    expect(findIn([list as Flow], marked, text)).toHaveLength(1);
  });

  it('have a name each, which the config knows', () => {
    expect(new Set(dialectNames).size).toBe(dialectNames.length);
    const modes = Object.fromEntries(dialectNames.map(name => [name, 'off']));
    expect(configSchema.parse({ dialects: modes }).dialects).toEqual(modes);
    expect(configSchema.safeParse({ dialects: { nothing: 'off' } }).success).toBe(false);
  });

  it.each(names)('%s is found alone', async name => {
    expect(await asked(inForm(name))).toHaveLength(name === 'question-list' ? 3 : 2);
  });

  it.each([
    ['<div class="a">\nOne.\n\nTwo.\n\n</div>\n</details>', ['html', 'paragraph', 'html']],
    ['<div>\nOne.\n</div>\n<br>\n<div>\nTwo.\n\nThree.\n\n</div>\n</details>', ['html', 'paragraph', 'html']],
    // Around all of it, they are left out.
    ['<div>\n\nOne.\n\n</div>\n</details>', ['paragraph']],
    ['<div>\nOne.\n</div>\n\n</div>\n</details>', ['html']],
  ])('details close the boxes in them: %s', async (body, types) => {
    const { tree } = await run(`<details>\n<summary>What is N1?</summary>\n<br/>\n${body}\n`, remarkQuestions);
    const [question] = questionsOf(tree);
    const answer = question?.children[1].children ?? [];
    expect(answer.map(({ type }) => type)).toEqual(types);
    const html = answer.flatMap(node => (node.type === 'html' ? [node.value] : [])).join('');
    expect(html.match(/<div/gu)?.length).toBe(html.match(/<\/div/gu)?.length);
  });

  it('details keep the Markdown of their line behind other tags', async () => {
    const one = '<b><details><summary>What does `N1` do?</summary></b>\nIt **paints**.\n\n- a\n\n</details>\n';
    const other = '<b><details><summary>Who calls it?</summary>\n\nThe loop.\n\n</b></details>\n';
    const { tree } = await run(`${one}\n${other}`, remarkQuestions);
    const [first] = questionsOf(tree);
    expect(await asked(`${one}\n${other}`)).toEqual(['What does N1 do? = It paints.a', 'Who calls it? = The loop.']);
    expect(JSON.stringify(first)).toContain('"inlineCode"');
    expect(JSON.stringify(first)).toContain('"strong"');
  });

  it('details are words where a sentence is around them', async () => {
    const text = 'The <b><details><summary>What is N1?</summary></b> is a pair.\n\nA1.\n\n</details>\n';
    expect(await asked(text)).toEqual([]);
    const below = 'Note:\n<b><details><summary>What is N1?</summary></b>\n\nA1.\n\n</details>\n';
    expect(await asked(below)).toEqual([]);
  });

  const pairs = inText.flatMap(a => inText.filter(b => b !== a).map(b => [a, b] as const));
  it.each(pairs)('%s finds the same with %s in the same file', async (a, b) => {
    const alone = [...(await asked(inForm(a))), ...(await asked(inForm(b)))];
    expect(await asked(`# T\n\n## One\n\n${inForm(a)}\n## Two\n\n${inForm(b)}`)).toEqual(alone);
  });

  const marked = ['details', 'table', 'card-tag', 'qa-lines', 'question-mark-line', 'double-colon'] as const;
  const neighbours = marked.flatMap(a => marked.filter(b => b !== a).map(b => [a, b] as const));
  it.each(neighbours)('%s finds the same with %s right below it', async (a, b) => {
    const alone = [...(await asked(inForm(a))), ...(await asked(inForm(b)))];
    expect(await asked(`## One\n\n${inForm(a)}\n${inForm(b)}`)).toEqual(alone);
  });

  // The first form goes first: switched off, it leaves the text, and the second takes it only without the first's mark.
  it.each([
    ['card-tag', 'qa-lines', 'Q: What is a? #card\nA: b.\n', ' #card'],
    ['card-tag', 'double-colon', 'x :: y #card\n', ' #card'],
    ['question-mark-line', 'qa-lines', 'Q: What is a?\n?\nA: b.\n', '?\n'],
    ['question-mark-line', 'double-colon', 'x :: y\n?\nz\n', '?\nz\n'],
    ['qa-lines', 'double-colon', 'Q: a :: b\nA: c\n', 'Q: '],
  ])('%s goes before %s where a paragraph has the marks of both', async (first, second, text, mark) => {
    const found = async (notes: string, dialects = {}) => {
      const { tree } = await run(notes, [remarkQuestions, { dialects }]);
      return (tree.data?.decisions ?? []).flatMap(({ kind, rule }) => (kind === 'question' ? rule : []));
    };
    expect(await found(text)).toEqual([first]);
    expect(await found(text, { [first]: 'off' })).toEqual([]);
    const at = text.lastIndexOf(mark);
    expect(await found(text.slice(0, at) + text.slice(at + mark.length))).toEqual([second]);
  });

  it('an answer below a ? ends at a tag, even where a ? stands beside it', async () => {
    const answer = async (last: string) => {
      const text = `a\n\n?\n\nb\n\n- c\n\n?\n${last}\n`;
      const { tree } = await run(text, [remarkQuestions, { dialects: { 'card-tag': 'off' } }]);
      return textOf(questionsOf(tree)[0]?.children[1]);
    };
    expect(await answer('d')).toBe('bc?\nd');
    expect(await answer('d #card')).toBe('bc');
  });

  it('table keeps what stands behind a bar in an answer', async () => {
    const { tree } = await run(
      '| Question | Answer |\n| --- | --- |\n| What is or? | `a` | `b` or a | b |\n',
      remarkQuestions,
    );
    expect(questionsOf(tree).map(question => textOf(question.children[1]))).toEqual(['a | b or a | b']);
  });

  it.each(dialectNames)('%s can be switched off', async name => {
    const { tree } = await run(inForm(name), [remarkQuestions, { dialects: { [name]: 'off' } }]);
    expect(questionsOf(tree)).toEqual([]);
  });

  // Between rules, all text is some card's: with two cards there is nothing else below the heading.
  const partial = dialects.map(({ name }) => name).filter(name => name !== 'percent' && name !== 'rule');
  it.each(partial)('%s stays in the answer of a question', async name => {
    const { tree } = await run(
      `## What is this?\n\nSome text.\n\n${inForm(name)}\n## And that?\n\nMore.\n`,
      remarkQuestions,
    );
    expect(questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt))).toEqual(['What is this?', 'And that?']);
  });
});

it('gives way to forms that are there', () => {
  const names: readonly string[] = dialectNames;
  const others = (dialects as readonly Dialect[]).flatMap(({ yieldsTo = [] }) => yieldsTo);
  expect(others.filter(name => !names.includes(name))).toEqual([]);
});
