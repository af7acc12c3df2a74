import { say } from '../../say/say.js';
import type { LockProblem } from '../lock/problem.js';
import { lockName, lockVersion } from './serialise-lock.js';

const first = /^\["(?<name>[^"]*)",\s*(?<version>\d+)\]\s*$/u;

/** What is wrong with the lock's first line, if anything; without it no other line can be parsed. */
export function readHeader(line: string): LockProblem | undefined {
  const { name, version } = first.exec(line)?.groups ?? {};
  if (name !== lockName || version === undefined) {
    const expected = JSON.stringify([lockName, lockVersion]);
    return {
      line: 1,
      reason: say('the lock must begin with {expected}, but it begins with {line}', {
        expected,
        line: JSON.stringify(line.slice(0, 40)),
      }),
      remedy: say(
        'Restore the file from git. If it was never committed, delete it: questions that were reworded since then will become new cards.',
      ),
    };
  }
  if (Number(version) === lockVersion) return undefined;
  return {
    line: 1,
    reason: say('the lock has version {version}, but this cardpress reads version {lockVersion}', {
      version,
      lockVersion,
    }),
    remedy:
      Number(version) > lockVersion
        ? say('Update cardpress to the version that your project uses elsewhere.')
        : say('Restore the file from git.'),
  };
}
