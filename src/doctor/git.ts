import type { Check } from '../diagnostics/check.js';
import type { FoundRepository, Repository } from '../git/repository.js';
import { causeOf } from '../known/messages.js';
import { unreadGit } from '../known/unread-git.js';
import { say } from '../say/say.js';

/** Whether the history of the notes can be read, by which cards are known again where no lock knows them. */
export async function checkGit(root: string, { repository, none }: FoundRepository): Promise<Check> {
  if (none !== undefined) {
    const unread = await unreadGit(root, none);
    if (unread === undefined) {
      return {
        name: 'git',
        status: 'info',
        says: say('the notes are in no git repository; cards keep their history by the lock alone'),
      };
    }
    const { reason, remedy } = causeOf(unread, root);
    return { name: 'git', status: 'warning', says: reason, remedy: say('{remedy}.', { remedy }) };
  }
  const { top, shallow } = repository;
  if (shallow) {
    return {
      name: 'git',
      status: 'warning',
      says: say('{top} is a shallow clone, which lacks older commits: cards that no lock knows cannot be known again', {
        top,
      }),
      remedy: say('Run `git fetch --unshallow`; in CI set `fetch-depth: 0` for actions/checkout, or GIT_DEPTH to 0.'),
    };
  }
  return { name: 'git', status: 'ok', says: await historyOf(repository) };
}

async function historyOf(repository: Repository): Promise<string> {
  const { top, head } = repository;
  if (head === undefined) return say('{top}, no commit yet', { top });
  return (await repository.isPartial())
    ? say('{top}, fetches old versions when asked', { top })
    : say('{top}, whole history', { top });
}
