import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paintFor } from '../../src/cli/format.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

const note = '## Q1：什么是栈？\n答案：后进先出\n\n## Q2：什么是队列？\n\n![x](gone.png)\n';
let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': note }));
});
afterEach(() => remove());

describe('a command line that is wrong', () => {
  it.each([
    ['no command', '', 'Give a command: init, build, watch, preview, push, export, check, diff, lock or doctor.', ''],
    ['a command with a slip', 'bild', 'There is no command bild. Did you mean build?', ''],
    ['notes without a command', 'notes/a.md', 'To build notes: `cardpress build notes/a.md`.', ''],
    ['an option with a slip', 'build --onyl deck', 'There is no option --onyl. Did you mean --only?', 'build '],
    ['one of two words', 'build --out-dri=x', 'There is no option --out-dri. Did you mean --out-dir?', 'build '],
    [
      'one that is switched off',
      'build --no-cahce',
      'There is no option --no-cahce. Did you mean --no-cache?',
      'build ',
    ],
    ['two of them', 'check --fixx --jsn', '--fixx. Did you mean --fix?\nThere is no option --jsn. Did', 'check '],
    ['an option of another command', 'doctor --fix', 'There is no option --fix.', 'doctor '],
    ['a letter', 'build -z', 'There is no option -z.', 'build '],
    ['a word too many', 'doctor notes', '`cardpress doctor` takes no notes.', 'doctor '],
    ['a value that is none', 'build --only dek', 'and not dek. Did you mean deck?', 'build '],
    ['a format that is none', 'export cvs', 'A format is one of deck, sheet, bank,', 'export '],
    ['no format', 'export', 'Name a format: deck, sheet, bank,', 'export '],
    ['no value', 'build --only', '--only needs a value.', 'build '],
    ['two options that exclude each other', 'check --quiet --json', 'cannot be used together.', 'check '],
  ])('%s', async (_what, words, text, command) => {
    const { code, stdout, stderr } = await cardpress(root, ...words.split(' ').filter(Boolean));
    expect(stderr).toContain(text);
    expect(stderr).toContain(`\nSee \`cardpress ${command}--help\`.\n`);
    expect([code, stdout]).toEqual([2, '']);
    expect(await readdir(root)).toEqual(['notes']);
  });
});

/** What is wrong with the words of a command; `--config` names none, so that nothing runs. */
async function wrongIn(words: string): Promise<string> {
  const more = words.startsWith('init') ? ['--dry-run'] : ['--config', 'gone.json'];
  const { stderr } = await cardpress(root, ...words.split(' '), ...more);
  return stderr.includes('See `cardpress') ? stderr : '';
}

describe('help', () => {
  it.each(['init', 'build', 'watch', 'push', 'export', 'check', 'diff', 'lock', 'doctor'])(
    'of %s has examples that it understands',
    async command => {
      const { code, stdout } = await cardpress(root, command, '-h');
      expect(code).toBe(0);
      const examples = [...(stdout.split('Examples:')[1] ?? '').matchAll(/^ {2}cardpress (.+?) {2,}/gmu)];
      expect(examples).not.toEqual([]);
      for (const [, words = ''] of examples) {
        expect(words.split(' ')[0]).toBe(command);
        expect(await wrongIn(words)).toBe('');
      }
    },
  );

  it('prints a script for shells', async () => {
    expect((await cardpress(root, 'completion')).stdout).toContain('complete -o bashdefault');
  });
});

describe('a README', () => {
  it.each(['README.md', 'README.zh-CN.md'])('%s shows commands that it understands', async page => {
    const text = await readFile(page, 'utf8');
    const commands = new Set(
      [...text.matchAll(/(?:^|`)(?:npx )?cardpress ([a-z][^`\n#]*?)(?: +#.*)?(?:`|$)/gmu)].map(
        ([, words = '']) => words,
      ),
    );
    expect(commands.size).toBeGreaterThan(10);
    for (const words of commands) expect(await wrongIn(words)).toBe('');
  });
});

describe('--quiet', () => {
  it('leaves warnings, and nothing of a build that has none', async () => {
    const warned = await cardpress(root, 'build', '-q', '--only', 'bank', '-o', 'out');
    expect(warned).toMatchObject({ code: 0, stdout: '' });
    expect(warned.stderr).toContain('missing-image');
    expect(warned.stderr).not.toContain('unanswered');
    expect(await readdir(join(root, 'out'))).toEqual(['bank.json']);
    const checked = await cardpress(root, 'check', '--quiet');
    expect(checked.stdout).toContain('missing-image');
    expect(checked.stdout).not.toMatch(/unanswered|2 questions/u);
  });
});

describe('colours', () => {
  it.each([
    ['a terminal', true, {}, true],
    ['a file', false, {}, false],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['a terminal without any', true, { TERM: 'dumb' }, false],
    ['FORCE_COLOR in a file', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['FORCE_COLOR=0 in a terminal', true, { FORCE_COLOR: '0' }, false],
  ])('in %s', (_what, isTTY, env, coloured) => {
    expect(paintFor({ isTTY }, env)('red', 'x')).toBe(coloured ? '\u001b[31mx\u001b[39m' : 'x');
  });

  it.each([
    [[], 'FORCE_COLOR=1', true],
    [['--color'], 'NO_COLOR=1', true],
    [['--no-color'], 'FORCE_COLOR=1', false],
  ])('with %j and %s', async (words, variable, coloured) => {
    const { stdout } = await cardpress(root, 'check', ...words, 'env:FORCE_COLOR=', `env:${variable}`);
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});
