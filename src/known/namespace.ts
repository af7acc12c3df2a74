import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import { pathspecsOf } from '../history/lock-from-history.js';
import { type ParsedLock, parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';
import { say } from '../say/say.js';
import { formerName } from './former-name.js';
import { namedBefore, onlyFolder, otherNamespace, shallow, strayLock, unreadable } from './messages.js';
import type { Gathered } from './model.js';
import { projectName, usualLock } from './project-name.js';
import type { Sources } from './sources.js';
import { unsound } from './unsound.js';

/** The project's namespace: that of the lock, the published deck or bank, the config, git, a new one, or the folder. */
export async function nameOf(
  sources: Sources,
  parsed: ParsedLock | undefined,
  published: Lock | undefined,
): Promise<Pick<Gathered, 'namespace' | 'against' | 'isSound' | 'messages'>> {
  const { config, root, nameAnew, repository, unread, notes = [] } = sources;
  const { namespace: configured, lock: file } = config;
  const kept = parsed?.lock?.namespace ?? published?.namespace ?? (await lastCommitted(sources));
  const stray =
    kept === undefined && file !== usualLock && existsSync(join(root, usualLock)) ? [strayLock(file, usualLock)] : [];
  const sound = (namespace: string, messages: Message[] = []) => ({
    namespace,
    against: { kind: 'nothing' } as const,
    isSound: true as const,
    messages: [...messages, ...stray],
  });
  if (kept !== undefined)
    return sound(
      kept,
      otherNamespace(kept, parsed?.lock || !published ? say('the lock') : say('the published deck or bank'), config),
    );
  const said = async (name: string) => {
    const isReadable = repository?.head !== undefined && !repository.shallow;
    const former = isReadable ? await formerName(sources, repository, name) : undefined;
    return sound(name, former === undefined ? [] : [namedBefore(file, name, former)]);
  };
  if (configured !== undefined) return said(configured);
  if (unread !== undefined) return unsound([unreadable(file, unread, root)]);
  const isCommitted = repository !== undefined && repository.head !== undefined;
  // Committed notes may have been built elsewhere without a lock, under the namespace derived from git. A first lock
  // keeps that namespace, or its cards would be different ones.
  if (isCommitted && repository.shallow) return unsound([shallow(file)]);
  const name = isCommitted
    ? await projectName(repository, pathspecsOf([...config.notes, ...notes], repository), file)
    : undefined;
  if (name !== undefined) return said(name);
  if (nameAnew !== undefined) return sound(nameAnew());
  return sound(basename(resolve(root)), [onlyFolder(file, root)]);
}

/** The namespace of the lock that git had last, if it was deleted since: its ids stay, and so does what they belong to. */
async function lastCommitted({ past }: Sources): Promise<string | undefined> {
  const text = await past?.lastText();
  return text === undefined ? undefined : parseLock(text).lock?.namespace;
}
