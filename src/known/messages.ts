import { basename, resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import type { LockNotice, LockProblem } from '../identity/lock/problem.js';
import { rules } from '../messages/rules.js';
import type { UnreadGit } from './unread-git.js';

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

/** Git that cannot be read where no lock says the ids. */
export function unreadable(file: string, unread: UnreadGit, root: string): Message {
  const { reason, remedy } = causeOf(unread, root);
  return {
    rule: 'no-namespace',
    severity: 'error',
    file,
    reason: `${reason}; and there is no lock, so that the cards of earlier builds cannot be known.`,
    remedy: `${remedy}; or commit ${file}, build with \`--previous\` and the last deck, or write a \`namespace\` into the config.`,
  };
}

/** What is to be said where a lock is behind and git cannot be read. */
export function noHistory(file: string, unread: UnreadGit, root: string): Message {
  const { reason, remedy } = causeOf(unread, root);
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason: `${reason}; the build went by the lock alone: a question that it does not know starts anew when it is reworded.`,
    remedy: `${remedy}; or commit ${file} with the notes.`,
  };
}

/** What keeps git from being read, as the beginning of a sentence, and what mends it. */
export function causeOf({ reason, said }: UnreadGit, root: string): { reason: string; remedy: string } {
  switch (reason) {
    case 'no-git':
      return { reason: 'There is a git repository, but no `git` to read it with', remedy: 'Install git' };
    case 'not-trusted':
      return {
        reason: 'Git refuses to read the repository, since it belongs to another user',
        remedy: `Run \`${/git config --global --add safe\.directory .+/u.exec(said)?.[0] ?? `git config --global --add safe.directory ${root}`}\``,
      };
    case 'partial':
      return {
        reason: `This clone lacks objects, and they could not be fetched (${said})`,
        remedy: 'Build where the remote can be reached, or clone without `--filter`',
      };
    case 'failed':
      return {
        reason: `Git could not read the history of the notes (${said})`,
        remedy: 'Look what `git log` and `git fsck` say, and clone anew if they find damage',
      };
  }
}

/** History that was asked for by name, where there is none to go by. */
export function nothingToGoBy(file: string, reason: string, remedy: string): Message {
  return {
    rule: 'lock',
    severity: 'error',
    file,
    reason: `--from-git needs the history of the notes: ${reason}.`,
    remedy,
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
