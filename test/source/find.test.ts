import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNotes } from '../../src/source/find.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-find-'));
  const files = [
    'notes/10-b.md',
    'notes/2-a.md',
    'notes/README.md',
    'notes/java/c.markdown',
    'notes/d.txt',
    'other/e.md',
  ];
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), '');
  }
});
afterAll(() => rm(root, { recursive: true }));

const exclude = ['**/README.md'];
const paths = async (...asked: string[]) => (await findNotes(root, asked, exclude)).notes.map(note => note.path);

describe('findNotes', () => {
  it('searches folders to the bottom, in natural order, without what is excluded', async () => {
    expect(await paths('notes')).toEqual(['notes/2-a.md', 'notes/10-b.md', 'notes/java/c.markdown']);
  });

  it('takes a file that is named itself, though it is excluded', async () => {
    expect(await paths('notes/README.md')).toEqual(['notes/README.md']);
  });

  it('takes globs and full paths, and each file once', async () => {
    expect(await paths('*/*.md', join(root, 'other'), 'notes')).toEqual([
      'notes/2-a.md',
      'notes/10-b.md',
      'notes/java/c.markdown',
      'other/e.md',
    ]);
  });

  it('remembers the folder that was asked for', async () => {
    const { notes } = await findNotes(root, ['notes', 'other/e.md', '*/*.md'], exclude);
    expect(new Map(notes.map(({ path, base }) => [path, base]))).toEqual(
      new Map([
        ['notes/2-a.md', 'notes'],
        ['notes/10-b.md', 'notes'],
        ['notes/java/c.markdown', 'notes'],
        ['other/e.md', 'other'],
      ]),
    );
  });

  it('names what is not there', async () => {
    expect(await findNotes(root, ['nowhere', 'notes/gone.md'], exclude)).toEqual({
      notes: [],
      missing: ['nowhere', 'notes/gone.md'],
    });
  });
});
