import { execFileSync } from 'node:child_process';

/** One version of the notes: a commit and the blobs of the files that were asked for. */
export interface Version {
  commit: string;
  /** Committer's time in seconds since 1970. */
  time: number;
  /** Path → blob id. */
  files: Map<string, string>;
}

export interface FileDiff {
  from: string;
  to: string;
  /** Line numbers count from 1; a hunk replaces `old` by `new`. */
  hunks: { old: [first: number, count: number]; new: [first: number, count: number] }[];
}

/** Reads one repository through git; nothing is checked out. */
export class History {
  readonly #git: (args: string[]) => string;

  constructor(
    gitDir: string,
    readonly paths: string[],
  ) {
    const options = ['--git-dir', gitDir, '-c', 'core.quotepath=off', '-c', 'diff.renameLimit=2000'];
    this.#git = args =>
      execFileSync('git', [...options, ...args], {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
  }

  /** Every version that changed one of the files, oldest first, along the first parents or through all branches. */
  versions({ firstParent = true } = {}): Version[] {
    const order = firstParent ? ['--first-parent', '-m'] : ['--topo-order'];
    const log = this.#git(['log', '--reverse', ...order, '--no-patch', '--format=%H %ct', 'HEAD', '--', ...this.paths]);
    const seen = new Set<string>();
    const versions: Version[] = [];
    for (const line of log.split('\n')) {
      const [commit = '', time = '0'] = line.split(' ');
      if (commit === '' || seen.has(commit)) continue;
      seen.add(commit);
      versions.push({ commit, time: Number(time), files: this.#files(commit) });
    }
    return versions;
  }

  text(blob: string): string {
    return this.#git(['cat-file', 'blob', blob]);
  }

  /** How git would show the way from one version to the next, renames followed. */
  diff(from: Version, to: Version): FileDiff[] {
    const args = ['diff', '-U0', '-M40%', '--histogram', '--ignore-space-at-eol', from.commit, to.commit];
    return parseDiff(this.#git([...args, '--', ...this.paths]));
  }

  #files(commit: string): Map<string, string> {
    const files = new Map<string, string>();
    // ls-tree knows no globs, so the paths are matched by ls-files' own rules through a pathspec on the diff to nothing.
    const raw = this.#git(['diff-tree', '-r', '-z', '--root', EMPTY, commit, '--', ...this.paths]);
    const parts = raw.split('\0');
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const [, , , blob = ''] = (parts[i] ?? '').split(' ');
      files.set(parts[i + 1] ?? '', blob);
    }
    return files;
  }
}

/** git's own id of the empty tree. */
const EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function parseDiff(text: string): FileDiff[] {
  const diffs: FileDiff[] = [];
  for (const part of text.split(/^diff --git /mu).slice(1)) {
    const from = pathIn(part, /^--- (.*)$/mu) ?? pathIn(part, /^rename from (.*)$/mu);
    const to = pathIn(part, /^\+\+\+ (.*)$/mu) ?? pathIn(part, /^rename to (.*)$/mu);
    if (from === undefined || to === undefined) continue;
    const hunks = [...part.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gmu)].map(m => ({
      old: [Number(m[1]), Number(m[2] ?? 1)] as [number, number],
      new: [Number(m[3]), Number(m[4] ?? 1)] as [number, number],
    }));
    diffs.push({ from, to, hunks });
  }
  return diffs;
}

function pathIn(part: string, pattern: RegExp): string | undefined {
  const path = pattern.exec(part)?.[1]?.replace(/\t$/u, '');
  if (path === undefined || path === '/dev/null') return undefined;
  return path.replace(/^"|"$/gu, '').replace(/^[ab]\//u, '');
}
