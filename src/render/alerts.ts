import type { Element, ElementContent } from 'hast';
import type { Blockquote, Paragraph, Text } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { langOf } from '../language/lang.js';
import { plainText } from '../mdast/text.js';
import { type AlertKind, type Labels, labelsFor } from './labels.js';

/** GitHub's five types, and Obsidian's names for them. */
const kinds = {
  note: 'note|info|abstract|summary|tldr|todo|question|help|faq|example|quote|cite',
  tip: 'tip|hint|success|check|done',
  important: 'important',
  warning: 'warning|attention',
  caution: 'caution|danger|error|bug|failure|fail|missing',
} as const satisfies Record<AlertKind, string>;

const kindOf = new Map<string, AlertKind>(
  (Object.keys(kinds) as AlertKind[]).flatMap(kind => kinds[kind].split('|').map(name => [name, kind] as const)),
);

/** The marker on the first line of a block quote: `[!NOTE]`, or with its own title as in Obsidian: `[!tip]- Title`. */
const mark = /^\[!([a-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/iu;

/** A block quote starting with `[!NOTE]` as a box with a title in the language of its text; undefined for any other. */
export function alert(state: State, node: Blockquote, labels: Labels): Element | undefined {
  const [first, ...rest] = node.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const match = mark.exec(text.value);
  const kind = kindOf.get(match?.[1]?.toLowerCase() ?? '');
  if (!match || !kind) return undefined;
  const body = [...after(first, text, match[0].length), ...rest];
  const own = plainText(body);
  const { alerts } = /\p{L}/u.test(own) ? labelsFor(langOf(own)) : labels;
  const title: ElementContent = { type: 'text', value: match[2]?.trim() || alerts[kind] };
  return element(
    'div',
    ['alert', `alert-${kind}`],
    [
      { type: 'text', value: '\n' },
      element('p', ['alert-title'], [title]),
      { type: 'text', value: '\n' },
      ...state.wrap(state.all({ ...node, children: body }), false),
      { type: 'text', value: '\n' },
    ],
  );
}

/** The first paragraph without its marker; nothing if it has no other content. */
function after(first: Paragraph, text: Text, length: number): Paragraph[] {
  const value = text.value.slice(length);
  const children = [...(value === '' ? [] : [{ ...text, value }]), ...first.children.slice(1)];
  if (children[0]?.type === 'break') children.shift();
  return children.length === 0 ? [] : [{ ...first, children }];
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { className }, children };
}
