import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isClozeNumber } from '../mdast/cloze-number.js';

const opening = /\{\{c(\d+)::/gu;
const closing = /(?:::[^:{}]*)?\}\}/u;

/** For each open cloze, innermost last, whether its markers stay. */
type Open = boolean[];

/**
 * Removes cloze markers from a tree and leaves their text: `{{c1::text::hint}}` becomes `text`. The start and the end
 * of a cloze may be in different text nodes, as in `{{c1::**text**}}`.
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
  let rest = source;
  for (;;) {
    opening.lastIndex = 0;
    const start = opening.exec(rest);
    const end = open.length > 0 ? closing.exec(rest) : null;
    const next = start && (!end || start.index < end.index) ? start : end;
    if (!next) return { text: text + rest, open };
    const stays = next === start ? keep && isClozeNumber(Number(next[1])) : open.pop() === true;
    if (next === start) open.push(stays);
    text += rest.slice(0, next.index) + (stays ? next[0] : '');
    rest = rest.slice(next.index + next[0].length);
  }
}
