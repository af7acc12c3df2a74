import type { Element, ElementContent } from 'hast';
import type { Blockquote, Paragraph, PhrasingContent, Text } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { langOf } from '../language/lang.js';
import { alertMark as mark } from '../mdast/alert-mark.js';
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

/** A block quote starting with `[!NOTE]` as a box with a title in the language of its text; undefined for any other. */
export function alert(state: State, node: Blockquote, labels: Labels): Element | undefined {
  const [first, ...rest] = node.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const match = mark.exec(text.value);
  if (!match) return undefined;
  const type = (match[1] ?? '').trim();
  // A type of the author's own looks like a note, and its name is the title.
  const kind = kindOf.get(type.toLowerCase());
  const isApart = /\s$/u.test(match[0]) || /^(?:\n|$)/u.test(text.value.slice(match[0].length));
  if (!kind && !isApart) return undefined;
  const { title: words, body: below } = parted(first, text, match[0].length);
  const body = [...below, ...rest];
  const own = plainText(body);
  const { alerts } = /\p{L}/u.test(own) ? labelsFor(langOf(own)) : labels;
  const name = kind ? alerts[kind] : `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  const title =
    words.length > 0 ? state.all({ type: 'paragraph', children: words }) : [{ type: 'text' as const, value: name }];
  return element(
    'div',
    ['alert', `alert-${kind ?? 'note'}`],
    [
      { type: 'text', value: '\n' },
      element('p', ['alert-title'], title),
      { type: 'text', value: '\n' },
      ...state.wrap(state.all({ ...node, children: body }), false),
      { type: 'text', value: '\n' },
    ],
  );
}

/** The first paragraph without its marker: the rest of its first line is the title. */
function parted(first: Paragraph, text: Text, length: number): { title: PhrasingContent[]; body: Paragraph[] } {
  const title: PhrasingContent[] = [];
  const rest = [{ ...text, value: text.value.slice(length) }, ...first.children.slice(1)];
  for (let node = rest.shift(); node; node = rest.shift()) {
    if (node.type === 'break') break;
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type !== 'text' || end === -1) {
      title.push(node);
      continue;
    }
    title.push({ ...node, value: node.value.slice(0, end) });
    rest.unshift({ ...node, value: node.value.slice(end + 1) });
    break;
  }
  const isEmpty = title.every(node => node.type === 'text' && node.value.trim() === '');
  const hasBody = rest.some(node => node.type !== 'text' || node.value !== '');
  return { title: isEmpty ? [] : title, body: hasBody ? [{ ...first, children: rest }] : [] };
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { className }, children };
}
