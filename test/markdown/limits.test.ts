import { VFile } from 'vfile';
import { afterEach, describe, expect, it } from 'vitest';
import { refuseDepth } from '../../src/markdown/limits/depth.js';
import { markdown } from '../../src/markdown/markdown.js';
import { readNote } from '../../src/source/read.js';
import { project } from '../support/project.js';

let remove: (() => Promise<void>) | undefined;
afterEach(() => remove?.());

const many = 10_000;

describe('refuseDepth', () => {
  const staircase = (levels: number) => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`);
  it.each([
    ['quotations', `${'>'.repeat(many)} a`, 1],
    ['quotations with spaces', `${'> '.repeat(many)}a`, 1],
    ['items on a line', `a\n\n${'- '.repeat(many)}a`, 3],
    ['numbered items on a line', `${'1. '.repeat(many)}a`, 1],
    ['items line by line', staircase(101).join('\n'), 101],
    ['quotations and items by turns', `${'> - '.repeat(51)}a`, 1],
    ['footnotes', `${'[^1]: '.repeat(many)}a`, 1],
    ['HTML elements', `a\n\n${'<b>'.repeat(many)}a\n${'</b>'.repeat(many)}`, 4],
  ])('names the line of %s', (_what, text, line) => {
    const file = new VFile();
    expect(refuseDepth(file, text)).toBe(true);
    expect(file.messages).toMatchObject([{ ruleId: 'too-deep', fatal: true, line }]);
  });

  it.each([
    ['a hundred quotations', `${'>'.repeat(100)} a`],
    ['a rule', '- '.repeat(many)],
    ['another rule', ` ${'* '.repeat(many)}\n${'-'.repeat(many)}\n${'*'.repeat(many)}`],
    ['a long list', '- a\n'.repeat(many)],
    ['elements that hold nothing, with ends', '<br>'.repeat(many) + '</br>'.repeat(many)],
    ['tags that end themselves, with ends', '<b />'.repeat(many) + '</b>'.repeat(many)],
    ['elements that others end, with ends', '<p>'.repeat(many) + '</p>'.repeat(many)],
    ['lists one after the other', Array.from({ length: 50 }, () => staircase(50).join('\n')).join('\n\n')],
  ])('takes %s', (_what, text) => {
    expect(refuseDepth(new VFile(), text)).toBe(false);
  });
});

describe('nesting in a paragraph', () => {
  // By the count of what is walked, the deepest of these trees has some 500 levels.
  it.each([
    ['emphasis', '*a '.repeat(many) + ' a*'.repeat(many)],
    ['emphasis of one run', `${'*'.repeat(many)}a${'*'.repeat(many)}`],
    ['brackets', '['.repeat(many) + ']'.repeat(many)],
    ['pictures', '!['.repeat(many) + '](b)'.repeat(many)],
    ['runs of backticks', Array.from({ length: 300 }, (_, length) => '`'.repeat(length + 1)).join('a ')],
    ['runs of dollar signs', `a ${Array.from({ length: 300 }, (_, length) => '$'.repeat(length + 1)).join('a ')}`],
  ])('stays as typed below 10,000 levels of %s', (_what, text) => {
    const file = new VFile({ value: `# a\n\nb\n\n# c\n\n${text}\n` });
    markdown().parse(file);
    expect(file.messages).toMatchObject([{ ruleId: 'too-deep', fatal: true, line: 7 }]);
  });

  it.each([
    ['bold words', '**a** b '.repeat(3000)],
    ['bold Chinese words', '中**文**'.repeat(3000)],
    ['links', '[a](b) ![c](d) '.repeat(3000)],
    ['code', '`a` $b$ '.repeat(3000)],
    ['stars that open nothing', '2 * 3 '.repeat(3000)],
    ['names with underscores', '*a_b* '.repeat(6000)],
  ])('is not seen in a long line of %s', (_what, text) => {
    const file = new VFile({ value: text });
    markdown().parse(file);
    expect(file.messages).toEqual([]);
  });
});

describe('readNote', () => {
  it('refuses a file of 50 MB before it reads it, and says how to raise the limit', async () => {
    const notes = await project({ 'a.md': Buffer.alloc(50_000_001, 'a\n') });
    remove = notes.remove;
    const file = await readNote(notes.root, 'a.md', { maxFileSize: 10 });
    expect(file.value).toBeUndefined();
    expect(file.messages).toMatchObject([{ ruleId: 'too-large', fatal: true }]);
    expect(file.messages[0]?.reason).toBe('This file is 51 MB; the limit is 10 MB.');
    expect(file.messages[0]?.note).toContain('maxFileSize');
  });

  it('reports zero characters with the place of the first', async () => {
    const notes = await project({ 'a.md': 'a\nb\0c\0\n' });
    remove = notes.remove;
    const file = await readNote(notes.root, 'a.md', { maxFileSize: 10 });
    expect(file.messages).toMatchObject([{ ruleId: 'zero-character', fatal: false, line: 2, column: 2 }]);
    expect(file.messages[0]?.reason).toContain('2 NUL characters');
  });

  it('reports other control characters like that', async () => {
    const notes = await project({ 'a.md': '\x1b[1;31ma\x1b[0m\tb\r\n\x08c\x1b\x7f\n' });
    remove = notes.remove;
    const file = await readNote(notes.root, 'a.md', { maxFileSize: 10 });
    expect(file.messages).toMatchObject([{ ruleId: 'control-character', line: 2, column: 1 }]);
    expect(file.messages[0]?.reason).toContain('3 control characters');
  });
});
