import { basename, resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import type { GitError } from '../git/error.js';
import type { LockNotice, LockProblem } from '../identity/lock/problem.js';
import { rules } from '../messages/rules.js';

export function inLock({ line, reason, remedy }: LockProblem, file: string): Message {
  return { rule: 'lock', severity: 'error', file, position: at(line), reason, remedy };
}

export function ofNotice({ rule, line, reason, remedy }: LockNotice, file: string): Message {
  return { rule, severity: rules[rule], file, position: at(line), reason, remedy };
}

function at(line: number) {
  const point = { line, column: 1 };
  return { start: point, end: point };
}

export function otherNamespace(kept: string, { lock: file, namespace }: Pick<Config, 'lock' | 'namespace'>): Message[] {
  if (namespace === undefined || namespace === kept) return [];
  return [
    {
      rule: 'lock-namespace',
      severity: 'warning',
      file,
      reason: `The namespace stays ${JSON.stringify(kept)}, as the lock says; the config has ${JSON.stringify(namespace)}.`,
      remedy: `Write ${JSON.stringify(kept)} into the config. With another namespace every card would start anew.`,
    },
  ];
}

export function previousProblem({ reason, remedy }: { reason: string; remedy: string }, file: string): Message {
  return { rule: 'previous', severity: 'error', file, reason, remedy };
}

export function ofAnother(name: string, file: string) {
  return {
    reason: `${name} was published by another project: ${file} knows none of its questions.`,
    remedy: 'Name the deck or bank that this project published last.',
  };
}

export function nothingPublished(reason: string, file: string): Message {
  return {
    rule: 'nothing-published',
    severity: 'warning',
    file,
    reason: `${reason} The build went by the lock and the history of the notes.`,
    remedy: 'Nothing to do before the first publication; afterwards, check the path or the address after --previous.',
  };
}

export function noHistory(file: string, { message, said }: GitError): Message {
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason: `Git could not read the history of the notes: ${(said || message).split('\n')[0]}`,
    remedy:
      'Look what `git log` and `git fsck` say. Until then a question that the lock does not know starts anew when it is reworded.',
  };
}

/** What is to be said where a lock is behind and the commits since are not here. */
export function cutHistory(file: string): Message {
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason:
      'The lock is behind the notes, and this clone is shallow: what was reworded in commits that it lacks may start anew.',
    remedy:
      'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), build with ' +
      `\`--previous\` and the last deck, or commit ${file} with the notes.`,
  };
}

export function shallow(file: string): Message {
  return {
    rule: 'no-namespace',
    severity: 'error',
    file,
    reason:
      'There is no lock, and this clone lacks the first commits of the repository, so that the cards of earlier builds cannot be known.',
    remedy:
      'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), commit ' +
      `${file}, build with \`--previous\` and the last deck, or write a \`namespace\` into the config.`,
  };
}

export function onlyFolder(file: string, root: string): Message {
  return {
    rule: 'folder-namespace',
    severity: 'warning',
    file,
    reason: `There is no lock and no git history, so that the ids of the cards hang on the name of the folder, ${JSON.stringify(basename(resolve(root)))}.`,
    remedy:
      `Build once where ${file} may be written and keep it with the notes, or write a \`namespace\` into the config. In a ` +
      'folder of another name every card would start anew.',
  };
}
