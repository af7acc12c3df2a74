import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { contentBlocks } from './content-blocks.js';
import { findIn, type Modes, type Scope, usedDialects } from './scopes.js';

const ofList = /\b(?:these|the following|the questions)\b|以下|下列|下面|这些|以上|上述/iu;

/** Whether a line speaks of the list that it stands beside: `**Can you answer these?**`, `If any of these is hard, read on.` */
export function speaksOfList(node: Flow | undefined): boolean {
  return node?.type === 'paragraph' && ofList.test(textOf(node));
}

/** A scope in which a line that speaks of the list right below it is no question with that list as its answer. */
export function withLeadApart(scope: Scope, modes: Modes): Scope {
  const { nodes, source } = scope;
  const [lead, list] = contentBlocks(nodes, source);
  if (!lead || list?.type !== 'list' || !speaksOfList(lead)) return scope;
  const end = nodes.indexOf(lead) + 1;
  return { ...scope, found: [...nodes.slice(0, end), ...findIn(nodes.slice(end), usedDialects(modes), source)] };
}
