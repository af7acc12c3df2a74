import type { Flow } from '../../mdast/nodes.js';
import { type Group, questionsIn } from '../dialects/dialect.js';
import { isOfInterview } from '../text/labels.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';

/** Whether questions are asked in interviews about the text that their heading has above them: `**Interview question:** …`. */
export function areAskedAbout(group: Group, { found, source }: Scope): boolean {
  const first = found.findIndex(({ type }) => type === 'group');
  return (
    questionsIn(group).every(({ label = '' }) => isOfInterview(label)) &&
    contentBlocks(found.slice(0, first) as Flow[], source).length > 0
  );
}
