import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const opening = /\{\{c\d+::/gu;
const closing = /(?:::[^:{}]*)?\}\}/u;

/**
 * Takes the marks of cloze gaps out of a tree and leaves their text: `{{c1::text::hint}}` becomes `text`. A mark may
 * stand in another text node than its end, as in `{{c1::**text**}}`.
 */
export function fillGaps(tree: Root): void {
  let open = 0;
  visit(tree, 'text', node => {
    const filled = fill(node.value, open);
    node.value = filled.text;
    open = filled.open;
  });
}

/** As `fillGaps`, for plain text. */
export function fillGapsIn(text: string): string {
  return fill(text, 0).text;
}

function fill(source: string, before: number): { text: string; open: number } {
  let open = before;
  let text = '';
  let rest = source;
  for (;;) {
    opening.lastIndex = 0;
    const start = opening.exec(rest);
    const end = open > 0 ? closing.exec(rest) : null;
    const next = start && (!end || start.index < end.index) ? start : end;
    if (!next) return { text: text + rest, open };
    open += next === start ? 1 : -1;
    text += rest.slice(0, next.index);
    rest = rest.slice(next.index + next[0].length);
  }
}
