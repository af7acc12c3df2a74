import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeDriver } from '../../git/attributes.js';
import { GitError } from '../../git/error.js';
import { isIgnored } from '../../git/ignored.js';
import type { Repository } from '../../git/repository.js';

/** Whether something stands at a path, a symbolic link that leads nowhere included. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Of lines for `.gitignore`, those that the one in a folder does not already say in any words; git is asked where it can be. */
export async function lackingIgnores(
  root: string,
  lines: readonly string[],
  repository: Repository | undefined,
): Promise<string[]> {
  const own = (await linesOf(join(root, '.gitignore'))).map(bare);
  const said = await Promise.all(
    lines.map(line => ask(repository, git => isIgnored(git, `${bare(line)}/x`), own.includes(bare(line)))),
  );
  return lines.filter((_, index) => !said[index]);
}

/** Of lines for `.gitattributes`, those whose path no attributes give a merge driver. */
export async function lackingAttributes(
  root: string,
  lines: readonly string[],
  lock: string,
  repository: Repository | undefined,
): Promise<string[]> {
  const own = await linesOf(join(root, '.gitattributes'));
  const isSaid = own.some(line => line.includes(lock) && /\smerge=/u.test(line));
  return (await ask(repository, async git => (await mergeDriver(git, lock)) !== undefined, isSaid)) ? [] : [...lines];
}

/** What git says, else what the file itself says. */
async function ask(
  repository: Repository | undefined,
  question: (repository: Repository) => Promise<boolean>,
  otherwise: boolean,
): Promise<boolean> {
  if (repository === undefined) return otherwise;
  return question(repository).catch(error => {
    if (error instanceof GitError) return otherwise;
    throw error;
  });
}

async function linesOf(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split(/\r?\n/u).map(line => line.trim());
}

/** `dist`, `/dist`, `dist/` and `dist/*` leave out the same, as far as a build is concerned. */
function bare(line: string): string {
  return line.replace(/^\//u, '').replace(/\/(?:\*{1,2})?$/u, '');
}
