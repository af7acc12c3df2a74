import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import remarkRepeatedText from '../../../src/normalise/repeats/repeated-text.js';
import remarkQuestions from '../../../src/questions/gather.js';
import { questionsOf, run } from '../../support/run.js';

const sentence = '知识外推的时候倾向保守估计，而f1希望训练一个不放过任何可能的模型。';

async function clean(answer: string) {
  const { tree, file } = await run(`## Q1：a\n\n${answer}\n`, remarkQuestions, remarkRepeatedText);
  const [question] = questionsOf(tree);
  if (!question) throw new Error('no question');
  return { question, answer: question.children[1], file };
}

describe('the words of a question', () => {
  const asked = async (title: string, said: string) => {
    const text = `# ${title}\n\n### Question\n\n${said}\n\n### 1. Overview\n\nIt is one.\n`;
    const { tree, file } = await run(text, remarkQuestions, remarkRepeatedText);
    const [question] = questionsOf(tree);
    return { words: question?.children[0].children.map(block => textOf(block)), changes: question?.changes, file };
  };

  it('are said once, with a message and a change', async () => {
    const { words, changes, file } = await asked('what is a heap', 'What is a **heap**?');
    expect(words).toEqual(['what is a heap']);
    expect(changes).toMatchObject([{ original: 'What is a **heap**?', first: { start: { line: 1 } } }]);
    expect(file.messages).toMatchObject([{ ruleId: 'repeated-text', line: 5 }]);
  });

  it.each([
    ['What is C', 'What is C++?'],
    ['What is a heap', 'What is a heap good for?'],
    ['What is this', 'What is this? ![a](a.png)'],
  ])('stay: %s, %s', async (title, said) => {
    const { words, changes } = await asked(title, said);
    expect(words).toHaveLength(2);
    expect(changes).toEqual([]);
  });
});

describe('remarkRepeatedText', () => {
  it('takes the second copy out and keeps what stands around it', async () => {
    const { answer } = await clean(`前。${sentence}中。${sentence}后。`);
    expect(textOf(answer)).toBe(`前。${sentence}中。后。`);
  });

  it('reports both places and keeps the original', async () => {
    const { question, file } = await clean(`前。${sentence}\n\n- 甲\n- ${sentence}`);
    expect(file.messages[0]).toMatchObject({ ruleId: 'repeated-text', line: 6, column: 3 });
    expect(file.messages[0]?.reason).toContain('line 3, column 3');
    expect(question.changes).toMatchObject([
      {
        rule: 'repeated-text',
        original: sentence,
        replacement: '',
        position: { start: { line: 6, column: 3 }, end: { line: 6, column: 3 + sentence.length } },
        first: { start: { line: 3, column: 3 } },
      },
    ]);
  });

  it('finds the place in an indented line and after an escape', async () => {
    const { question, file } = await clean(`- 甲\\*乙\n  ${sentence}\n  ${sentence}`);
    const [change] = question.changes;
    expect(change).toMatchObject({ original: sentence, position: { start: { line: 5, column: 3 } } });
    expect(String(file).slice(change?.position.start.offset, change?.position.end.offset)).toBe(sentence);
  });

  it('drops a list item, paragraph or emphasis that is empty then', async () => {
    const { answer } = await clean(`${sentence}\n\n- 甲\n- **${sentence}**\n\n${sentence}`);
    expect(answer.children).toHaveLength(2);
    expect(answer.children[1]).toMatchObject({ type: 'list', children: [{}] });
  });

  it('takes a copy inside emphasis out', async () => {
    const { answer } = await clean(`${sentence}\n\n**重点**：甲。**${sentence}**`);
    expect(textOf(answer)).toBe(`${sentence}重点：甲。`);
  });

  it.each([
    [
      'a list item that says something else too',
      '- max(): 取最大值，序列为空时返回默认的空字符串。\n- min(): 取最小值。序列为空时返回默认的空字符串。\n- len(): 取长度。序列为空时返回默认的空字符串。',
    ],
    [
      'a command outside of a fence',
      'docker run nginx with some volume attached\n\nthen\n\ndocker run nginx with some volume attached',
    ],
    [
      'the one of several options that is right',
      '- Free plan, then team plan and business plan\n- Team plan, then free plan and business plan\n\nRight is:\n\n- Free plan, then team plan and business plan',
    ],
  ])('leaves %s', async (_, answer) => {
    expect((await clean(answer)).question.changes).toEqual([]);
  });

  it.each([
    ['知识外推的时候模型倾向保守估计。', '总之知识外推的时候模型倾向保守估计。'],
    [
      'A heap keeps the smallest element at its root node.',
      'In short a heap keeps the smallest element at its root node.',
    ],
  ])('knows an opening without a comma: %s', async (first, second) => {
    expect((await clean(`${first}\n\n${second}`)).question.changes).toHaveLength(1);
  });

  it('leaves code, tables, formulas and pictures', async () => {
    const { question, file } = await clean(
      [
        '`code that stands here twice` 是这个模型里面最重要的一个超参数。',
        '`code that stands here twice` 是这个模型里面最重要的一个超参数。',
        '![a](a.png) 这张图里面画的是这个模型的结构和它的各个部分。',
        '![a](a.png) 这张图里面画的是这个模型的结构和它的各个部分。',
        `| a |\n| - |\n| ${sentence} |\n| ${sentence} |`,
        `\`\`\`\n${sentence}\n${sentence}\n\`\`\``,
      ].join('\n\n'),
    );
    expect(question.changes).toEqual([]);
    expect(file.messages).toEqual([]);
  });

  it('takes several copies out of one paragraph', async () => {
    const other = '编码器的每一层都有残差连接和归一化，然后才是前馈网络。';
    const { answer } = await clean(`${sentence}${other}甲。${sentence}乙。${other}丙。`);
    expect(textOf(answer)).toBe(`${sentence}${other}甲。乙。丙。`);
  });

  it('leaves a tree whose places are not known as it is', async () => {
    const { tree } = await run(`## Q1：a\n\n${sentence}${sentence}\n`, remarkQuestions);
    visit(tree, node => void delete node.position);
    remarkRepeatedText()(tree, new VFile());
    expect(textOf(questionsOf(tree)[0]?.children[1])).toBe(`${sentence}${sentence}`);
  });

  it('leaves the same sentence in two answers', async () => {
    const { tree } = await run(`## Q1：a\n${sentence}\n## Q2：b\n${sentence}\n`, remarkQuestions, remarkRepeatedText);
    expect(questionsOf(tree).map(question => textOf(question.children[1]))).toEqual([sentence, sentence]);
  });
});
