import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { posix, resolve, sep } from 'node:path';
import { imageSize } from 'image-size';
import { glob } from 'tinyglobby';
import { projectPath } from './find.js';

/** A picture file that was read. */
export interface Picture {
  path: string;
  name: string;
  sha256: string;
  type: string;
  width?: number;
  height?: number;
  data: Uint8Array;
}

/** The picture files under the image roots, and how to open one. */
export interface Pictures {
  /** Paths from the project's folder, with `/`, sorted. */
  paths: string[];
  /**
   * Reads one of `paths`, once. `outside`: a link that leads out of the image roots, which is not followed.
   * `unknown-type`: its bytes are no picture that Anki and browsers show.
   */
  open: (path: string) => Promise<Picture | 'outside' | 'unknown-type'>;
}

const endings = '**/*.{png,jpg,jpeg,gif,webp,svg,avif,bmp}';

const types: Record<string, { type: string; ending: string }> = {
  png: { type: 'image/png', ending: 'png' },
  jpg: { type: 'image/jpeg', ending: 'jpg' },
  gif: { type: 'image/gif', ending: 'gif' },
  webp: { type: 'image/webp', ending: 'webp' },
  svg: { type: 'image/svg+xml', ending: 'svg' },
  avif: { type: 'image/avif', ending: 'avif' },
  bmp: { type: 'image/bmp', ending: 'bmp' },
};

/** Lists the pictures under the given folders of the project. Nothing outside them is ever read. */
export async function findPictures(root: string, folders: string[]): Promise<Pictures> {
  const lists = await Promise.all(folders.map(folder => listFolder(root, folder)));
  const realRoots = (await Promise.all(folders.map(folder => realpath(resolve(root, folder)).catch(() => [])))).flat();
  const opened = new Map<string, ReturnType<Pictures['open']>>();
  return {
    paths: [...new Set(lists.flat())].sort(),
    open(path) {
      const known = opened.get(path);
      if (known) return known;
      const picture = openPicture(root, realRoots, path);
      opened.set(path, picture);
      return picture;
    },
  };
}

async function listFolder(root: string, folder: string): Promise<string[]> {
  const cwd = resolve(root, folder);
  const paths = await glob(endings, { cwd, caseSensitiveMatch: false, ignore: ['**/node_modules/**'] });
  return paths.map(path => posix.join(projectPath(root, cwd), path));
}

async function openPicture(root: string, realRoots: string[], path: string): ReturnType<Pictures['open']> {
  const real = await realpath(resolve(root, path));
  if (!realRoots.some(folder => real.startsWith(folder + sep))) return 'outside';
  const data = new Uint8Array(await readFile(real));
  const size = measure(data);
  const known = size?.type === undefined ? undefined : types[size.type];
  if (!size || !known) return 'unknown-type';
  const sha256 = createHash('sha256').update(data).digest('hex');
  return {
    path,
    name: `cardpress-${sha256.slice(0, 20)}.${known.ending}`,
    sha256,
    type: known.type,
    ...(size.width > 0 && size.height > 0 && { width: size.width, height: size.height }),
    data,
  };
}

function measure(data: Uint8Array): { type?: string | undefined; width: number; height: number } | undefined {
  try {
    return imageSize(data);
  } catch {
    return undefined;
  }
}
