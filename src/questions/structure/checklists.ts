import type { ListItem } from 'mdast';
import { simplified } from '../../language/traditional.js';
import { textOf } from '../../mdast/text.js';
import { namesChecklist } from '../text/section-names.js';
import { checklists as thresholds } from '../thresholds.js';
import { belowOf } from './below.js';
import { contentBlocks } from './content-blocks.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/** The headings with boxes that readers tick off as they check their own work. */
export interface Checklists {
  /** Those below which such boxes ask something. */
  asking: ReadonlySet<Scope>;
  /** Those that stand for nothing else: the parts of a checklist, and a second name for it. */
  parts: ReadonlySet<Scope>;
}

/**
 * Finds what is called a checklist, or stands below that, and has nothing below it but boxes that nobody has ticked off, and a remark.
 * `- [ ] Are inputs validated?` is no question to study; those ask what something is.
 */
export function checklistsIn(headed: Scope[]): Checklists {
  const asking = new Set<Scope>();
  const parts = new Set<Scope>();
  for (const [index, scope] of headed.entries()) {
    if (!namesChecklist(textOf(scope.heading))) continue;
    const below = belowOf(headed, index).filter(holdsChecks);
    const own = holdsChecks(scope) ? [scope] : [];
    for (const one of [...own, ...below]) asking.add(one);
    for (const one of below) if (lookOf(one) < 2) parts.add(one);
    const above = headed[index - 1];
    if (own.length + below.length > 0 && above && isSameChecklist(above)) parts.add(above);
  }
  return { asking, parts };
}

function isSameChecklist({ heading, nodes, source }: Scope): boolean {
  return namesChecklist(textOf(heading)) && contentBlocks(nodes, source).length === 0;
}

function holdsChecks(scope: Scope): boolean {
  const { found, nodes, source } = scope;
  if (!found.some(one => one.type === 'group' && !one.dialect.explicit)) return false;
  const blocks = contentBlocks(nodes, source);
  const items = blocks.flatMap(node => (node.type === 'list' ? node.children : []));
  const others = blocks.filter(({ type }) => type !== 'list');
  return (
    others.length <= 1 &&
    others.every(({ type }) => type === 'paragraph' || type === 'blockquote') &&
    items.every(isOpen) &&
    items.filter(asksToTell).length <= items.length * thresholds.telling
  );
}

function isOpen({ checked, children }: ListItem): boolean {
  return checked === false && children.length === 1;
}

const telling =
  /^[^\p{L}]*(?:what|why|how|when|where|which|who|explain|describe|define|compare|discuss)\b|什么|如何|怎[么样]|为何|何谓|哪[些个种几]|多少|区别|差[别异]|解释|简述|介绍|谈谈|说说|讲讲/iu;

/** Whether yes is no answer to an item. */
function asksToTell({ children: [first] }: ListItem): boolean {
  return telling.test(simplified(textOf(first).trim()));
}
