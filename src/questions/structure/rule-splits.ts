import type { Flow } from '../../mdast/nodes.js';

/**
 * Whether a rule (`---`) parts question and answer in a file: two questions or more have exactly one with words above
 * and below it, and no answer is without.
 *
 * @param answers what stands below each question
 */
export function hasRuleSplits(answers: Flow[][]): boolean {
  const written = answers.filter(blocks => blocks.some(node => node.type !== 'thematicBreak'));
  return written.length > 1 && written.every(isSplit);
}

function isSplit(blocks: Flow[]): boolean {
  const start = blocks.findIndex(node => node.type !== 'thematicBreak');
  const end = blocks.findLastIndex(node => node.type !== 'thematicBreak');
  return blocks.slice(start, end + 1).filter(node => node.type === 'thematicBreak').length === 1;
}
