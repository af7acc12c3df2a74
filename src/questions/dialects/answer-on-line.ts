import type { Paragraph, PhrasingContent } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { joinLines, type Line, linesOf, paragraphOf, sliceText } from '../text/lines.js';
import { asks } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';

/**
 * `1. question?` with the answer on the next line: the lines below the one that asks are a paragraph of their own.
 *
 * @param inBrackets whether what is in brackets there is the answer, and no remark on the question
 */
export function answerApart([first, ...rest]: Flow[], source: Source, inBrackets = false): Flow[] {
  if (first?.type !== 'paragraph') return first ? [first, ...rest] : [];
  const split = atArrow(first, source) ?? aboveLinks(first, source);
  if (split) return [...split, ...rest];
  const parted = belowAsking(first, source);
  if (!parted) return [first, ...rest];
  const { asking, others, text } = parted;
  // More of the question, or a remark on it.
  if (asks(text) || (!inBrackets && opensInBrackets.test(text))) return [first, ...rest];
  return [joinLines([asking], source), joinLines(others, source), ...rest];
}

const opensInBrackets = /^[(（[【]/u;

/** Whether below the line that asks there is nothing but a text in brackets: `What starts their names?` above `(use)`. */
export function hasBracketsBelow([first]: Flow[], source: Source): boolean {
  const text = first?.type === 'paragraph' ? belowAsking(first, source)?.text : undefined;
  return text !== undefined && /^(?:[(（].*[)）]|[[【].*[\]】])[.。]?$/su.test(text);
}

/** The first line of a paragraph if it asks, and the lines below it, if there are any. */
function belowAsking(paragraph: Paragraph, source: Source): { asking: Line; others: Line[]; text: string } | undefined {
  const [asking, ...others] = linesOf(paragraph, source);
  if (!asking || others.length === 0 || !asks(asking.text.trim())) return undefined;
  const text = others
    .map(line => line.text)
    .join('\n')
    .trim();
  return { asking, others, text };
}

/** `- "question?" → answer` and `- **question?** → answer`, or with a dash behind the quotation mark or the bold words. */
function atArrow({ children }: Paragraph, source: Source): [Paragraph, Paragraph] | undefined {
  for (const [index, node] of children.entries()) {
    const before = children[index - 1];
    const isBehindBold = index === 1 && before?.type === 'strong' && asks(textOf(before).trim());
    const match = node.type === 'text' ? (isBehindBold ? arrow : beforeArrow).exec(node.value) : null;
    if (node.type !== 'text' || !match) continue;
    const at = match.index + match[0].length;
    const answer = paragraphOf([sliceText(node, at, node.value.length, source), ...children.slice(index + 1)], source);
    const asked = [...children.slice(0, index), sliceText(node, 0, match[1]?.length ?? 0, source)];
    return answer.children.length > 0 ? [paragraphOf(asked, source), answer] : undefined;
  }
  return undefined;
}

/** `- **question** - [read on](https://…) and [video](https://…)`: where links are all that stands behind bold words and a dash. */
function aboveLinks({ children }: Paragraph, source: Source): [Paragraph, Paragraph] | undefined {
  const [asked, between, ...links] = children;
  if (asked?.type !== 'strong' || between?.type !== 'text' || !/^\s*[-–—]+\s*$/u.test(between.value)) return undefined;
  const isAmong = (node: PhrasingContent) => node.type === 'link' || (node.type === 'text' && joining.test(node.value));
  if (links[0]?.type !== 'link' || !links.every(isAmong)) return undefined;
  return [paragraphOf([asked], source), paragraphOf(links, source)];
}

/** What stands between links: a word, or nothing but marks. */
const joining = /^[^\p{L}\p{N}]*(?:and|or|also|及|和|与)?[^\p{L}\p{N}]*$/iu;

const arrow = /^()[ \t]*(?:→|⇒|->|=>|[—–]{1,2}(?=[ \t\p{Script=Han}]))/u;

const beforeArrow =
  /^([^→⇒?？\n]*[?？]["'”’」』]?)(?:[ \t]*(?:→|⇒|->|=>)|(?<=["”」』])[ \t]*[—–]{1,2}(?=[ \t\p{Script=Han}]))/u;
