import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPictures } from '../../src/pictures/pictures.js';

const dot = fileURLToPath(new URL('../fixtures/images/notes/images/dot.png', import.meta.url));
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-pictures-'));
  await mkdir(join(root, 'notes/sub'), { recursive: true });
  await mkdir(join(root, 'outside'));
  await copyFile(dot, join(root, 'notes/sub/dot.png'));
  await copyFile(dot, join(root, 'notes/DOT.JPG'));
  await copyFile(dot, join(root, 'outside/secret.png'));
  await writeFile(join(root, 'notes/text.png'), 'no picture');
  await symlink(join(root, 'outside/secret.png'), join(root, 'notes/link.png'));
});
afterAll(() => rm(root, { recursive: true }));

describe('findPictures', () => {
  it('lists what is under the roots, whatever the case of its ending', async () => {
    const { paths } = await findPictures(root, ['notes']);
    expect(paths).toEqual(expect.arrayContaining(['notes/DOT.JPG', 'notes/sub/dot.png', 'notes/text.png']));
    expect(paths.some(path => path.includes('secret'))).toBe(false);
  });

  it('opens a picture once, with a name that carries its hash and the ending of its kind', async () => {
    const { open } = await findPictures(root, ['notes']);
    const picture = await open('notes/DOT.JPG');
    expect(picture).toMatchObject({ type: 'image/png', width: 4, height: 3 });
    if (typeof picture === 'string' || !('path' in picture)) throw new Error('no picture');
    expect(picture.name).toBe(`cardpress-${picture.sha256.slice(0, 20)}.png`);
    expect(await open('notes/DOT.JPG')).toBe(picture);
  });

  it('does not follow a link out of the roots', async () => {
    const { open } = await findPictures(root, ['notes']);
    expect(await open('notes/link.png')).toBe('outside');
  });

  it('tells by its bytes what is no picture', async () => {
    const { open } = await findPictures(root, ['notes']);
    expect(await open('notes/text.png')).toBe('unknown-type');
  });
});

describe('the image roots', () => {
  it('are not left by a folder that is a link, by .. or by an absolute path', async () => {
    await symlink(join(root, 'outside'), join(root, 'notes/linked'));
    await symlink(root, join(root, 'notes/loop'));
    const { paths, open, statPath } = await findPictures(root, ['notes']);
    expect(paths.filter(path => /secret|loop\/|linked\//u.test(path))).toEqual([]);
    for (const path of ['notes/linked/secret.png', 'notes/../outside/secret.png', join(root, 'outside/secret.png')]) {
      expect(await open(path)).toBe('outside');
      expect(await statPath(path)).toBe('outside');
    }
  });

  it('let links inside them be followed', async () => {
    await symlink(join(root, 'notes/sub'), join(root, 'notes/inner'));
    const { open, statPath } = await findPictures(root, ['notes']);
    expect(await statPath('notes/inner/dot.png')).toBe('file');
    expect(await open('notes/inner/dot.png')).toMatchObject({ type: 'image/png' });
  });

  it('have nothing where a link leads nowhere', async () => {
    await symlink(join(root, 'notes/gone.png'), join(root, 'notes/dangling.png'));
    const { open, statPath } = await findPictures(root, ['notes']);
    expect(await statPath('notes/dangling.png')).toBe('nothing');
    expect(await open('notes/dangling.png')).toBe('unreadable');
  });
});
