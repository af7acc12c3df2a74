import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot, packageVersion } from '../package-root.js';
import { installed } from '../unchanged/installed.js';

let state: readonly string[] | undefined;

/** The program that works something out, with its libraries: what another one kept counts for nothing. */
export function programState(): readonly string[] {
  const { version, platform, arch } = process;
  state ??= [packageVersion(), version, platform, arch, ...ownCode(), ...libraries(packageRoot())];
  return state;
}

/** The bundle's files are named by their hashes in the one that starts it; separate modules are told by time and size. */
function ownCode(): string[] {
  const here = fileURLToPath(import.meta.url);
  if (!/[\\/]program\.[jt]s$/u.test(here)) return [readFileSync(join(dirname(here), 'bin.js'), 'utf8')];
  const entries = readdirSync(dirname(dirname(here)), { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  return files.sort().map(path => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
}

/** What package managers note of the versions they installed, in all folders from which a library may come. */
function libraries(root: string): string[] {
  const notes: string[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    for (const name of installed) notes.push(textAt(join(folder, 'node_modules', name)));
    if (folder === dirname(folder)) return notes;
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
