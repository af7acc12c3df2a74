import { describe, expect, it } from 'vitest';
import remarkUnanswered from '../../src/normalise/unanswered.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function mark(answer: string) {
  const { tree, file } = await run(`## Q1：a\n\n${answer}\n`, remarkQuestions, remarkUnanswered);
  return { question: questionsOf(tree)[0], file };
}

describe('remarkUnanswered', () => {
  it.each([
    ...['', 'TODO', '待补充', '略。', '暂无', '...', '……', '-', '<!-- later -->', '答案：', '答案：略', '- \n- '],
    ...['Q.A', '待补充…', '答案待补充', '后续补充。', '整理中', 'to be added', '작성 예정', '準備中', 'Pendiente'],
    ...['> [点击查看答案](a.md)', '[Answer](https://example.com/a)'],
  ])('takes "%s" for no answer', async answer => {
    const { question, file } = await mark(answer);
    expect(question?.status).toBe('unanswered');
    expect(question?.children[1].children).toEqual([]);
    expect(file.messages).toMatchObject([{ ruleId: 'unanswered', line: 1, reason: '"a" has no answer yet.' }]);
  });

  it.each([
    'b',
    '![p](p.png)',
    '$x$',
    '```\nx\n```',
    '| a |\n| - |\n| b |',
    '[l](https://example.com)',
    '略读和精读',
    '后续更新数据',
    '[答案是丙](a.md)',
    '[查看答案](a.md)，即后进先出',
    '是',
  ])('takes "%s" for an answer', async answer => {
    const { question, file } = await mark(answer);
    expect(question?.status).toBe('answered');
    expect(file.messages).toEqual([]);
  });

  it('keeps a placeholder that it takes out among the changes', async () => {
    const { question } = await mark('待补充');
    expect(question?.changes).toMatchObject([
      { rule: 'unanswered', original: '待补充', position: { start: { line: 3 } } },
    ]);
  });
});
