import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

const note = '# 题\n\n## Q1：什么是栈？\n答案：后进先出\n';
const grown = `${note}\n## Q2：什么是堆？\n答案：完全二叉树\n`;
let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': note }));
});
afterEach(() => remove());

const build = (...words: string[]) => cardpress(root, 'build', '--only', 'deck', ...words);
const lock = () => readFile(join(root, 'cardpress.lock'), 'utf8');
const edit = (text: string) => writeFile(join(root, 'notes/a.md'), text);
const config = (value: object) => writeFile(join(root, 'cardpress.config.json'), JSON.stringify(value));

const reversed = (lines: string) => lines.split('\n').reverse().join('\n');

describe('--frozen-lock', () => {
  it('passes where the lock is up to date', async () => {
    await build();
    const { code, stderr } = await build('--frozen-lock');
    expect(code).toBe(0);
    expect(stderr).not.toContain('lock-behind');
  });

  it('fails where the lock is behind, says what it lacks, and writes nothing', async () => {
    await build();
    const before = await lock();
    const deck = await readFile(join(root, 'dist/deck.apkg'));
    await edit(grown);
    const { code, stderr, stdout } = await build('--frozen-lock');
    expect(code).toBe(1);
    expect(stderr).toMatch(/error.*behind the notes.*1 new \("什么是堆？"\).*lock-behind/u);
    expect(stderr).toContain('commit cardpress.lock');
    expect(stdout).toContain('1 error');
    expect(await lock()).toBe(before);
    expect((await readFile(join(root, 'dist/deck.apkg'))).equals(deck)).toBe(true);
  });

  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['lines in another order', (text: string) => text.replace(/\n(.*)\n$/su, (_, lines) => `\n${reversed(lines)}\n`)],
  ])('passes with %s, and a build leaves them', async (_what, change) => {
    await edit(grown);
    await build();
    const changed = change(await lock());
    await writeFile(join(root, 'cardpress.lock'), changed);
    expect((await build('--frozen-lock')).stderr).not.toContain('lock-behind');
    expect((await build()).stdout).not.toContain('cardpress.lock');
    expect(await lock()).toBe(changed);
  });

  it('fails where a line stands twice, as after a merge', async () => {
    await build();
    const text = await lock();
    await writeFile(join(root, 'cardpress.lock'), text + text.trimEnd().split('\n').at(-1));
    expect((await build('--frozen-lock')).code).toBe(1);
  });

  it('fails where there is no lock', async () => {
    const { code, stderr } = await build('--frozen-lock');
    expect(code).toBe(1);
    expect(stderr).toContain('There is no lock, and it was not written.');
    expect(await readdir(root)).toEqual(['notes']);
  });
});

describe('CI', () => {
  it('leaves the lock as it is and builds, with a warning', async () => {
    await build();
    const before = await lock();
    await edit(grown);
    const { code, stderr, stdout } = await build('env:CI=true');
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning.*1 new \("什么是堆？"\).*lock-behind/u);
    expect(stdout).toContain('deck.apkg');
    expect(await lock()).toBe(before);
    expect((await build('env:CI=true', '--strict')).code).toBe(1);
    expect((await build('env:CI=true', '--no-frozen-lock')).stdout).toContain('cardpress.lock');
    expect(await lock()).not.toBe(before);
  });
});

describe('rules.lock-behind', () => {
  it.each([
    ['off', 0, undefined],
    ['info', 0, 'info'],
    ['warning', 0, 'warning'],
    ['error', 1, 'error'],
  ])('%s is honoured', async (setting, code, severity) => {
    await build();
    await edit(grown);
    await config({ rules: { 'lock-behind': setting } });
    for (const word of ['env:CI=true', '--frozen-lock']) {
      const run = await build(word);
      expect(run.code).toBe(code);
      if (severity === undefined) expect(run.stderr).not.toContain('lock-behind');
      else expect(run.stderr).toMatch(new RegExp(`${severity} .*lock-behind`, 'u'));
    }
  });
});
