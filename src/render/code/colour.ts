import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { restoreMarks, withoutMarks } from './cloze-marks.js';
import { tokensOf } from './highlighter.js';

/**
 * Splits every code block in a known language into tokens (`code.data.tokens`), so that emitters can colour them. The
 * highlighter is loaded only if there is such a block.
 */
export default function remarkCodeTokens() {
  return (tree: Root): Promise<undefined> | undefined => {
    const blocks: Code[] = [];
    visit(tree, 'code', block => {
      if (block.lang) blocks.push(block);
    });
    return blocks.length > 0 ? split(blocks) : undefined;
  };
}

async function split(blocks: Code[]): Promise<undefined> {
  for (const block of blocks) {
    const { code, marks } = withoutMarks(block);
    const tokens = await tokensOf(code, block.lang ?? '');
    if (tokens) block.data = { ...block.data, tokens: restoreMarks(tokens, marks) };
  }
}

export const step = {
  name: 'code-tokens',
  // Embeds come after the cards, which decide which marks of cloze deletions in code are meant.
  after: ['embeds'],
  plugin: remarkCodeTokens,
} as const;
