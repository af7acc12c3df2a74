import { posix } from 'node:path';
import { once } from './once.js';
import type { Repository } from './repository.js';
import { askGit, runGit } from './run.js';

/** How often a folder may have moved. */
const most = 10;

/**
 * The former locations of the project's folder if it moved within the repository, latest first, as prefixes from the
 * repository's root (`''`, or `a/b/`). It moved if the first commit of its notes took most of them from the same paths
 * in another folder.
 *
 * @param places files and folders of the notes, relative to the project's folder
 */
export function formerPrefixes(repository: Repository, places: readonly string[]): Promise<string[]> {
  return once(repository, ['former prefixes', places], () => findFormer(repository, places));
}

async function findFormer(repository: Repository, places: readonly string[]): Promise<string[]> {
  const { head, prefix } = repository;
  const found: string[] = [];
  let now: { commit: string; prefix: string } | undefined = head === undefined ? undefined : { commit: head, prefix };
  while (now !== undefined && found.length < most) {
    now = await moveTo(repository, now.commit, now.prefix, places);
    if (now !== undefined) found.push(now.prefix);
  }
  return found;
}

/** The commit before a folder came to its present location, and its location then. */
async function moveTo(repository: Repository, commit: string, prefix: string, places: readonly string[]) {
  const { root } = repository;
  const full = places.map(place => posix.join(prefix, place)).filter(place => !/^(?:\.|\.\.(?:\/.*)?)$/u.test(place));
  if (full.length === 0) return undefined;
  const paths = full.map(place => `:(top,literal)${place}`);
  const oldest = (await askGit(root, ['rev-list', commit, '--', ...paths])).split('\n').at(-1);
  if (!oldest) return undefined;
  const parent = await parentOf(repository, oldest);
  if (parent === undefined) return undefined;
  const how = ['-r', '-M', '--diff-filter=AR', '--name-status', '-z'];
  const words = (await runGit(root, ['diff-tree', ...how, parent, oldest])).toString('utf8').split('\0');
  const isPlace = (path: string) => full.some(place => path === place || path.startsWith(`${place}/`));
  const votes = new Map<string, number>();
  let count = 0;
  for (let at = 0; at + 1 < words.length; ) {
    const isRename = words[at]?.startsWith('R');
    const [old = '', path = ''] = isRename ? [words[at + 1], words[at + 2]] : ['', words[at + 1]];
    at += isRename ? 3 : 2;
    if (!isPlace(path)) continue;
    count++;
    const own = path.slice(prefix.length);
    if (old !== path && `/${old}`.endsWith(`/${own}`)) {
      const before = old.slice(0, old.length - own.length);
      votes.set(before, (votes.get(before) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 2 > count ? { commit: parent, prefix: best[0] } : undefined;
}

/** A commit's first parent, unless this clone lacks it. A commit begins with its tree and its parents, a line each. */
async function parentOf({ objects, cuts }: Repository, commit: string): Promise<string | undefined> {
  if (cuts.has(commit)) return undefined;
  return /^tree \S+\nparent (\S+)/u.exec((await objects.read(commit, 'commit')).toString('latin1'))?.[1];
}
