import { describe, expect, it } from 'vitest';
import remarkConflicts from '../../src/markdown/limits/conflicts.js';
import { run } from '../support/run.js';

const find = async (text: string) => (await run(text, remarkConflicts)).file.messages;
const conflict = (size = 7, base = '') =>
  `${'<'.repeat(size)} HEAD\n## a\n\nx\n${base}${'='.repeat(size)}\n## b\n\ny\n${'>'.repeat(size)} main\n`;

describe('remarkConflicts', () => {
  it.each([
    ['two sides', conflict(), 9],
    ['the base too', conflict(7, '||||||| 1234567\n## c\n'), 11],
    ['longer markers', conflict(15), 9],
    ['markers without names', '\n<<<<<<<\na\n=======\nb\n>>>>>>>\n'.slice(1), 5],
    ['code across the sides', '<<<<<<< HEAD\n```js\na\n=======\n```ts\nb\n>>>>>>> main\n```\n', 7],
    ['a side that is empty', '<<<<<<< HEAD\n=======\nb\n>>>>>>> main\n', 4],
  ])('finds one with %s', async (_what, text, last) => {
    const messages = await find(`# t\n\n${text}`);
    expect(messages).toMatchObject([{ ruleId: 'merge-conflict', fatal: true, line: 3 }]);
    expect(messages[0]?.reason).toContain(`to line ${last + 2}`);
  });

  it('finds each', async () => {
    expect((await find(`${conflict()}\ntext\n\n${conflict()}`)).map(({ line }) => line)).toEqual([1, 13]);
  });

  it.each([
    ['code', `\`\`\`\n${conflict()}\`\`\`\n`],
    ['indented code', conflict().replace(/^/gmu, '    ')],
    ['a quotation', conflict().replace(/^/gmu, '> ')],
    ['a heading alone', 'text\n=======\n'],
    ['markers in another order', '=======\n>>>>>>> a\n<<<<<<< b\n'],
    ['a beginning without an end', '<<<<<<< HEAD\na\n=======\nb\n'],
    ['markers of two sizes', '<<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n'],
    ['arrows', '<<<<<<<- a\n=======\n>>>>>>>b\n'],
  ])('finds none in %s', async (_what, text) => {
    expect(await find(text)).toEqual([]);
  });
});
