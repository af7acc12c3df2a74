import { expect, it } from 'vitest';
import { printable } from '../../src/cli/printable.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

it.each([
  ['a\nb', 'a⏎b'],
  ['\u001b[31mred\u001b]0;title\u0007', '␛[31mred␛]0;title␇'],
  ['\u009b31m', '�31m'],
  ['a\u202etxt.exe', 'a�txt.exe'],
  ['::error::x', ': :error::x'],
  ['  ::set-output name=a::b', ': :set-output name=a::b'],
  ['see ##[error]x and ##vso[task.setvariable]y', 'see ## [error]x and ## vso[task.setvariable]y'],
  ['std::vector, 中文 🎉, # ## [x]', 'std::vector, 中文 🎉, # ## [x]'],
])('%j', (text, shown) => {
  expect(printable({ deep: [text, 1, undefined] })).toEqual({ deep: [shown, 1, undefined] });
});

it('prints nothing of the notes that a terminal or a build server would obey', async () => {
  const { root, remove } = await project({
    'notes/a.md': [
      '---',
      'title: "::warning::\\e[31m"',
      '---',
      '## Q1: What is a stack?',
      '<img src="a&#10;::error::b.png" alt="&#27;]0;c&#7;">',
      '## Q2: \u001b[2JWhat is a queue?',
      '',
    ].join('\n'),
    'notes/::error::c.md': '## Q3: \n\n## Q3: \n',
  });
  try {
    for (const words of [['check', '--explain', '--verbose'], ['build', '--only', 'bank'], ['diff']]) {
      const { stdout, stderr } = await cardpress(root, ...words);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
      expect(stdout + stderr).not.toMatch(/^\s*::/mu);
    }
  } finally {
    await remove();
  }
});
