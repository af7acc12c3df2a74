import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileDiff, parseDiff } from './diff.js';

/** One version of the notes: a commit and the blobs of the files that were asked for. */
export interface Version {
  commit: string;
  /** Committer's time in seconds since 1970. */
  time: number;
  /** Path and blob id of each file, in the order of a build. */
  files: [path: string, blob: string][];
}

/** Reads one repository through git; nothing is checked out. */
export class History {
  constructor(
    readonly gitDir: string,
    /** Pathspecs. */
    readonly paths: string[],
  ) {}

  head(): string {
    return this.#git(['rev-parse', 'HEAD']).trim();
  }

  /** Every version that changed one of the files, oldest first, along the first parents. */
  versions(): Version[] {
    const order = ['--reverse', '--first-parent', '-m', '--no-patch', '--format=%H %ct'];
    const log = this.#git(['log', ...order, 'HEAD', '--', ...this.paths]);
    const commits = new Map(
      log.split('\n').flatMap(line => (line === '' ? [] : [line.split(' ') as [string, string]])),
    );
    return [...commits].map(([commit, time]) => ({ commit, time: Number(time), files: this.files(commit) }));
  }

  /** The files of one commit. */
  files(commit: string): Version['files'] {
    // ls-tree knows no pathspecs with magic, so the files are those that differ from nothing.
    const raw = this.#git(['diff-tree', '-r', '-z', '--root', EMPTY, commit, '--', ...this.paths]);
    const parts = raw.split('\0');
    const files: Version['files'] = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const [, mode, , blob = ''] = (parts[i] ?? '').split(' ');
      if (mode?.startsWith('100')) files.push([parts[i + 1] ?? '', blob]);
    }
    return files.sort(([a], [b]) => inOrder.compare(a, b) || (a < b ? -1 : 1));
  }

  bytes(blob: string): Buffer {
    return gitBytes(this.gitDir, ['cat-file', 'blob', blob]);
  }

  /**
   * How git would show the way from one version to the next, renames followed.
   * @param decoded the text of a blob that is not UTF-8; git would compare its bytes
   */
  diff(from: Version, to: Version, decoded: (blob: string) => string | undefined): FileDiff[] {
    const args = ['diff', ...diffOptions, '-M40%', from.commit, to.commit, '--', ...this.paths];
    const [before, after] = [new Map(from.files), new Map(to.files)];
    return parseDiff(this.#git(args)).map(diff => {
      const [old, next] = [before.get(diff.from) ?? '', after.get(diff.to) ?? ''];
      const [a, b] = [decoded(old), decoded(next)];
      if (old === next || (a === undefined && b === undefined)) return diff;
      const text = (blob: string) =>
        this.bytes(blob)
          .toString('utf8')
          .replace(/^\uFEFF/u, '');
      return { ...diff, hunks: hunksOf(a ?? text(old), b ?? text(next)) };
    });
  }

  #git(args: string[]): string {
    return gitBytes(this.gitDir, args).toString('utf8');
  }
}

/** As a build orders its files. */
const inOrder = new Intl.Collator('en', { numeric: true });

/** git's own id of the empty tree. */
const EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const diffOptions = ['-U0', '--histogram', '--ignore-space-at-eol', '--no-ext-diff', '--no-textconv', '--text'];

function gitBytes(gitDir: string, args: string[]): Buffer {
  const options = ['--git-dir', gitDir, '-c', 'core.quotepath=off', '-c', 'diff.renameLimit=2000'];
  return execFileSync('git', [...options, ...args], { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
}

function hunksOf(old: string, next: string): FileDiff['hunks'] {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  try {
    const paths = (
      [
        ['a', old],
        ['b', next],
      ] as const
    ).map(([name, text]) => {
      writeFileSync(join(folder, name), text.replace(/\r\n?/gu, '\n'));
      return join(folder, name);
    });
    const command = ['diff', '--no-index', ...diffOptions, '--', ...paths];
    return parseDiff(outputOf(command))[0]?.hunks ?? [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** git's output where it ends with 1, which says that the two differ. */
function outputOf(args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  }
}
