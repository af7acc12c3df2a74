import { afterEach, describe, expect, it } from 'vitest';
import { framesOf } from '../../../src/cli/reporters/frame.js';
import type { Message } from '../../../src/index.js';
import { endOf, startOf, widthOf } from '../../../src/language/columns.js';
import { cardpress } from '../../support/cli.js';
import { project } from '../../support/project.js';

let remove = async () => {};
afterEach(() => remove());

const plain = (_: unknown, text: string) => text;

/** The frame of a finding about the first `at` in a line of a file. */
async function frameOf(line: string, at: string, { columns = 80, severity = 'error' as const, more = '' } = {}) {
  const { root, remove: removeIt } = await project({ 'a.md': `\n${line}\n${more}` });
  remove = removeIt;
  const start = line.indexOf(at) + 1;
  const message: Message = {
    rule: 'x',
    severity,
    file: 'a.md',
    reason: 'So.',
    position: {
      start: { line: 2, column: start },
      end: more === '' ? { line: 2, column: start + at.length } : { line: 3, column: 1 },
    },
  };
  const stream = { write: () => {}, columns };
  return (await framesOf([message], false, { root, maxFileSize: 10, stream, paint: plain })).get(message) ?? [];
}

describe('the frame of a finding', () => {
  it.each([
    ['plain text', 'a word here', 'word', ['        2 | a word here', '          |   ^^^^']],
    ['wide characters', '栈是“后进”先出', '后进', ['        2 | 栈是“后进”先出', '          |      ^^^^']],
    ['marks and emoji', 'e\u0301 👨‍👩‍👧 x 结', '结', ['        2 | e\u0301 👨‍👩‍👧 x 结', '          |        ^^']],
    ['tabs', '\t\tx y', 'y', ['        2 |   x y', '          |     ^']],
    ['nothing, as at an end', 'abc', '', ['        2 | abc', '          | ^']],
  ])('has a caret below the place: %s', async (_, line, at, frame) => {
    expect(await frameOf(line, at)).toEqual(frame);
  });

  it('marks the first line of a place of several', async () => {
    expect(await frameOf('one two  ', 'two', { more: 'three\n' })).toEqual([
      '        2 | one two',
      '          |     ^^^',
    ]);
  });

  it.each([40, 60, 80])('is no wider than %i columns, and shows where the place begins', async columns => {
    const long = '很长的一句话，'.repeat(20);
    for (const [line, at] of [
      [`${long}甲乙丙${long}`, '甲乙丙'],
      [`${long}甲乙丙`, '甲乙丙'],
      [`甲乙丙${long}`, '甲乙丙'],
      [`x${long}y`, long],
    ] as const) {
      const [text = '', mark = ''] = await frameOf(line, at, { columns });
      expect(widthOf(text)).toBeLessThanOrEqual(columns);
      expect(widthOf(text)).toBeGreaterThan(columns - 4);
      const from = widthOf(mark.slice(0, mark.indexOf('^')));
      expect(text.slice(startOf(text, from).length).startsWith(at.slice(0, 3))).toBe(true);
    }
  });

  it('moves no cursor and gives no orders', async () => {
    expect(await frameOf('a\u001b[2Jb\u202ec ::error::x', '::error')).toEqual([
      '        2 | a␛[2Jb�c : :error: :x',
      '          |          ^^^^^^^^',
    ]);
    await remove();
    expect(await frameOf('x ##[error]y', '[error]')).toEqual([]);
  });

  it('is left out where the notes are not what they were', async () => {
    const { root, remove: removeIt } = await project({ 'a.md': 'x\n', 'b.txt': 'one\n' });
    remove = removeIt;
    const at = (file: string, line: number, column: number): Message => ({
      ...{ rule: 'x', severity: 'error', file, reason: 'So.' },
      position: { start: { line, column }, end: { line, column: column + 1 } },
    });
    const messages = [at('a.md', 9, 1), at('a.md', 1, 5), at('gone.md', 1, 1), at('b.txt', 1, 1)];
    const frames = await framesOf(messages, true, { root, maxFileSize: 10, stream: { write: () => {} }, paint: plain });
    expect(messages.flatMap(message => frames.get(message) ?? [])).toEqual([]);
  });

  it('is shown of errors, and of warnings where all is listed; of no more than can be read', async () => {
    const pictures = Array.from({ length: 30 }, (_, index) => `## What is ${index}?\n\n![a](${index}.png)\n`).join(
      '\n',
    );
    const { root, remove: removeIt } = await project({
      'notes/a.md': `# A\n\n## What?\n<!-- id: x -->\n\nYes.\n\n## Which?\n<!-- id: x -->\n\nNo.\n\n${pictures}`,
    });
    remove = removeIt;
    const framed = (text: string) => text.match(/^ *\d+ \| .*$/gmu) ?? [];
    const { stdout } = await cardpress(root, 'check');
    expect(framed(stdout)).toEqual(['        8 | ## Which?']);
    const { stdout: all } = await cardpress(root, 'check', '--verbose');
    expect(framed(all)).toHaveLength(20);
    expect(framed(all).slice(0, 2)).toEqual(['       15 | ![a](0.png)', '       19 | ![a](1.png)']);
    expect(framed((await cardpress(root, 'check', '--reporter', 'github')).stdout)).toEqual([]);
    const { stderr } = await cardpress(root, 'build', '--only', 'bank');
    expect(framed(stderr)).toEqual(['        8 | ## Which?']);
  });

  it.each(['build', 'check', 'diff', 'lock'])('stands below an error in what %s prints', async command => {
    const { root, remove: removeIt } = await project({
      'notes/a.md': '## What is x?\n\n<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n',
    });
    remove = removeIt;
    const { stdout, stderr } = await cardpress(root, command);
    expect(stdout + stderr).toContain('        3 | <<<<<<< ours\n          | ^');
  });
});

describe('the width of a text', () => {
  it('counts characters as a terminal shows them', () => {
    expect([
      widthOf('ab'),
      widthOf('栈，'),
      widthOf('e\u0301'),
      widthOf('👨‍👩‍👧'),
      widthOf('❤\ufe0f'),
      widthOf('\u200b'),
    ]).toEqual([2, 4, 1, 2, 2, 0]);
  });

  it('cuts no character', () => {
    expect([startOf('栈和队列', 3), endOf('栈和队列', 5), startOf('e\u0301x', 1), endOf('x👨‍👩‍👧', 2)]).toEqual([
      '栈',
      '队列',
      'e\u0301',
      '👨‍👩‍👧',
    ]);
  });
});
