import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { repository } from '../support/repository.js';

let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root, remove } = await repository({
    'notes/a.md': '# A\n\n## What is a stack?\n\nlast in, first out\n',
    'notes/sub/b.md': '# B\n\n## What is a queue?\n\nfirst in, first out\n',
  }));
});
afterEach(() => remove());

const files = async (folder: string) => (await readdir(join(root, folder))).sort();

describe('a run from a folder below', () => {
  it('is the same as one from the top: no second lock, artifacts at the root', async () => {
    await cardpress(root, 'build', '--only', 'deck,bank');
    const bytes = await readFile(join(root, 'dist/deck.apkg'));
    const lock = await readFile(join(root, 'cardpress.lock'), 'utf8');
    for (const words of [[], ['..'], ['../../notes']]) {
      const { code, stdout } = await cardpress(join(root, 'notes/sub'), 'build', '--only', 'deck,bank', ...words);
      expect(code).toBe(0);
      expect(stdout).toContain('2 unchanged');
    }
    expect((await readFile(join(root, 'dist/deck.apkg'))).equals(bytes)).toBe(true);
    expect(await readFile(join(root, 'cardpress.lock'), 'utf8')).toBe(lock);
    expect(await files('notes/sub')).toEqual(['b.md']);
  });

  it('takes `.` for the folder that it is in, with --out-dir there too', async () => {
    const { code, stdout } = await cardpress(
      join(root, 'notes/sub'),
      'build',
      '.',
      '--only',
      'bank',
      '--out-dir',
      'here',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('1 question');
    expect(await files('notes/sub')).toEqual(['b.md', 'here']);
    expect(await files('.')).toContain('cardpress.lock');
    expect(await readFile(join(root, 'cardpress.lock'), 'utf8')).toContain('"notes/sub/b.md"');
  });

  it('is in the project that a config file makes', async () => {
    await mkdir(join(root, 'course/deep'), { recursive: true });
    await cardpress(root, 'build', '--only', 'bank');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(root, 'course/cardpress.config.yaml'), 'notes: [../notes]\nonly: [bank]\n');
    const { code, stderr } = await cardpress(join(root, 'course/deep'), 'build');
    expect(code).toBe(0);
    // The config names them, so that they are this project's notes though they lie outside its folder.
    expect(stderr).not.toContain('foreign-notes');
    expect(await readFile(join(root, 'course/cardpress.lock'), 'utf8')).toContain('"../notes/a.md"');
    expect(await files('course')).toEqual(['cardpress.config.yaml', 'cardpress.lock', 'deep', 'dist']);
  });
});
