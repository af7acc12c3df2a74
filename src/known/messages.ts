import { basename, resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { rules } from '../diagnostics/rules.js';
import type { LockNotice, LockProblem } from '../identity/lock/problem.js';
import { say } from '../say/say.js';
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
      reason: say('The namespace stays {kept}, which comes from {says}; the config has {namespace}.', {
        kept: JSON.stringify(kept),
        says,
        namespace: JSON.stringify(namespace),
      }),
      remedy: say('Write {kept} into the config. With another namespace every card would be new.', {
        kept: JSON.stringify(kept),
      }),
    },
  ];
}

/** Earlier builds without a lock had a different namespace. */
export function namedBefore(file: string, name: string, former: FormerName): Message {
  const [now, before] = [JSON.stringify(name), JSON.stringify(former.name)];
  const why =
    former.why === 'config'
      ? say('the config sets a different one than when the notes were started')
      : say('the first commit of the repository was replaced');
  return {
    rule: 'lock-namespace',
    severity: 'warning',
    file,
    reason: say('The namespace is {now} because {why}; earlier builds without a lock made the cards under {before}.', {
      now,
      why,
      before,
    }),
    remedy: say(
      'If one of their decks was imported, write `namespace: {before}` into the config: under {now} every card is new. If none was, commit {file} to fix the name.',
      { before, now, file },
    ),
  };
}

export function previousProblem({ reason, remedy }: { reason: string; remedy: string }, file: string): Message {
  return { rule: 'previous', severity: 'error', file, reason, remedy };
}

/** A deck or bank published by a different project than the lock's. */
export function ofAnotherLock({ name }: Published, file: string): Message {
  return previousProblem(
    {
      reason: say('{name} was published by another project: {file} has none of its questions.', { name, file }),
      remedy: say('Name the deck or bank that this project published last.'),
    },
    file,
  );
}

/** A deck or bank that seems to be published by a different project, while there is no lock. */
export function ofAnother({ name, lock, isLeft = false }: Published, file: string): Message {
  const remedy = isLeft
    ? say('Delete {name}, or build into another folder (`outDir`).', { name })
    : say('Name the deck or bank that this project published last.');
  return previousProblem(
    {
      reason: say(
        '{name} was published by another project: it has neither the namespace nor the questions of this one.',
        { name },
      ),
      remedy: say(
        '{remedy} If it is an older version of these notes, write `namespace: {namespace}` into the config.',
        { remedy, namespace: JSON.stringify(lock.namespace) },
      ),
    },
    file,
  );
}

export function noLock(file: string, name: string): Message {
  return {
    rule: 'no-lock',
    severity: 'warning',
    file,
    reason: say(
      'There is no lock: the ids of the cards come from {name}, which was left by an earlier build and is replaced by this one.',
      { name },
    ),
    remedy: say('Build once where {file} can be written and keep it with the notes. To start over, delete {name}.', {
      file,
      name,
    }),
  };
}

/** @param other a lock with the usual name, which the config does not name */
export function strayLock(file: string, other: string): Message {
  return {
    rule: 'no-lock',
    severity: 'warning',
    file,
    reason: say('{file}, the lock that the config names, does not exist, but {other} does: every card is new.', {
      file,
      other,
    }),
    remedy: say(
      'If the lock has moved, rename it: `git mv {other} {file}`. If it belongs to another project in this folder, nothing has to be done.',
      { other, file },
    ),
  };
}

export function nothingPublished(reason: string, file: string): Message {
  return {
    rule: 'nothing-published',
    severity: 'warning',
    file,
    reason: say('{reason} The build used the lock and the history of the notes.', { reason }),
    remedy: say(
      'Before the first publication there is nothing to do; afterwards, check the path or URL given to --previous.',
    ),
  };
}

/** Git cannot be read, and there is no lock that has the ids. */
export function unreadable(file: string, unread: UnreadGit, root: string): Message {
  const { reason, remedy } = causeOf(unread, root);
  return {
    rule: 'no-namespace',
    severity: 'error',
    file,
    reason: say('{reason}; and there is no lock, so the cards of earlier builds are unknown.', { reason }),
    remedy: say(
      '{remedy}; or commit {file}, build with `--previous` and the last deck, or write a `namespace` into the config.',
      { remedy, file },
    ),
  };
}

/** The lock is outdated and git cannot be read. */
export function noHistory(file: string, unread: UnreadGit, root: string): Message {
  const { reason, remedy } = causeOf(unread, root);
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason: say(
      '{reason}; the build used only the lock, so rewording a question that it does not know makes a new card.',
      { reason },
    ),
    remedy: say('{remedy}; or commit {file} with the notes.', { remedy, file }),
  };
}

/** What prevents reading git, as the start of a sentence, and the remedy. */
export function causeOf({ reason, said }: UnreadGit, root: string): { reason: string; remedy: string } {
  switch (reason) {
    case 'no-git':
      return { reason: say('There is a git repository, but git is not installed'), remedy: say('Install git') };
    case 'not-trusted':
      return {
        reason: say('Git refuses to read the repository because it belongs to another user'),
        remedy: say('Run `{what}`', {
          what:
            /git config --global --add safe\.directory .+/u.exec(said)?.[0] ??
            `git config --global --add safe.directory ${root}`,
        }),
      };
    case 'partial':
      return {
        reason: say('This clone lacks objects, and they could not be fetched ({said})', { said }),
        remedy: say('Build where the remote can be reached, or clone without `--filter`'),
      };
    case 'failed':
      return {
        reason: say('Git could not read the history of the notes ({said})', { said }),
        remedy: say('Check the output of `git log` and `git fsck`, and clone again if they find damage'),
      };
  }
}

/** History was explicitly requested, but there is none. */
export function nothingToGoBy(file: string, reason: string, remedy: string): Message {
  return {
    rule: 'lock',
    severity: 'error',
    file,
    reason: say('--from-git needs the history of the notes: {reason}.', { reason }),
    remedy,
  };
}

/** The lock is outdated and the commits since are not available. */
export function cutHistory(file: string): Message {
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason: say(
      'The lock is behind the notes, and this clone is shallow: questions reworded in missing commits may become new cards.',
    ),
    remedy: say(
      'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), build with `--previous` and the last deck, or commit {file} with the notes.',
      { file },
    ),
  };
}

export function shallow(file: string): Message {
  return {
    rule: 'no-namespace',
    severity: 'error',
    file,
    reason: say(
      'There is no lock, and this clone lacks the first commits of the repository, so the cards of earlier builds are unknown.',
    ),
    remedy: say(
      'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), commit {file}, build with `--previous` and the last deck, or write a `namespace` into the config.',
      { file },
    ),
  };
}

export function onlyFolder(file: string, root: string): Message {
  return {
    rule: 'folder-namespace',
    severity: 'warning',
    file,
    reason: say(
      'There is no lock and no git history, so the ids of the cards depend on the name of the folder, {root}.',
      { root: JSON.stringify(basename(resolve(root))) },
    ),
    remedy: say(
      'Build once where {file} can be written and keep it with the notes, or write a `namespace` into the config. In a folder with another name every card would be new.',
      { file },
    ),
  };
}
