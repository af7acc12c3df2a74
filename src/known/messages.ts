import { basename, resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { rules } from '../diagnostics/rules.js';
import type { LockNotice, LockProblem } from '../identity/lock/problem.js';
import type { FormerName } from './former-name.js';
import type { Published } from './model.js';
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

/** @param says where the namespace that is kept comes from: the lock, or a published deck or bank */
export function otherNamespace(
  kept: string,
  says: string,
  { lock: file, namespace }: Pick<Config, 'lock' | 'namespace'>,
): Message[] {
  if (namespace === undefined || namespace === kept) return [];
  return [
    {
      rule: 'lock-namespace',
      severity: 'warning',
      file,
      reason: `The namespace stays ${JSON.stringify(kept)}, which comes from ${says}; the config has ${JSON.stringify(namespace)}.`,
      remedy: `Write ${JSON.stringify(kept)} into the config. With another namespace every card would be new.`,
    },
  ];
}

/** Earlier builds without a lock had a different namespace. */
export function namedBefore(file: string, name: string, former: FormerName): Message {
  const [now, before] = [JSON.stringify(name), JSON.stringify(former.name)];
  const why =
    former.why === 'config'
      ? 'the config sets a different one than when the notes were started'
      : 'the first commit of the repository was replaced';
  return {
    rule: 'lock-namespace',
    severity: 'warning',
    file,
    reason: `The namespace is ${now} because ${why}; earlier builds without a lock made the cards under ${before}.`,
    remedy:
      `If one of their decks was imported, write \`namespace: ${before}\` into the config: under ${now} every card is ` +
      `new. If none was, commit ${file} to fix the name.`,
  };
}

export function previousProblem({ reason, remedy }: { reason: string; remedy: string }, file: string): Message {
  return { rule: 'previous', severity: 'error', file, reason, remedy };
}

/** A deck or bank published by a different project than the lock's. */
export function ofAnotherLock({ name }: Published, file: string): Message {
  return previousProblem(
    {
      reason: `${name} was published by another project: ${file} has none of its questions.`,
      remedy: 'Name the deck or bank that this project published last.',
    },
    file,
  );
}

/** A deck or bank that seems to be published by a different project, while there is no lock. */
export function ofAnother({ name, lock, isLeft = false }: Published, file: string): Message {
  const remedy = isLeft
    ? `Delete ${name}, or build into another folder (\`outDir\`).`
    : 'Name the deck or bank that this project published last.';
  return previousProblem(
    {
      reason: `${name} was published by another project: it has neither the namespace nor the questions of this one.`,
      remedy: `${remedy} If it is an older version of these notes, write \`namespace: ${JSON.stringify(lock.namespace)}\` into the config.`,
    },
    file,
  );
}

export function noLock(file: string, name: string): Message {
  return {
    rule: 'no-lock',
    severity: 'warning',
    file,
    reason: `There is no lock: the ids of the cards come from ${name}, which was left by an earlier build and is replaced by this one.`,
    remedy: `Build once where ${file} can be written and keep it with the notes. To start over, delete ${name}.`,
  };
}

/** @param other a lock with the usual name, which the config does not name */
export function strayLock(file: string, other: string): Message {
  return {
    rule: 'no-lock',
    severity: 'warning',
    file,
    reason: `${file}, the lock that the config names, does not exist, but ${other} does: every card is new.`,
    remedy: `If the lock has moved, rename it: \`git mv ${other} ${file}\`. If it belongs to another project in this folder, nothing has to be done.`,
  };
}

export function nothingPublished(reason: string, file: string): Message {
  return {
    rule: 'nothing-published',
    severity: 'warning',
    file,
    reason: `${reason} The build used the lock and the history of the notes.`,
    remedy:
      'Before the first publication there is nothing to do; afterwards, check the path or URL given to --previous.',
  };
}

/** Git cannot be read, and there is no lock that has the ids. */
export function unreadable(file: string, unread: UnreadGit, root: string): Message {
  const { reason, remedy } = causeOf(unread, root);
  return {
    rule: 'no-namespace',
    severity: 'error',
    file,
    reason: `${reason}; and there is no lock, so the cards of earlier builds are unknown.`,
    remedy: `${remedy}; or commit ${file}, build with \`--previous\` and the last deck, or write a \`namespace\` into the config.`,
  };
}

/** The lock is outdated and git cannot be read. */
export function noHistory(file: string, unread: UnreadGit, root: string): Message {
  const { reason, remedy } = causeOf(unread, root);
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason: `${reason}; the build used only the lock, so rewording a question that it does not know makes a new card.`,
    remedy: `${remedy}; or commit ${file} with the notes.`,
  };
}

/** What prevents reading git, as the start of a sentence, and the remedy. */
export function causeOf({ reason, said }: UnreadGit, root: string): { reason: string; remedy: string } {
  switch (reason) {
    case 'no-git':
      return { reason: 'There is a git repository, but git is not installed', remedy: 'Install git' };
    case 'not-trusted':
      return {
        reason: 'Git refuses to read the repository because it belongs to another user',
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
        remedy: 'Check the output of `git log` and `git fsck`, and clone again if they find damage',
      };
  }
}

/** History was explicitly requested, but there is none. */
export function nothingToGoBy(file: string, reason: string, remedy: string): Message {
  return {
    rule: 'lock',
    severity: 'error',
    file,
    reason: `--from-git needs the history of the notes: ${reason}.`,
    remedy,
  };
}

/** The lock is outdated and the commits since are not available. */
export function cutHistory(file: string): Message {
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason:
      'The lock is behind the notes, and this clone is shallow: questions reworded in missing commits may become new cards.',
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
      'There is no lock, and this clone lacks the first commits of the repository, so the cards of earlier builds are unknown.',
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
    reason: `There is no lock and no git history, so the ids of the cards depend on the name of the folder, ${JSON.stringify(basename(resolve(root)))}.`,
    remedy:
      `Build once where ${file} can be written and keep it with the notes, or write a \`namespace\` into the config. In a ` +
      'folder with another name every card would be new.',
  };
}
