import { resolve } from 'node:path';
import { facesModified } from '../artifacts/deck/faces-modified.js';
import { ownFaces } from '../artifacts/deck/theme-names.js';
import type { Config } from '../config/schema.js';
import { GitError } from '../git/error.js';
import { lastCommitTimes } from '../git/last-commit-times.js';
import { literal } from '../git/pathspec.js';
import { openRepository, type Repository } from '../git/repository.js';
import { lastCommitTime } from '../git/worktree.js';
import { projectPath } from '../source/find.js';

/** When the parts of a card other than its words were last changed, in seconds since 1970. */
export interface ShownTimes {
  /** Of the card faces. */
  faces: number;
  /** Of pictures that git knows, by path in the project. */
  pictures: ReadonlyMap<string, number>;
}

/**
 * Asks git when card faces and pictures were last changed: needed if no lock has an earlier card, because Anki would
 * otherwise never accept an update of them. A look that comes with cardpress is as new as the config that chose it.
 */
export async function shownTimes(
  root: string,
  { templates }: Pick<Config, 'templates'>,
  pictures: readonly string[],
  configFile?: string,
): Promise<ShownTimes> {
  const own = ownFaces(templates.anki);
  const none: ShownTimes = { faces: own === undefined ? facesModified : 0, pictures: new Map() };
  if (templates.anki === undefined && pictures.length === 0) return none;
  const repository = await openRepository(root);
  if (repository === undefined) return none;
  try {
    const chosenIn = templates.anki === undefined ? undefined : own === undefined ? configFile : resolve(root, own);
    const chosen = chosenIn === undefined ? 0 : await timeOf(repository, projectPath(root, chosenIn));
    const faces = own === undefined ? Math.max(facesModified, chosen) : chosen;
    return { faces, pictures: await lastCommitTimes(repository, pictures) };
  } catch (error) {
    if (error instanceof GitError) return none;
    throw error;
  } finally {
    repository.close();
  }
}

async function timeOf(repository: Repository, path: string): Promise<number> {
  return (await lastCommitTime(repository, [literal(path)])) ?? 0;
}
