import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { say } from '../say/say.js';

/** Says what is in the way of files in a folder, which is made where it is not there; undefined where nothing is. */
export async function whyNotWritableFolder(folder: string): Promise<string | undefined> {
  const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => error);
  if (stats instanceof Error) {
    const isAbsent = stats.code === 'ENOENT' && folder !== dirname(folder);
    if (isAbsent) return whyNotWritableFolder(dirname(folder));
    return stats.code === 'ENOTDIR'
      ? whyNotWritableFolder(dirname(folder))
      : say('{folder} cannot be read ({code})', { folder, code: stats.code });
  }
  if (!stats.isDirectory()) return say('{folder} is no folder', { folder });
  return whyNot(folder, constants.W_OK | constants.X_OK);
}

/** The same for a file, which is replaced where it is there. */
export async function whyNotWritableFile(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) return say('{path} is a folder', { path });
  return (stats && (await whyNot(path, constants.W_OK))) ?? whyNotWritableFolder(dirname(path));
}

async function whyNot(path: string, mode: number): Promise<string | undefined> {
  return access(path, mode).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => say('{path} may not be written ({code})', { path, code: error.code }),
  );
}
