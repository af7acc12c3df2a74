import { firstCommit } from '../git/first-commit.js';
import { replacedRoot } from '../git/replaced-root.js';
import type { Repository } from '../git/repository.js';
import { noteVersions } from '../git/versions.js';
import { pathspecsOf } from '../history/lock-from-history.js';
import { PastConfigs } from '../history/past-configs.js';
import { projectPath } from '../source/find.js';
import { nameFrom, projectName } from './project-name.js';
import type { Sources } from './sources.js';

/** The former namespace of a project, and why it has a different one now. */
export interface FormerName {
  name: string;
  why: 'config' | 'first-commit';
}

/**
 * The namespace under which earlier builds without a lock made the cards, if it differs from today's: the config had
 * another `namespace`, or none, when the notes were started; or the first commit was another one. Only what git still
 * shows can be known.
 */
export async function formerName(
  { config, configFile, root, notes = [] }: Sources,
  repository: Repository,
  today: string,
): Promise<FormerName | undefined> {
  const paths = pathspecsOf([...config.notes, ...notes], repository);
  const [oldest] = paths.length === 0 ? [] : await noteVersions(repository, { paths });
  if (oldest === undefined) return undefined;
  const configs = new PastConfigs(repository, configFile === undefined ? undefined : projectPath(root, configFile));
  const configured = (await configs.at(oldest))?.namespace;
  const name = configured ?? (await projectName(repository, paths, config.lock));
  if (name !== undefined && name !== today) return { name, why: 'config' };
  const first = configured === undefined ? await firstCommit(repository, paths) : undefined;
  const replaced = first === undefined ? undefined : await replacedRoot(repository, first);
  return replaced === undefined
    ? undefined
    : { name: nameFrom(replaced, repository.prefix, config.lock), why: 'first-commit' };
}
