import type { Message } from '../bank/model.js';
import type { FileHistory } from '../git/file-history.js';
import { say } from '../say/say.js';

/**
 * A lock that git has and that is missing or truncated here: with what is left of it, reviewed cards would become new.
 */
export async function lostFromGit(
  past: FileHistory | undefined,
  text: string | undefined,
  file: string,
): Promise<Message[]> {
  if (!past?.inHead || !past.isDirty) return [];
  const committed = await past.lastText();
  if (committed === undefined) return [];
  const lost = lostIds(committed, text);
  if (text !== undefined && lost.length === 0) return [];
  const ids = `${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ', …' : ''}`;
  return [
    {
      rule: 'lock',
      severity: 'error',
      file,
      reason:
        text === undefined
          ? say('The last commit has this lock, but the working tree does not: every card would be new.')
          : lost.length === 1
            ? say(
                'The lock in the last commit has one question that is missing here ({ids}): its cards would be new.',
                { ids },
              )
            : say(
                'The lock in the last commit has {count} questions that are missing here ({ids}): their cards would be new.',
                {
                  count: lost.length,
                  ids,
                },
              ),
      remedy: say('Restore it: `git checkout -- {file}`.', { file }),
    },
  ];
}

/**
 * The ids of a lock in git that another text of it lacks. Builds never remove a line, so they were lost.
 *
 * @param text undefined if the file does not exist
 */
function lostIds(committed: string, text: string | undefined): string[] {
  if (text === committed) return [];
  const kept = idsIn(text ?? '');
  return [...idsIn(committed)].filter(id => !kept.has(id));
}

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/^\["([a-z2-7]{16})",/gmu)].map(([, id]) => id as string));
}
