import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedLines } from '../../src/source/changed.js';
import { project } from '../support/project.js';

let root: string;
let remove: () => Promise<void>;
const git = (...words: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words]);

beforeAll(async () => {
  ({ root, remove } = await project({ 'notes/笔记.md': 'a\nb\nc\nd\ne\n', 'notes/b.md': 'x\n' }));
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  await writeFile(join(root, 'notes/笔记.md'), 'a\nB\nC\nd\n');
  await writeFile(join(root, 'notes/new.md'), 'n\n');
});
afterAll(() => remove());

describe('changedLines', () => {
  it('gives lines that differ, lines before a gap, and whole new files, committed or not', async () => {
    expect(await changedLines(root, 'HEAD', ['notes'])).toEqual(
      new Map([
        [
          'notes/笔记.md',
          [
            [2, 3],
            [4, 4],
          ],
        ],
        ['notes/new.md', [[1, Number.POSITIVE_INFINITY]]],
      ]),
    );
    expect(await changedLines(root, 'HEAD', ['notes/b.md'])).toEqual(new Map());
  });

  it('knows a folder inside the repository by its own paths', async () => {
    expect([...((await changedLines(join(root, 'notes'), 'HEAD', ['.'])) ?? []).keys()].sort()).toEqual([
      'new.md',
      '笔记.md',
    ]);
  });

  it('is not led astray by how a user has differences shown', async () => {
    git('config', 'diff.noprefix', 'true');
    git('config', 'diff.external', 'false');
    expect([...((await changedLines(root, 'HEAD', ['notes'])) ?? []).keys()]).toEqual([
      'notes/笔记.md',
      'notes/new.md',
    ]);
  });

  it('takes more paths than a command line', async () => {
    const paths = Array.from({ length: 9000 }, (_, index) => `notes/${'long'.repeat(50)}-${index}.md`);
    const changed = await changedLines(root, 'HEAD', [...paths, 'notes/笔记.md']);
    expect(changed?.get('notes/笔记.md')).toHaveLength(2);
  });

  it('gives nothing for what is no commit, and takes no name for an option', async () => {
    expect(await changedLines(root, 'nope', ['notes'])).toBeUndefined();
    expect(await changedLines(root, '--output=x', ['notes'])).toBeUndefined();
    expect(await changedLines('/', 'HEAD', ['notes'])).toBeUndefined();
  });
});
