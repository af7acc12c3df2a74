import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Makes a folder with the given files in it; `remove` takes it away again. */
export async function project(files: Record<string, string | Uint8Array>) {
  const root = await mkdtemp(join(tmpdir(), 'cardpress-test-'));
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), data);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
