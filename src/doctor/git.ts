import type { Check } from '../diagnostics/check.js';
import type { FoundRepository } from '../git/repository.js';
import { causeOf } from '../known/messages.js';
import { unreadGit } from '../known/unread-git.js';

/** Whether the history of the notes can be read, by which cards are known again where no lock knows them. */
export async function checkGit(root: string, { repository, none }: FoundRepository): Promise<Check> {
  if (none !== undefined) {
    const unread = await unreadGit(root, none);
    if (unread === undefined) {
      return {
        name: 'git',
        status: 'info',
        says: 'the notes are in no git repository; cards keep their history by the lock alone',
      };
    }
    const { reason, remedy } = causeOf(unread, root);
    return { name: 'git', status: 'warning', says: reason, remedy: `${remedy}.` };
  }
  const { top, head, shallow } = repository;
  if (shallow) {
    return {
      name: 'git',
      status: 'warning',
      says: `${top} is a shallow clone, which lacks older commits: cards that no lock knows cannot be known again`,
      remedy: 'Run `git fetch --unshallow`; in CI set `fetch-depth: 0` for actions/checkout, or GIT_DEPTH to 0.',
    };
  }
  const whole = async () => ((await repository.isPartial()) ? 'fetches old versions when asked' : 'whole history');
  const state = head === undefined ? 'no commit yet' : await whole();
  return { name: 'git', status: 'ok', says: `${top}, ${state}` };
}
