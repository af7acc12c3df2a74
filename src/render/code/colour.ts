import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { restoreMarks, withoutMarks } from './cloze-marks.js';
import { tokensOf } from './highlighter.js';

/**
 * Splits every code block in a known language into tokens (`code.data.tokens`), so that emitters can colour them. The
 * highlighter is loaded only if there is such a block.
 */
export default function remarkCodeTokens() {
  return async (tree: Root): Promise<undefined> => {
    const blocks: Code[] = [];
    visit(tree, 'code', block => void blocks.push(block));
    for (const block of blocks) {
      if (!block.lang) continue;
      const { code, marks } = withoutMarks(block);
      const tokens = await tokensOf(code, block.lang);
      if (tokens) block.data = { ...block.data, tokens: restoreMarks(tokens, marks) };
    }
  };
}

export const step = {
  name: 'code-tokens',
  // Embeds come after the cards, which decide which marks of cloze deletions in code are meant.
  after: ['embeds'],
  plugin: remarkCodeTokens,
} as const;
