import type { Flow } from './nodes.js';

/** Blocks without the rules above and below them, which part them from others. */
export function withoutRules(blocks: Flow[]): Flow[] {
  const start = blocks.findIndex(node => node.type !== 'thematicBreak');
  const end = blocks.findLastIndex(node => node.type !== 'thematicBreak');
  return start === -1 ? [] : blocks.slice(start, end + 1);
}
