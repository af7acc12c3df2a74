import { settleCollectedAnswers } from './collected-answers.js';
import { settleCountedLines } from './counted-lines.js';
import { settleFollowUps } from './follow-ups.js';
import { settleListedTerms } from './listed-terms.js';
import { type Names, settleNamedLists } from './named-lists.js';
import { overParts } from './over-parts.js';
import { settlePosts } from './posts.js';
import type { Scope } from './scopes.js';
import { settleLevels } from './typed-levels/typed-levels.js';
import { underTitle } from './whole.js';

/** The scopes of a file as they are classified: headings at their levels, lists below names, the title above its parts. */
export function settle(scopes: Scope[], names: Names): Scope[] {
  const listed = settleListedTerms(
    settleNamedLists(settlePosts(settleLevels(scopes, names.more), names), names),
    names,
  );
  return overParts(
    underTitle(settleCollectedAnswers(settleFollowUps(settleCountedLines(listed, names))), names.title),
    names,
  );
}
