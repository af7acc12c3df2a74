import { createHash, randomBytes } from 'node:crypto';
import { askGit } from './git-answer.js';

/** Why git cannot name a project: there is no commit to ask, or this clone lacks the first one. */
export type NameProblem = 'no-history' | 'shallow';

/**
 * The name that git gives a project: made of the repository's first commit and of the project's place in the repository,
 * so that every clone gives the same one, whatever the folder, the host and the remote are called.
 *
 * @param root the project's folder
 */
export async function projectName(root: string): Promise<{ namespace: string } | { problem: NameProblem }> {
  const [shallow, prefix = ''] =
    (await askGit(root, 'rev-parse', '--is-shallow-repository', '--show-prefix'))?.split('\n') ?? [];
  const roots = await askGit(root, 'rev-list', '--max-parents=0', '--timestamp', 'HEAD');
  if (roots === undefined || roots.trim() === '') return { problem: 'no-history' };
  if (shallow === 'true') return { problem: 'shallow' };
  const [first = ''] = roots.trim().split('\n').sort(byTime);
  const [, commit] = first.split(' ');
  return {
    namespace: encode(
      createHash('sha256')
        .update(JSON.stringify(['project', commit, prefix]))
        .digest(),
    ),
  };
}

/** Whether git's history has something of a project, so that a clone of it elsewhere may have named the project. */
export async function isCommitted(root: string): Promise<boolean> {
  return ((await askGit(root, 'log', '-1', '--format=%H', '--', '.')) ?? '') !== '';
}

/** A name that no other project has. */
export function randomName(): string {
  return encode(randomBytes(10));
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first 80 bits as 16 characters. */
function encode(bytes: Uint8Array): string {
  const bits = [...bytes.subarray(0, 10)].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map(five => base32[Number.parseInt(five, 2)]).join('');
}

/** Oldest first, then by id: where histories were joined there are several first commits. */
function byTime(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}
