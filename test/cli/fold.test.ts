import { describe, expect, it } from 'vitest';
import { foldMessages } from '../../src/cli/fold.js';
import { formatMessages } from '../../src/cli/format.js';
import type { Message } from '../../src/index.js';

const plain = (_: unknown, text: string) => text;

function finding(file: string, line: number, more: Partial<Message> = {}): Message {
  const point = { line, column: 1 };
  return {
    rule: 'unanswered',
    severity: 'info',
    file,
    position: { start: point, end: point },
    reason: `No answer in line ${line}.`,
    ...more,
  };
}

const warning = { rule: 'missing-image', severity: 'warning', remedy: 'Copy it.' } as const;
const many = (files: number, more: Partial<Message> = {}) =>
  Array.from({ length: files }, (_, index) => [
    finding(`${index}.md`, 3, more),
    finding(`${index}.md`, 5, more),
  ]).flat();

describe('formatMessages', () => {
  it('shows the first finding of a rule in a file and counts the others', () => {
    const shown = formatMessages(
      [finding('a.md', 1), finding('a.md', 7), finding('a.md', 9), finding('b.md', 2)],
      plain,
    );
    expect(shown).toBe(
      [
        'a.md',
        '      1:1  info     No answer in line 1. unanswered (and 2 more)',
        '',
        'b.md',
        '      2:1  info     No answer in line 2. unanswered',
        '',
        '2 more findings; `--verbose` lists them.',
        '',
      ].join('\n'),
    );
  });

  it('lists all of them when verbose, with each remedy once', () => {
    const shown = formatMessages([finding('a.md', 1, warning), finding('a.md', 7, warning)], plain, true);
    expect(shown.match(/missing-image/gu)).toHaveLength(2);
    expect(shown.match(/Copy it\./gu)).toHaveLength(1);
    expect(shown).not.toContain('--verbose');
  });

  it('shows every error', () => {
    const error = { severity: 'error' } as const;
    const shown = formatMessages([finding('a.md', 1, error), finding('a.md', 7, error)], plain);
    expect(shown).toContain('line 1');
    expect(shown).toContain('line 7');
  });

  it('fits on two screens for hundreds of files', () => {
    const shown = formatMessages([...many(434), ...many(200, warning)], plain);
    expect(shown.split('\n').length).toBeLessThan(62);
    expect(shown).toContain('  0.md:3:1  info     No answer in line 3. unanswered (and 867 more in 434 files)');
    expect(shown).toContain('1266 more findings');
  });
});

describe('foldMessages', () => {
  it('folds infos first: warnings stay with their files while there is room', () => {
    const shown = foldMessages([...many(100), ...many(10, warning)]);
    expect(shown.filter(({ message }) => message.rule === 'unanswered')).toMatchObject([{ more: 199, files: 100 }]);
    expect(shown.filter(({ message }) => message.rule === 'missing-image')).toHaveLength(10);
  });

  it('never folds errors', () => {
    const shown = foldMessages(many(100, { severity: 'error' }));
    expect(shown).toHaveLength(200);
  });
});
