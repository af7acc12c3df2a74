import type { Flow } from '../../mdast/nodes.js';

/**
 * Whether a rule (`---`) separates question and answer in a file: at least two questions have exactly one with text
 * above and below it, and every answer has one.
 *
 * @param answers the content below each question
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
