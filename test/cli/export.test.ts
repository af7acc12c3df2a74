import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

let root: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ root, remove } = await project({
    'notes/a.md': '# A\n\n## What is a stack?\n\nlast in, first out\n\n## And a queue?\n',
  }));
});
afterEach(() => remove());

describe('export', () => {
  it('writes the formats that it is given, and the lock, whose ids they have', async () => {
    const { code, stdout } = await cardpress(root, 'export', 'csv', 'anki-text', 'quiz');
    expect(code).toBe(0);
    expect((await readdir(join(root, 'dist'))).sort()).toEqual(['deck.txt', 'questions.csv', 'quiz.html']);
    expect(stdout).toContain('questions.csv');
    const [id] = (await readFile(join(root, 'cardpress.lock'), 'utf8')).match(/[a-z2-7]{16}(?=",)/u) ?? [];
    for (const name of ['deck.txt', 'questions.csv'])
      expect(await readFile(join(root, 'dist', name), 'utf8')).toContain(`\n${id}`);
  });

  it('goes by --out-dir and the settings of the deck', async () => {
    await cardpress(root, 'export', 'anki-text', '--out-dir', 'out');
    expect((await readFile(join(root, 'out/deck.txt'), 'utf8')).trimEnd().split('\n')).toHaveLength(8);
    const { code } = await cardpress(root, 'build', '--only', 'anki-text', '--config', 'none.json');
    expect(code).toBe(2);
  });

  it.each([[['export']], [['export', 'pdf']], [['export', 'csv', '--only', 'deck']]])('refuses %j', async words => {
    const { code, stderr } = await cardpress(root, ...words);
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
  });

  it('leaves unanswered questions out of the text where the deck does', async () => {
    const { root: other, remove } = await project({
      'notes/a.md': '# A\n\n## What is a stack?\n\nlast in\n\n## And a queue?\n',
      'cardpress.config.json': '{ "unanswered": "omit" }',
    });
    await cardpress(other, 'export', 'anki-text', 'csv');
    expect(await readFile(join(other, 'dist/deck.txt'), 'utf8')).not.toContain('queue');
    expect(await readFile(join(other, 'dist/questions.csv'), 'utf8')).toContain('queue');
    await remove();
  });
});
