import { openRepository, type Repository } from '../../src/git/repository.js';

/** The repository of a folder, which has to be there. */
export async function opened(root: string): Promise<Repository> {
  const repository = await openRepository(root);
  if (!repository) throw new Error('no repository');
  return repository;
}
