import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, packageVersion } from '../package-root.js';

/** The program itself: its version, the file that was started, which names all others by their hashes, and its templates. */
export function toolState(): string[] {
  const templates = join(packageRoot(), 'templates');
  const files = readdirSync(templates, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  const started = process.argv[1] === undefined ? '' : readFileSync(process.argv[1], 'utf8');
  return [packageVersion(), process.version, process.platform, process.arch, started, ...files.sort().map(stampOf)];
}

function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}
