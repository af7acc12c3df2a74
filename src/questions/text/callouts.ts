import type { Blockquote, Paragraph } from 'mdast';
import { alertMark } from '../../mdast/alert-mark.js';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isAnswerName } from './answer-names.js';
import { joinLines, type Line, linesOf, sliceText } from './lines.js';
import { isMerePrompt } from './parts.js';
import type { Source } from './source.js';

/** A block quote that starts with `[!kind]`. */
export interface Callout {
  kind: string;
  isFolded: boolean;
  /** The rest of the line with the mark. */
  title: Line;
  /** The lines below it up to the first empty one. */
  lines: Line[];
  /** The other blocks. */
  rest: Flow[];
  node: Blockquote;
}

/** A block quote as a callout. */
export function calloutOf(node: Flow | undefined, source: Source): Callout | undefined {
  if (node?.type !== 'blockquote') return undefined;
  const [first, ...rest] = node.children;
  return first?.type === 'paragraph' ? opened(linesOf(first, source), rest as Flow[], node, source) : undefined;
}

/** The callout that begins with the first of some lines. */
function opened([head, ...lines]: Line[], rest: Flow[], node: Blockquote, source: Source): Callout | undefined {
  const text = head?.children[0];
  const match = text?.type === 'text' ? alertMark.exec(text.value) : null;
  if (!head || text?.type !== 'text' || !match) return undefined;
  const [mark, kind = '', fold] = match;
  const own = mark.length < text.value.length ? [sliceText(text, mark.length, text.value.length, source)] : [];
  const children = [...own, ...head.children.slice(1)];
  return {
    kind: kind.trim().toLowerCase(),
    isFolded: fold !== '',
    title: { children, text: textOf(children).trim() },
    lines,
    rest,
    node,
  };
}

const asking = /^(?:questions?|faq|help|quiz|exercise|problem|问题?|题目|面试题|問題?|題目|質問|질문|문제|вопрос)$/u;

/** Whether it is of a kind that holds a question. */
export function isAsking({ kind }: Callout): boolean {
  return asking.test(kind);
}

/** Whether its kind or its title says that it is the answer. */
export function isNamedAnswer({ kind, title }: Callout): boolean {
  return title.text === '' ? isAnswerName(kind) : isAnswerName(title.text) || answerFirst.test(title.text);
}

/** `Answer: B` */
const answerFirst =
  /^(?:(?:correct|right)\s+)?(?:answer|solution)\s*:|^(?:参考|正确|參考|正確)?(?:答案|解答)\s*[:：]/iu;

const solved = /^(?:success|check|done)$/u;
const aside = /^(?:hint|tip|example|提示|示例)$/u;
const asideTitle = /^(?:hints?|tips?|examples?|clues?|提示|线索|例子|示例|힌트|예시|ヒント|例)(?![\p{L}])/iu;

/** Whether it is collapsed in a question, and neither a hint, an example nor a question. */
export function isFoldedAnswer(callout: Callout): boolean {
  const { kind, isFolded, title } = callout;
  return isFolded && !isAsking(callout) && !aside.test(kind) && !asideTitle.test(title.text);
}

/** Whether it answers the callout above it: it is named so, or shows what is right once it is opened. */
export function answersAbove(callout: Callout): boolean {
  return isNamedAnswer(callout) || (callout.isFolded && solved.test(callout.kind) && callout.title.text === '');
}

/** A title that says no more than that this is the question. */
export function isMereTitle({ title }: Callout): boolean {
  return title.text === '' || isMerePrompt(title.text);
}

/** What is in a callout, without its title. */
export function bodyOf({ lines, rest }: Pick<Callout, 'lines' | 'rest'>, source: Source): Flow[] {
  const first = lines.some(({ text }) => text.trim() !== '') ? [joinLines(lines, source)] : [];
  return [...first, ...rest];
}

/** A callout that follows in the same paragraph, and what stands above it there. */
export function calloutBelow(
  lines: Line[],
  rest: Flow[],
  node: Blockquote,
  source: Source,
): { above: Line[]; callout: Callout } | undefined {
  for (const [index, line] of lines.entries()) {
    const text = line.children[0];
    if (text?.type !== 'text' || !alertMark.test(text.value)) continue;
    const head = opened([line], rest, node, source);
    if (!head || !isNamedAnswer(head)) continue;
    return { above: lines.slice(0, index), callout: { ...head, lines: lines.slice(index + 1) } };
  }
  return undefined;
}

/** A line as a paragraph, if there is anything on it. */
export function paragraphOfLine(line: Line, source: Source): Paragraph[] {
  return line.text === '' ? [] : [joinLines([line], source)];
}
