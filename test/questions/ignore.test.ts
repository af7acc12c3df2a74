import { expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import remarkIgnore, { isIgnored } from '../../src/questions/ignore.js';
import { run } from '../support/run.js';

const ignored = async (text: string) => (await run(text, remarkQuestions, remarkIgnore)).file;

it('holds for its question only, and for the file where it stands in none', async () => {
  const file = await ignored(
    '<!-- ignore: unanswered -->\n\n## 甲\n\n<!-- ignore: repeated-text -->\n文\n\n## 乙\n文\n',
  );
  expect(isIgnored(file, 'repeated-text', 6)).toBe(true);
  expect(isIgnored(file, 'repeated-text', 9)).toBe(false);
  expect(isIgnored(file, 'repeated-text', undefined)).toBe(false);
  expect(isIgnored(file, 'unanswered', 9)).toBe(true);
  expect(isIgnored(file, 'unanswered', undefined)).toBe(true);
});

it('leaves nothing of itself in the notes, and other comments where they are', async () => {
  const { tree } = await run(
    '## 甲\n\n<!-- ignore: unanswered --> <!-- mine -->\n\n文\n',
    remarkQuestions,
    remarkIgnore,
  );
  expect(JSON.stringify(tree)).not.toContain('ignore');
  expect(JSON.stringify(tree)).toContain('<!-- mine -->');
});

it('names rules that do not exist, and refuses errors', async () => {
  const { messages } = await ignored('## 甲\n<!-- ignore: repeated-txt, lock -->\n文\n');
  expect(messages.map(({ ruleId, reason, note }) => [ruleId, reason, note])).toEqual([
    ['unknown-directive', 'There is no rule "repeated-txt" to ignore.', 'Did you mean repeated-text or repeated-id?'],
    ['unknown-directive', 'lock is an error and cannot be ignored.', expect.stringContaining('config')],
  ]);
});
