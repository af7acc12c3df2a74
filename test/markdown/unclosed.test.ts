import { describe, expect, it } from 'vitest';
import remarkUnclosed from '../../src/markdown/limits/unclosed.js';
import { run } from '../support/run.js';

const find = async (text: string) => (await run(text, remarkUnclosed)).file.messages;

describe('remarkUnclosed', () => {
  it.each([
    ['code block', '# a\n\n```js\nx\n\n# b\n'],
    ['code block', '# a\n\n~~~~\nx\n~~~\n'],
    ['code block', '# a\n\n```'],
    ['code block', '# a\n\n- ```\n  x\n\nb\n'],
    ['formula', '# a\n\n$$\nx\n'],
    ['comment', '# a\n\n<!-- x\n\n# b\n'],
    ['comment', '# a\n\n%%\nx\n\n# b\n'],
    ['comment', '# a\n\n栈。%%待补充\n'],
  ])('finds a %s in %j', async (name, text) => {
    const messages = await find(text);
    expect(messages).toMatchObject([{ ruleId: 'unclosed', fatal: false, line: 3 }]);
    expect(messages[0]?.reason).toContain(`This ${name} is never closed`);
  });

  it.each([
    '```\nx\n```\n',
    '~~~~\nx\n~~~~~  \n',
    '- ```\n  x\n  ```\n',
    '> ```\n> x\n> ```\n',
    '$$\nx\n$$\n',
    '    indented\n',
    '<!-- x -->\n\na <!-- b --> c\n',
    '<div>\n',
    'a %%b%% c, 50%% and 30%%, `%%x`, "%d%%\\n"\n\n%%\nx\n\n%%\n',
    '%%time in a notebook\n',
  ])('finds nothing in %j', async text => {
    expect(await find(text)).toEqual([]);
  });
});
