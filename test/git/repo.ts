import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** When the first commit of every repository here is made, in seconds since 1970; each command is a minute later. */
export const firstTime = 1_600_000_000;

/** A repository in a temporary folder. */
export interface TestRepo {
  /** Without symbolic links. */
  root: string;
  git(...words: string[]): string;
  write(files: Record<string, string | Uint8Array>): void;
  remove(...paths: string[]): void;
  /** Writes files, commits everything and gives the commit. */
  commit(files?: Record<string, string | Uint8Array>): string;
  /** Merges branches, whatever conflicts there are, writes files, and gives the merge. */
  merge(branches: string[], files?: Record<string, string | Uint8Array>): string;
  /** Where git looks when it is asked for this repository's head. */
  head(): string;
}

const made: string[] = [];

/** Makes a folder that goes with `removeFolders`. */
export function folder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cardpress-git-')));
  made.push(root);
  return root;
}

export function removeFolders(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}

/** Runs git with nothing of the user's settings. */
export function runGit(root: string, words: string[], time = firstTime): string {
  const date = `${time} +0000`;
  return execFileSync('git', ['-C', root, '-c', 'init.defaultBranch=main', '-c', 'commit.gpgSign=false', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: root,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  }).trim();
}

/** A repository without commits, or another one's work tree. */
export function testRepo({ root = folder(), init = ['init', '-q'] } = {}): TestRepo {
  let time = firstTime;
  const git = (...words: string[]) => runGit(root, words, time);
  if (init.length > 0) git(...init);
  const write = (files: Record<string, string | Uint8Array>) => {
    for (const [path, data] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), data);
    }
  };
  const commit = (files: Record<string, string | Uint8Array> = {}) => {
    write(files);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'x');
    time += 60;
    return head();
  };
  const head = () => git('rev-parse', 'HEAD');
  return {
    root,
    git,
    write,
    commit,
    head,
    remove(...paths) {
      for (const path of paths) rmSync(join(root, path), { recursive: true });
    },
    merge(branches, files) {
      try {
        git('merge', '-q', '--no-ff', '--no-commit', '--allow-unrelated-histories', ...branches);
      } catch {
        // Conflicts, which the files given resolve.
      }
      return commit(files);
    },
  };
}
