import type { Heading, Paragraph } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';

const option = /^\s*[（(]?([A-Ha-h])\s*[.:：、．)）]/u;

/** How many multiple-choice options a block lists: A, B and so on, one per item or line; 0 if none. */
export function optionCount(node: Flow | undefined): number {
  if (node?.type === 'list') return inOrder(node.children.map(item => textOf(item)));
  if (node?.type !== 'paragraph') return 0;
  return inOrder(textOf(node).split('\n'));
}

function inOrder(lines: string[]): number {
  const letters = lines.map(line => option.exec(line)?.[1]?.toUpperCase());
  const isRun = letters.length > 1 && letters.every((letter, index) => letter === String.fromCharCode(65 + index));
  return isRun ? letters.length : 0;
}

/** Whether a heading is an option to choose from, or the one with the letter at its place: `a) …`, `B. …`. */
export function isOptionHeading(text: string, index?: number): boolean {
  const letter = option.exec(text)?.[1]?.toUpperCase();
  return letter !== undefined && (index === undefined || letter === String.fromCharCode(65 + index));
}

/** Where the first headings among blocks begin and end that are options to choose from, with nothing below any but the last. */
export function optionHeadings(blocks: Flow[]): { from: number; to: number } | undefined {
  const from = blocks.findIndex(node => node.type === 'heading');
  let to = from;
  while (from !== -1 && blocks[to]?.type === 'heading' && isOptionHeading(textOf(blocks[to]), to - from)) to++;
  return to > from ? { from, to } : undefined;
}

const marks = /\s*[✅✔✓☑❌✗✘✖][\u{FE0E}\u{FE0F}]?\s*$/u;

/**
 * Takes the marks at the ends of options off the question, which would give its answer away: `b) 7 ✅`.
 *
 * @returns the question without them, and the options that had one, for the answer
 */
export function withoutMarks(front: Flow[]): { front: Flow[]; marked: Paragraph[] } {
  const marked: Paragraph[] = [];
  const bare = front.map(node => {
    if (node.type !== 'heading' || !isOptionHeading(textOf(node))) return node;
    const last = node.children.at(-1);
    const mark = last?.type === 'text' ? marks.exec(last.value)?.[0] : undefined;
    if (last?.type !== 'text' || mark === undefined) return node;
    const words = [...node.children.slice(0, -1), { ...last, value: last.value.slice(0, -mark.length) }];
    // With the mark first, the letter of an option is no label of the answer.
    marked.push({
      type: 'paragraph',
      children: [{ type: 'text', value: `${mark.trim()} ` }, ...structuredClone(words)],
    });
    return { ...node, children: words } satisfies Heading;
  });
  return { front: bare, marked };
}
