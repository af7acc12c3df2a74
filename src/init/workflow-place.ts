import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GitError } from '../git/error.js';
import { remoteHosts } from '../git/remotes.js';
import type { Repository } from '../git/repository.js';
import { workflowFolder, workflowName } from './files/workflow.js';

export interface WorkflowPlace {
  /** Full path of the workflow: the one that already builds the notes, or where one belongs. */
  path: string;
  isThere: boolean;
  /** Whether a symbolic link leads to its folder: the repository does not say then where a file would appear. */
  isLinked?: boolean;
  /** The host of the repository where that is none of GitHub's, so that a workflow would do nothing. */
  elsewhere?: string;
}

/** Finds where the workflow goes: GitHub reads them at the top of the repository only. */
export async function workflowPlace(root: string, repository: Repository | undefined): Promise<WorkflowPlace> {
  const folder = join(repository?.top ?? root, workflowFolder);
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    if (!/\.ya?ml$/u.test(name)) continue;
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (name === workflowName || /\bcardpress\b/u.test(text)) return { path: join(folder, name), isThere: true };
  }
  if ((await isLink(folder)) || (await isLink(dirname(folder))))
    return { path: join(folder, workflowName), isThere: false, isLinked: true };
  const [first, ...others] = repository ? await hostsOf(repository) : [];
  const isElsewhere = first !== undefined && ![first, ...others].some(host => host.includes('github'));
  return { path: join(folder, workflowName), isThere: false, ...(isElsewhere && { elsewhere: first }) };
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    found => found.isSymbolicLink(),
    () => false,
  );
}

async function hostsOf(repository: Repository): Promise<string[]> {
  try {
    return await remoteHosts(repository);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}
