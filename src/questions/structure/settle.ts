import { settleAnnouncedSections } from './announced-sections.js';
import { settleAskingLists } from './asking-lists.js';
import { withoutCaptions } from './captions.js';
import { settleCollectedAnswers } from './collected-answers.js';
import { settleCountedLines } from './counted-lines.js';
import { settleEmptyEnding } from './empty-ending.js';
import { settleFirmLists } from './firm-lists.js';
import { settleFoldedAnswers } from './folded-answers.js';
import { settleFollowUps } from './follow-ups.js';
import { settleListedTerms } from './listed-terms.js';
import { type Names, settleNamedLists } from './named-lists.js';
import { overAnswer } from './over-answer.js';
import { overParts } from './over-parts.js';
import { overSolution } from './over-solution.js';
import { overSteps } from './over-steps.js';
import { settlePosts } from './posts.js';
import { settlePrompts } from './prompts.js';
import type { Scope } from './scopes.js';
import { settleToldLists } from './told-lists.js';
import { settleLevels } from './typed-levels/typed-levels.js';
import { underTitle } from './whole.js';

/** The scopes of a file as they are classified: headings at their levels, lists below names, the title above its parts. */
export function settle(scopes: Scope[], names: Names): Scope[] {
  const headed = settleEmptyEnding(withoutCaptions(scopes, names.shared));
  const posted = settleFirmLists(settlePosts(settleLevels(headed, names.more), names), names);
  const listed = settleListedTerms(
    settleAskingLists(settleToldLists(settleNamedLists(posted, names), names), names),
    names,
  );
  const answered = settleFoldedAnswers(settleCountedLines(listed, names));
  const titled = underTitle(
    settleCollectedAnswers(settleFollowUps(settleAnnouncedSections(settlePrompts(answered, names), names))),
    names.title,
  );
  return overAnswer(overSteps(overParts(overSolution(titled, names), names), names), names);
}
