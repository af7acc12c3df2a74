import { execFileSync } from 'node:child_process';
import { project } from './project.js';

/** Somebody; and nothing is tidied up after each commit, which is a process more, or waits for the disk. */
const settings = [
  'user.name=a',
  'user.email=a@example.com',
  'protocol.file.allow=always',
  'gc.auto=0',
  'maintenance.auto=false',
  'core.fsync=none',
];

/** Runs git in a folder and gives what it says; commits are made by somebody, at a fixed time. */
export function git(folder: string, ...words: string[]): string {
  return gitAt('2026-01-01T00:00:00Z', folder, ...words);
}

/** The same at another time. */
export function gitAt(time: string, folder: string, ...words: string[]): string {
  return execFileSync('git', ['-C', folder, ...settings.flatMap(setting => ['-c', setting]), ...words], {
    encoding: 'utf8',
    env: { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Commits all that is in a repository's folder. */
export function commit(folder: string, message = 'change'): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message, '--allow-empty');
}

/** Makes a repository with the given files in its first commit; `remove` takes it away again. */
export async function repository(files: Record<string, string>) {
  const made = await project({ '.gitignore': 'dist\n', ...files });
  git(made.root, 'init', '-qb', 'main', '--template=');
  commit(made.root, 'first');
  return made;
}
