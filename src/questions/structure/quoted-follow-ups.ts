import type { List, Paragraph, PhrasingContent, Text } from 'mdast';
import type { QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import type { Group } from '../dialects/dialect.js';
import type { Source } from '../text/source.js';
import { questionOf } from './entries.js';
import { listed } from './list-items.js';

const opening = /^\s*["“”「『]\s*/u;
const closing = /\s*["“”」』]\s*(?:→|⇒|➡️?|-+>|=>|——?|[:：])\s*/u;

/** Follow-ups in quotation marks, each with its answer behind an arrow: `- "Who renews the lease?" → The holder.` */
export function quotedFollowUps(list: List, source: Source): Group | undefined {
  const parts = list.children.map(({ children: [first, ...below] }): QuestionNode | undefined => {
    const apart = first?.type === 'paragraph' ? tellingApart(first) : undefined;
    if (!apart) return undefined;
    return questionOf({ words: apart.asked, answer: [apart.answer, ...below], source });
  });
  const asked = parts.filter(one => one !== undefined);
  return asked.length > 0 && asked.length === parts.length ? listed([list], asked, new Map()) : undefined;
}

/** The words in quotation marks, and the paragraph behind the arrow. */
function tellingApart({ children, position }: Paragraph): { asked: PhrasingContent[]; answer: Paragraph } | undefined {
  const [first] = children;
  if (first?.type !== 'text' || !opening.test(first.value)) return undefined;
  const open = opening.exec(first.value)?.[0].length ?? 0;
  const words: PhrasingContent[] = [part(first, open), ...children.slice(1)];
  const at = words.findIndex(node => node.type === 'text' && closing.test(node.value));
  const last = words[at];
  if (last?.type !== 'text') return undefined;
  const [mark] = closing.exec(last.value) as RegExpExecArray;
  const end = last.value.indexOf(mark);
  const asked = [...words.slice(0, at), part(last, 0, end)];
  const rest = [part(last, end + mark.length), ...words.slice(at + 1)];
  const answer: Paragraph = { type: 'paragraph', children: rest.filter(isFilled), ...(position && { position }) };
  const isSaid = textOf(answer).trim() !== '' && asked.some(isFilled);
  return isSaid ? { asked: asked.filter(isFilled), answer } : undefined;
}

function isFilled(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

/** A part of a text, with its place as far as the text is written as it reads. */
function part({ value, position }: Text, from: number, to = value.length): Text {
  const own: Text = { type: 'text', value: value.slice(from, to) };
  if (!position) return own;
  const { start, end } = position;
  const isPlain = start.line === end.line && end.column - start.column === value.length;
  if (!isPlain) return { ...own, position };
  const at = (index: number) => ({
    line: start.line,
    column: start.column + index,
    ...(start.offset !== undefined && { offset: start.offset + index }),
  });
  return { ...own, position: { start: at(from), end: at(to) } };
}
