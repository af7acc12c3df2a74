import type { Message } from '../bank/model.js';
import type { FileHistory } from '../git/file-history.js';

/** A lock that git has and that is gone or cut: with what is left of it, reviewed cards would start anew. */
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
  const what = lost.length === 1 ? 'one question' : `${lost.length} questions`;
  return [
    {
      rule: 'lock',
      severity: 'error',
      file,
      reason:
        text === undefined
          ? 'The last commit has this lock, but it is not here: every card would start anew.'
          : `The last commit's lock knows ${what} that this one lacks (${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ', …' : ''}): their cards would start anew.`,
      remedy: `Take it back: \`git checkout -- ${file}\`.`,
    },
  ];
}

/**
 * The ids of a lock that git has and that another text of it lacks. No build takes a line out, so that they were lost.
 *
 * @param text undefined where the file is gone
 */
function lostIds(committed: string, text: string | undefined): string[] {
  if (text === committed) return [];
  const kept = idsIn(text ?? '');
  return [...idsIn(committed)].filter(id => !kept.has(id));
}

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/^\["([a-z2-7]{16})",/gmu)].map(([, id]) => id as string));
}
