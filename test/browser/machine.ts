import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Machine, thisMachine } from '../../src/browser/machine.js';

/** A folder that stands for a machine's disk, with a bare Linux around it: nothing installed, nothing downloaded. */
export async function bareMachine() {
  const root = await mkdtemp(join(tmpdir(), 'cardpress-machine-'));
  const machine: Machine = {
    env: { PATH: join(root, 'bin') },
    platform: 'linux',
    arch: 'x64',
    home: join(root, 'home'),
    tmp: join(root, 'tmp'),
    ...(process.getuid && { uid: process.getuid() }),
    packageFolder: () => undefined,
    downloads: async () => [],
  };
  await mkdir(machine.tmp);
  return {
    root,
    machine,
    /** Writes a program into the machine and gives its path. */
    async program(path: string, text = '#!/bin/sh\n', mode = 0o755): Promise<string> {
      const full = join(root, path);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, text);
      await chmod(full, mode);
      return full;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Where npm put a package of ours. */
export const { packageFolder } = thisMachine({});
