import { posix } from 'node:path';
import { fromProject, fromTop, literal } from './pathspec.js';
import type { Repository } from './repository.js';
import { type Version, type VersionsAndAll, versionsAndAll } from './versions.js';

/** How many links a chain may have, as on a disk; a longer chain leads nowhere. */
const longestChain = 40;

/**
 * How deeply links may lead to folders that contain links, so that two that lead into each other do not recurse
 * forever.
 */
const deepest = 4;

export interface FollowedOptions {
  /** Files and folders to search for notes, relative to the project's folder, with `/`. */
  places: readonly string[];
  /** A commit: it and its ancestors are excluded. */
  since?: string;
}

/**
 * The versions of some files like `noteVersions`, but symbolic links are followed as each version had them, within the
 * repository: `files()` also contains what is behind a link, by its path through the link, and a commit that only
 * changed such a target is a version too. `everyFile` has files by their own paths.
 *
 * @throws {GitError} if this clone does not have the commit `since`, or objects are missing
 */
export async function followedVersions(
  repository: Repository,
  { places, since }: FollowedOptions,
): Promise<Pick<VersionsAndAll, 'versions' | 'everyFile'>> {
  const targets = new Targets(repository);
  const all = [...places];
  for (;;) {
    const paths = all.map(literal);
    const { versions, everyFile, everyLink } = await versionsAndAll(repository, {
      paths,
      ...(since !== undefined && { since }),
    });
    const links = await everyLink();
    if (links.length === 0) return { versions, everyFile };
    await repository.objects.prefetch(links.map(({ blob }) => blob));
    const more = new Set<string>();
    for (const { path, blob } of links) {
      const target = await targets.of(path, blob);
      if (target !== undefined && !all.some(place => isWithin(target, place))) more.add(target);
    }
    if (more.size === 0)
      return {
        versions: versions.map(version => ({ ...version, files: () => followed(version, targets) })),
        everyFile,
      };
    all.push(...more);
  }
}

async function followed(version: Version, targets: Targets): Promise<ReadonlyMap<string, string>> {
  const [files, blobs] = [await version.files(), await version.links()];
  if (blobs.size === 0) return files;
  const links = new Map<string, string>();
  for (const [path, blob] of blobs) {
    const target = await targets.of(path, blob);
    if (target !== undefined) links.set(path, target);
  }
  return withLinked(files, links);
}

/** Files, including those behind links, by path. */
export function withLinked(
  files: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const all = new Map(files);
  const add = (path: string, target: string, depth: number): void => {
    const end = endOf(target, links);
    // A link to a folder that contains the link would contain itself.
    if (end === undefined || isWithin(path, end) || depth > deepest) return;
    const blob = files.get(end);
    if (blob !== undefined) {
      all.set(path, blob);
      return;
    }
    const before = end === '' ? '' : `${end}/`;
    for (const [name, inner] of files)
      if (name.startsWith(before)) all.set(posix.join(path, name.slice(before.length)), inner);
    for (const [name, inner] of links)
      if (name.startsWith(before)) add(posix.join(path, name.slice(before.length)), inner, depth + 1);
  };
  for (const [path, target] of links) add(path, target, 0);
  return all;
}

/** The target of a path once all links on it are followed; undefined if they are circular. */
function endOf(path: string, links: ReadonlyMap<string, string>): string | undefined {
  let end = path;
  for (let steps = 0; steps <= longestChain; steps++) {
    const link = prefixesOf(end).find(prefix => links.has(prefix));
    if (link === undefined) return end;
    end = posix.join(links.get(link) as string, end.slice(link.length));
  }
  return undefined;
}

/** `a`, `a/b` and `a/b/c` for `a/b/c`. */
function prefixesOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Reads the targets of links. */
class Targets {
  readonly #texts = new Map<string, Promise<string>>();

  constructor(readonly repository: Repository) {}

  /** Relative to the project's folder; undefined if outside the repository. */
  async of(path: string, blob: string): Promise<string | undefined> {
    const text = this.#texts.get(blob) ?? this.repository.objects.read(blob).then(data => data.toString('utf8'));
    this.#texts.set(blob, text);
    const target = await text;
    if (posix.isAbsolute(target)) return undefined;
    const full = posix.join(posix.dirname(fromTop(this.repository, path)), target).replace(/\/$/u, '');
    if (full === '..' || full.startsWith('../')) return undefined;
    return fromProject(this.repository, full === '.' ? '' : full);
  }
}

function isWithin(path: string, place: string): boolean {
  if (place === '') return path !== '..' && !path.startsWith('../');
  return path === place || path.startsWith(`${place}/`);
}
