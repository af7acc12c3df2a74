// Boxes that ask below the name of a checklist; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function asked(text: string, options: QuestionsOptions = {}): Promise<string[]> {
  const { tree } = await run(text, [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

const checks = ['Are inputs checked?', 'Is the log on?', 'Can it be undone?', 'Does it scale?'];
const boxes = (texts: string[], mark = ' ') => texts.map(text => `- [${mark}] ${text}\n`).join('');
const notes = (name: string, list: string, head = '## Safety') =>
  `# Shipping\n\n## Canaries\n\nA few go first.\n\n# ${name}\n\n${head}\n\n${list}\n`;

describe('boxes of checklists', () => {
  it.each([
    ['below a part of one', notes('Release checklist', boxes(checks))],
    ['below a remark', notes('Release checklist', `> Copy this.\n\n${boxes(checks)}`)],
    ['with a remark below them', notes('Release checklist', `${boxes(checks)}\n---\n\n> Copy this.\n`)],
    ['right below its name', `# Shipping\n\n## Release checklist\n\n${boxes(checks)}`],
    [
      'half of which ask what something is',
      notes('Checklist for releases', boxes([...checks.slice(2), 'What breaks?', 'Who knows?'])),
    ],
    ['in Chinese', notes('上线检查清单', boxes(['参数都校验了吗？', '日志开了吗？', '能回滚吗？']))],
    ['in traditional characters', notes('上線檢查清單', boxes(['參數都驗證了嗎？', '能不能回滾？', '日誌開了嗎？']))],
  ])('are no questions: %s', async (_, text) => {
    expect((await asked(text)).filter(one => /[?？]/u.test(one))).toEqual([]);
  });

  it.each([
    [
      'where more than half ask what something is',
      notes('Release checklist', boxes([...checks.slice(2), 'What breaks?', 'Who knows?', 'How long does it take?'])),
    ],
    ['where they are ticked off', notes('Release checklist', boxes(checks, 'x'))],
    ['without boxes', notes('Release checklist', checks.map(text => `- ${text}\n`).join(''))],
    ['with answers', notes('Release checklist', checks.map(text => `- [ ] ${text}\n\n  Yes.\n\n`).join(''))],
    ['below what is studied', notes('Topic checklist', boxes(checks))],
    ['below other names', notes('Releases', boxes(checks))],
    [
      'behind it',
      `${notes('Release checklist', boxes(checks))}\n# Study\n\n## Part\n\n${boxes(['Does it float?', 'Is it wet?', 'Is it cold?'])}`,
    ],
  ])('are questions: %s', async (_, text) => {
    expect((await asked(text)).filter(one => /[?？]/u.test(one)).length).toBeGreaterThan(2);
  });

  it('stay in the answer of what has a text or asks', async () => {
    expect(await asked(notes('Release checklist', `One.\n\n${boxes(checks)}\nTwo.\n`))).toEqual(['Canaries', 'Safety']);
    expect(await asked(notes('Release checklist', boxes(checks), '## What is safe?'))).toEqual([
      'Canaries',
      'What is safe?',
    ]);
  });

  it('leave no card behind for a part of it, or for its name above it', async () => {
    expect(await asked(notes('Release checklist', boxes(checks), '## Safety'))).toEqual(['Canaries']);
    const named = `# Shipping\n\n## Canaries\n\nA few go first.\n\n## Blue and green\n\nTwo stand side by side.\n\n## Release checklist\n`;
    expect(await asked(`${named}\n# Checklist for releases\n\n## Safety\n\n${boxes(checks)}`)).toEqual([
      'Canaries',
      'Blue and green',
    ]);
  });
});
