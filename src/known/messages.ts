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

/** @param says who says the name that stays: the lock, or what was published */
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
      reason: `The namespace stays ${JSON.stringify(kept)}, as ${says} says; the config has ${JSON.stringify(namespace)}.`,
      remedy: `Write ${JSON.stringify(kept)} into the config. With another namespace every card would start anew.`,
    },
  ];
}

/** A name that earlier builds without a lock did not have. */
export function namedBefore(file: string, name: string, former: FormerName): Message {
  const [now, before] = [JSON.stringify(name), JSON.stringify(former.name)];
  const why =
    former.why === 'config'
      ? 'the config says another one than when the notes began'
      : 'the first commit of the repository was replaced';
  return {
    rule: 'lock-namespace',
    severity: 'warning',
    file,
    reason: `The namespace is ${now}, since ${why}: earlier builds without a lock made the cards under ${before}.`,
    remedy:
      `If one of their decks was imported, write \`namespace: ${before}\` into the config: under ${now} every card starts ` +
      `anew. If none was, commit ${file}, which settles the name.`,
  };
}

export function previousProblem({ reason, remedy }: { reason: string; remedy: string }, file: string): Message {
  return { rule: 'previous', severity: 'error', file, reason, remedy };
}

/** Something that was published by another project than the lock's. */
export function ofAnotherLock({ name }: Published, file: string): Message {
  return previousProblem(
    {
      reason: `${name} was published by another project: ${file} knows none of its questions.`,
      remedy: 'Name the deck or bank that this project published last.',
    },
    file,
  );
}

/** Something that was published by another project, as it seems where there is no lock. */
export function ofAnother({ name, lock, isLeft = false }: Published, file: string): Message {
  const remedy = isLeft
    ? `Delete ${name}, or build into another folder (\`outDir\`).`
    : 'Name the deck or bank that this project published last.';
  return previousProblem(
    {
      reason: `${name} was published by another project: it has neither the name of this one nor questions of it.`,
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
    reason: `There is no lock: the ids of the cards come from ${name}, which an earlier build left and which the next one replaces.`,
    remedy: `Build once where ${file} may be written and keep it with the notes. To begin anew, delete ${name}.`,
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
