import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inject } from 'vitest';

/** What the first process of a run makes that asks for it; the others wait for it, and make it only if that one fails. */
export async function madeOnce(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const path = join(inject('sharedFolder'), name);
  const isFirst = await mkdir(`${path}.begun`).then(
    () => true,
    () => false,
  );
  while (!isFirst && !existsSync(path) && !existsSync(`${path}.failed`)) await delay(100);
  if (existsSync(path)) return readFile(path);
  try {
    const made = await make();
    await writeFile(`${path}.${process.pid}`, made);
    await rename(`${path}.${process.pid}`, path);
    return made;
  } catch (error) {
    await mkdir(`${path}.failed`, { recursive: true });
    throw error;
  }
}
