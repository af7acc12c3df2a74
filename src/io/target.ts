import { access, constants, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * The file behind a path, whether it exists or not: links are followed.
 * @throws a system error if it may not be written, or EISDIR if a folder is in the way
 */
export async function targetOf(path: string): Promise<string> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw error;
    return undefined;
  });
  if (stats?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  if (stats === undefined) {
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : targetOf(resolve(dirname(path), link));
  }
  await access(path, constants.W_OK);
  return realpath(path);
}
