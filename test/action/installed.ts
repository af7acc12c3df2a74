import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

/** Files and links of a folder, by their paths. */
type Tree = Map<string, { link: string } | { data: Buffer }>;

/** What npm made of a folder that is linked, the first time that a file of tests ran it: it takes longer than all else. */
const trees = new Map<string, Tree>();

/** Keeps what npm installed of a package into a folder. */
export async function keepInstalled(name: string, folder: string): Promise<void> {
  const tree: Tree = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) tree.set(relative(folder, path), { link: await linkOf(path, folder) });
    else if (entry.isFile()) tree.set(relative(folder, path), { data: await readFile(path) });
  }
  trees.set(name, tree);
}

/** Where a link leads: absolute where that is outside of the folder. */
async function linkOf(path: string, folder: string): Promise<string> {
  const link = await readlink(path);
  const target = resolve(dirname(path), link);
  return target.startsWith(`${folder}/`) ? link : target;
}

/** Installs it again as npm did; false if nothing was kept. */
export async function installAgain(name: string, folder: string): Promise<boolean> {
  const tree = trees.get(name);
  for (const [path, made] of tree ?? []) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    if ('link' in made) await symlink(made.link, join(folder, path)).catch(() => {});
    else await writeFile(join(folder, path), made.data);
  }
  return tree !== undefined;
}
