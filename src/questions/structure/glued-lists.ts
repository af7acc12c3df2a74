import type { List, ListItem, Paragraph } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { joinLines, type Line, linesOf, paragraphOf, sliceText, spanOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { nameIn } from './name-lines.js';
import { findIn, type Modes, type Scope, usedDialects } from './scopes.js';

/** The number of an item, as Markdown has it. */
const marker = /^\s*(\d{1,3})[.)]\s+(?=\S)/u;

/**
 * A scope whose lists begin where a reader sees them: right below `**Intermediate:**`, Markdown takes `4. …` for more of the paragraph,
 * since only a list that starts at 1 may interrupt one.
 */
export function withGluedLists(scope: Scope, modes: Modes): Scope {
  const { nodes, source } = scope;
  const parted = nodes.flatMap(node => (node.type === 'paragraph' ? (apart(node, source) ?? node) : node));
  if (parted.length === nodes.length) return scope;
  return { ...scope, nodes: parted, found: findIn(parted, usedDialects(modes), source) };
}

/** The name at the start of a paragraph, and the list below it; all lines count on. */
function apart(paragraph: Paragraph, source: Source): Flow[] | undefined {
  const [first, ...others] = linesOf(paragraph, source);
  if (!first || others.length === 0) return undefined;
  const name = joinLines([first], source);
  if (nameIn(name) === undefined) return undefined;
  const numbers = others.map(({ text }) => Number(marker.exec(text)?.[1]));
  const [start] = numbers;
  if (start === undefined || !numbers.every((number, index) => number === start + index)) return undefined;
  const items = others.map(line => itemOf(line, source));
  const position = spanOf(items);
  const list: List = {
    type: 'list',
    ordered: true,
    start,
    spread: false,
    children: items,
    ...(position && { position }),
  };
  return [name, list];
}

function itemOf({ children, text }: Line, source: Source): ListItem {
  const [first, ...rest] = children;
  const end = marker.exec(text)?.[0].length ?? 0;
  const words = first?.type === 'text' ? [sliceText(first, end, first.value.length, source), ...rest] : children;
  const position = spanOf(children);
  return { type: 'listItem', spread: false, children: [paragraphOf(words, source)], ...(position && { position }) };
}
