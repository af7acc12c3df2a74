import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { clozeMarks, isClozeNumber } from '../mdast/cloze.js';

/** For each cloze deletion that is open, innermost last, whether its marks stay. */
type Open = boolean[];

/**
 * Takes the marks of cloze deletions out of a tree and leaves their text: `{{c1::text::hint}}` becomes `text`. A mark may
 * stand in another text node than its end, as in `{{c1::**text**}}`.
 *
 * @param keep keep those that Anki makes a card for
 */
export function stripClozeMarks(tree: Root, keep: boolean): void {
  let open: Open = [];
  visit(tree, 'text', node => {
    const filled = fill(node.value, open, keep);
    node.value = filled.text;
    open = filled.open;
  });
}

/** Like `stripClozeMarks`, for plain text; none are kept. */
export function withoutClozeMarks(text: string): string {
  return fill(text, [], false).text;
}

function fill(source: string, before: Open, keep: boolean): { text: string; open: Open } {
  const open = [...before];
  let text = '';
  let from = 0;
  for (const mark of clozeMarks(source, { open: open.length })) {
    const stays = mark.number === undefined ? open.pop() === true : keep && isClozeNumber(mark.number);
    if (mark.number !== undefined) open.push(stays);
    text += source.slice(from, mark.at) + (stays ? mark.text : '');
    from = mark.at + mark.text.length;
  }
  return { text: text + source.slice(from), open };
}
