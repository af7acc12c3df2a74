import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run, sectionsOf } from '../support/run.js';

async function shape(text: string, options = {}) {
  const { tree } = await run(text, [remarkQuestions, options]);
  return {
    title: tree.data?.title,
    questions: questionsOf(tree).map(({ label, path, children: [prompt, answer] }) => ({
      label,
      path: path.join('/'),
      prompt: textOf(prompt),
      answer: textOf(answer),
    })),
    sections: sectionsOf(tree).map(section => ({ title: section.title, text: textOf(section) })),
  };
}

describe('remarkQuestions', () => {
  it.each([
    ['答：b\n\n参考答案：\n\nc', '答'],
    ['**答：**b\n\n**参考答案：**\n\nc', '答'],
    ['答案：b\n\n### 参考答案\n\nc', '答案'],
  ])('keeps two labelled answers off the front: %j', async (text, label) => {
    const { tree } = await run(`## a 是什么？\n\n${text}\n`, remarkQuestions);
    const [question] = questionsOf(tree);
    expect(textOf(question?.children[0])).toBe('a 是什么？');
    expect(question?.children[1]).toMatchObject({ label });
    expect(textOf(question?.children[1])).toMatch(/^b.*c$/su);
  });

  it('parts no folded text at the headings in it', async () => {
    const folded = '<details>\n<summary>펼치기</summary>\n\n### 문제\n\nb\n\n### 풀이\n\nc\n\n</details>\n';
    const { questions } = await shape(`## a가 뭔가요?\n\n${folded}`);
    expect(questions).toMatchObject([{ prompt: 'a가 뭔가요?', answer: expect.stringMatching(/b.*c/su) }]);
    const { questions: open } = await shape(`## 가장 큰 수\n\n${folded.replace(/<.*>\n/gu, '')}`);
    expect(open).toMatchObject([{ prompt: '가장 큰 수b', answer: expect.stringContaining('c') }]);
  });

  it('makes a question of each heading at the rank that holds them, and leaves only questions and sections', async () => {
    const { tree } = await run('# T\n\n## What is a?\n\nb\n\n## What is c?\n\nd\n', remarkQuestions);
    expect(tree.children.map(node => node.type)).toEqual(['question', 'question']);
    expect(questionsOf(tree)[1]?.position).toMatchObject({ start: { line: 7 }, end: { line: 9 } });
  });

  it.each([
    ['Q1： a', 'Q1', 'a'],
    ['Q5: a', 'Q5', 'a'],
    ['Q12. a', 'Q12', 'a'],
    ['Q01 · a', 'Q01', 'a'],
    ['Q1.7. a', 'Q1.7', 'a'],
    ['Q1.7 a', 'Q1.7', 'a'],
    ['Q1.2PC是什么', 'Q1', '2PC是什么'],
    ['Q1.3 次握手', 'Q1', '3 次握手'],
    ['q3、a', 'q3', 'a'],
    ['问题1：a', '问题1', 'a'],
    ['第 3 题 a', '第3题', 'a'],
    ['（1）a', '（1）', 'a'],
    ['1. a', '1', 'a'],
    ['2、a', '2', 'a'],
    ['Q：a', 'Q', 'a'],
    ['**Q7：** a', 'Q7', 'a'],
    ['Câu hỏi 2: b là gì?', 'Câu hỏi 2', 'b là gì?'],
    ['Pregunta 1: ¿qué es b?', 'Pregunta 1', '¿qué es b?'],
  ])('takes the label off "%s"', async (heading, label, prompt) => {
    const { questions } = await shape(`## ${heading}\n\nb\n`);
    expect(questions).toEqual([{ label, path: '', prompt, answer: 'b' }]);
  });

  it.each(['3.5 版本有什么变化', 'Quick sort 是什么', '2024 年的变化'])('takes no label off "%s"', async heading => {
    const { questions } = await shape(`## ${heading}\n\nb\n`);
    expect(questions[0]).toMatchObject({ label: undefined, prompt: heading });
  });

  it.each([
    ['答案：b', '答案'],
    ['答案: b', '答案'],
    ['答：b', '答'],
    ['Answer: b', 'Answer'],
    ['**答案：** b', '答案'],
    ['**答案**：b', '答案'],
    ['答案：\n\nb', '答案'],
    ['答案：  \nb', '答案'],
    ['<b>答案</b>\n\nb', '答案'],
    ['标准答案\n\nb', '标准答案'],
    ['Solution\n\nb', 'Solution'],
    ['### <b>Answer</b>\n\nb', 'Answer'],
  ])('takes the label off the answer "%s"', async (text, label) => {
    const { tree } = await run(`## Q1：a\n${text}\n`, remarkQuestions);
    const [question] = questionsOf(tree);
    expect(question?.children[1].label).toBe(label);
    expect(textOf(question?.children[1])).toBe('b');
  });

  it('takes only the first label off an answer', async () => {
    const { questions } = await shape('## Q1：a\n\n答案：b\n\n答案：c\n');
    expect(questions[0]?.answer).toBe('b答案：c');
  });

  it('takes the lone heading above all others for the title, and headings between for sections', async () => {
    const { title, questions } = await shape(
      '# Notes\n\n## Java\n\n### What is a?\n\nb\n\n## Go\n\n### What is c?\n\nd\n',
    );
    expect(title).toBe('Notes');
    expect(questions.map(question => question.path)).toEqual(['Java', 'Go']);
  });

  it('puts the parts of a heading of their own level into its context by their numbers', async () => {
    const { questions } = await shape(
      '## 5. Stores\n\n## 5.1 Sets\n\na\n\n## 5.2 Maps\n\nb\n\n## 6. Locks\n\nc\n\n## 7. Sorts\n\n## 7.1 Heaps\n\nd\n',
    );
    expect(questions.map(({ path }) => path)).toEqual(['5. Stores', '5. Stores', '', '7. Sorts']);
  });

  it('leaves headings below the questions in the answer', async () => {
    const { questions } = await shape('## 什么是JVM？\n\na\n\n### JDK\n\nb\n\n## 什么是GC？\n\nc\n');
    expect(questions.map(question => question.answer)).toEqual(['aJDKb', 'c']);
  });

  it('takes headings that look like questions over headings that are many', async () => {
    const { questions } = await shape('## Q1: a\n\n### x\n\n1\n\n### y\n\n2\n\n### z\n\n3\n');
    expect(questions).toHaveLength(1);
  });

  it('takes 要点 and its like for sections, with more names from the options', async () => {
    const text = '# T\n\n## What is a?\n\nb\n\n## 要点\n\n- c\n\n## Mine\n\nd\n';
    expect((await shape(text)).sections).toEqual([{ title: '要点', text: 'c' }]);
    const { questions, sections } = await shape(text, { sections: ['mine'] });
    expect(questions).toHaveLength(1);
    expect(sections.map(section => section.title)).toEqual(['要点', 'Mine']);
  });

  it('keeps text before the first heading and under the title', async () => {
    const { sections } = await shape('before\n\n# T\n\nunder\n\n## What is a?\n\nb\n');
    expect(sections).toEqual([
      { title: '', text: 'before' },
      { title: 'T', text: 'under' },
    ]);
  });

  it('finds no question where there is no heading, and keeps the text', async () => {
    const { questions, sections } = await shape('only text\n\n- and a list\n');
    expect(questions).toEqual([]);
    expect(sections).toEqual([{ title: '', text: 'only textand a list' }]);
  });

  const others = '### 什么是a？\n\nb\n\n### 什么是c？\n\nd\n\n### 什么是e？\n\nf\n\n';

  it('takes headings that ask below one without text of its own for the questions, and its like for one card', async () => {
    const { questions } = await shape(
      `# T\n\n${others}### TCP\n\n#### 为什么g？\n\nh\n\n#### Q2：i\n\nj\n\n### JVM vs JDK\n\n#### JVM\n\nk\n\n#### JDK\n\nl\n`,
    );
    expect(questions.slice(3)).toEqual([
      { label: undefined, path: 'TCP', prompt: '为什么g？', answer: 'h' },
      { label: 'Q2', path: 'TCP', prompt: 'i', answer: 'j' },
      { label: undefined, path: '', prompt: 'JVM vs JDK', answer: 'JVMkJDKl' },
    ]);
  });

  it('takes headings with numbers below a question for its steps', async () => {
    const { questions } = await shape(`# T\n\n${others}### 如何安装？\n\n#### 1. 下载\n\ng\n\n#### 2. 解压\n\nh\n`);
    expect(questions.map(({ prompt }) => prompt)).toEqual(['什么是a？', '什么是c？', '什么是e？', '如何安装？']);
  });

  it('takes the first heading for a question where it asks, has text whatever is below it', async () => {
    const one = await shape('# What is a?\n\nb\n\n## Examples\n\nc\n\n## Limits\n\nd\n');
    expect(one).toMatchObject({ title: undefined, questions: [{ prompt: 'What is a?' }] });
    const many = await shape('# What is a?\n\nb\n\n## What is c?\n\nd\n\n## What is e?\n\nf\n');
    expect(many.title).toBeUndefined();
    expect(many.questions.map(({ prompt }) => prompt)).toEqual(['What is a?', 'What is c?', 'What is e?']);
  });

  it('keeps a first heading that is not the title that the front matter gives', async () => {
    const { tree } = await run('---\ntitle: T\n---\n# U\n\n## What is a?\n\nb\n', remarkFrontMatter, remarkQuestions);
    expect(tree.data?.title).toBe('T');
    expect(questionsOf(tree)[0]?.path).toEqual(['U']);
  });

  it('takes numbers such as 1.2 for labels only where the file numbers its headings so', async () => {
    const { questions } = await shape('## 1.1 a\n\nb\n\n## 1.2 c\n\nd\n\n## 1.3 e\n\nf\n');
    expect(questions.map(({ label }) => label)).toEqual(['1.1', '1.2', '1.3']);
    expect((await shape('## 3.5 a\n\nb\n\n## c\n\nd\n\n## e\n\nf\n')).questions[0]?.label).toBeUndefined();
  });

  it('keeps what a comment says of the card beside options that belong to the question', async () => {
    const { questions } = await shape('## What is a?\n\n<!-- id: x -->\n\n- A. b\n- B. c\n- C. d\n\n答案：B\n');
    expect(questions[0]).toMatchObject({ prompt: 'What is a?A. bB. cC. d', answer: '<!-- id: x -->B' });
  });
});
