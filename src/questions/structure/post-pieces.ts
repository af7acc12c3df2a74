import type { List, Paragraph, PhrasingContent } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import type { Group } from '../dialects/dialect.js';
import { hasAnswerLabel } from '../text/answer-labels.js';
import { boldName } from '../text/bold-names.js';
import { joinLines, type Line, linesOf, sliceText } from '../text/lines.js';
import { asks } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { questionList as lists, longestName, namedLists, posts as thresholds } from '../thresholds.js';
import { asksAboutCode } from './asked-code.js';
import { isOnlyLink } from './content-blocks.js';
import { questionOf } from './entries.js';
import { explains, extend, extendBoth, type Item, isAsking, isTopic, itemsIn, listed } from './list-items.js';
import type { Scope } from './scopes.js';

/** What names a round of an interview: 一面, 二面 45min, First round. */
export const round =
  /[一二三四五]面(?!\p{L})|第?[一二三四五]轮|\b(?:\d(?:st|nd|rd|th)|first|second|third|final|technical)[ -]rounds?\b|\bround[ -]?\d/iu;

/** What is said in every interview and asks nothing. */
const formality = /自我介绍|反问|(?:什么|啥)(?:想|要)问/u;

/** What names a task and does not tell it: 算法题. */
const mereTask = /^(?:做|算法|手撕|编程|代码|场景|智力|sql|coding)[题題]?\s*[:：]?$/iu;

/** Something that was asked. */
interface Asked {
  words: PhrasingContent[];
  text: string;
  label?: string | undefined;
  /** What stands below it. */
  below: Flow[];
  titles: string[];
  /** Itself, for what turns out to ask nothing. */
  written: Flow;
}

export type Piece = Asked | Flow;

export function isAsked(piece: Piece): piece is Asked {
  return 'words' in piece;
}

/**
 * What was asked below a heading, and what else is said there, in order.
 *
 * @param isRound whether what is listed there was asked though nothing in a list asks
 */
export function piecesOf({ heading, nodes, source }: Scope, isRound = round.test(textOf(heading))): Piece[] {
  const pieces: Piece[] = [];
  let isOfRound = isRound;
  let isBelowRound = round.test(textOf(heading));
  let titles: string[] = [];
  for (const node of nodes) {
    const name = node.type === 'paragraph' ? roundName(node, source) : undefined;
    const last = pieces.at(-1);
    if (name !== undefined) {
      titles = [name];
      isOfRound = true;
      isBelowRound ||= round.test(name);
      pieces.push(node);
    } else if (node.type === 'list' && last && isAsked(last) && answersBelow(node)) last.below.push(node);
    else if (node.type === 'list') {
      const items = itemsIn([node]);
      const links = items.filter(({ first }) => first && isOnlyLink(first));
      if (links.length > items.length * lists.links || !(isOfRound || items.some(isAsking))) pieces.push(node);
      else pieces.push(...items.flatMap(item => askedIn(item, node, titles, source)));
    } else if (node.type === 'paragraph' && linesOf(node, source).some(isNumbered))
      pieces.push(...linesIn(node, titles, source));
    else if (isBelowRound && node.type === 'paragraph' && asksInLine(node, source))
      pieces.push({ words: node.children, text: textOf(node).trim(), below: [], titles, written: node });
    else if (last && isAsked(last) && (node.type === 'code' || isToldBelow(last))) last.below.push(node);
    else pieces.push(node);
  }
  return pieces.flatMap(piece => (isAsked(piece) && asksNothing(piece) ? [piece.written, ...piece.below] : [piece]));
}

/** Whether a list says what was answered to the question above it, and what was asked on: `- 答：…`, `- 问：…`. */
function answersBelow({ children: [first] }: List): boolean {
  return first !== undefined && hasAnswerLabel(textOf(first.children[0]));
}

/** Whether a paragraph is one line that asks and tells nothing: `堆和栈的区别？`, `（计网）如何建立连接`. */
function asksInLine(paragraph: Paragraph, source: Source): boolean {
  const text = textOf(paragraph).trim();
  if (linesOf(paragraph, source).length > 1 || text.length > namedLists.longest || telling.test(text)) return false;
  return asks(text) || (isAsking({ text }) && text.length <= thresholds.line && !/[，。！；…~]/u.test(text));
}

/** What somebody did or thought. */
const telling =
  /^(?:我|本人|面试官|然后|后来|最后|一开始|感觉|因为|所以|答|勘误|总之|反正|上来|时间|作者|链接|来源|\p{L}{1,8}：)/u;

/** The name of a round on a line of its own, or at the start of a paragraph that says when it was. */
export function roundName(paragraph: Paragraph, source: Source): string | undefined {
  const [line] = linesOf(paragraph, source);
  if (!line || line.text.length > longestName || isNumbered(line)) return undefined;
  if (boldName(line) === undefined && !round.test(line.text)) return undefined;
  return line.text.replace(/[\s:：]+$/u, '').trim();
}

function askedIn(item: Item, list: List, titles: string[], source: Source): Asked[] {
  const { first, node, text, label } = item;
  const below = node.children.slice(1);
  const [inner, ...others] = below;
  if (inner?.type === 'list' && others.length === 0 && isTopic(item, below))
    return itemsIn(below).flatMap(one => askedIn(one, inner, [...titles, text], source));
  const start = label === undefined ? {} : { start: Number(label) };
  const written: List = { ...list, ...start, children: [{ ...node, children: node.children.slice(0, 1) }] };
  const apart = first && tellingApart(first, source);
  if (!apart) return [{ words: first?.children ?? [], text, label, below, titles, written }];
  const [asked, told] = apart;
  return [{ words: asked.children, text: textOf(asked).trim(), label, below: [told, ...below], titles, written }];
}

/** What was asked, and what is told on the lines directly below it, unless these go on with it. */
function tellingApart(paragraph: Paragraph, source: Source): [Paragraph, Paragraph] | undefined {
  const [line, ...others] = linesOf(paragraph, source);
  if (!line || others.length === 0 || /[:：,，、]\s*$/u.test(line.text)) return undefined;
  const text = others
    .map(other => other.text)
    .join(' ')
    .trim();
  const doesTell = isAsking({ text: line.text.trim() }) || others.length >= thresholds.telling;
  if (!doesTell || asks(text) || /^[(（[【]/u.test(text)) return undefined;
  return [joinLines([line], source), joinLines(others, source)];
}

/** The numbered lines of a paragraph, with what stands below each of them there. */
function linesIn(paragraph: Paragraph, titles: string[], source: Source): Piece[] {
  const pieces: Piece[] = [];
  for (const line of linesOf(paragraph, source)) {
    const last = pieces.at(-1);
    const written = joinLines([line], source);
    if (isNumbered(line)) {
      const [words, label] = withoutComma(written.children, source);
      pieces.push({ words, text: line.text.trim(), label, below: [], titles, written });
    } else if (last && isAsked(last)) last.below.push(written);
    else pieces.push(written);
  }
  return pieces;
}

/** Words without the number at their start, and that, if it ends in a comma: `2，…` is no label elsewhere. */
function withoutComma(words: PhrasingContent[], source: Source): [words: PhrasingContent[], label: string | undefined] {
  const [first, ...rest] = words;
  const match = first?.type === 'text' ? /^\s*(\d{1,2})\s*[，,][、.]?\s*(?!\d)/u.exec(first.value) : null;
  if (first?.type !== 'text' || !match) return [words, undefined];
  return [[sliceText(first, match[0].length, first.value.length, source), ...rest], match[1]];
}

/** Whether what it asks stands below it. */
function isToldBelow({ text }: Asked): boolean {
  return /[:：]$/u.test(text) || mereTask.test(text.replace(number, ''));
}

/** Whether it is what is said in every interview, or names a task that is not there. */
function asksNothing({ text, words, below }: Asked): boolean {
  const bare = text.replace(number, '');
  if (words.length === 0 || isOnlyLink({ type: 'paragraph', children: words })) return true;
  return formality.test(bare) || (mereTask.test(bare) && below.length === 0);
}

const number = /^\s*(?:[(（]\s*\d{1,2}\s*[)）]|\d{1,2}\s*[、．：:）.)，,])(?!\d)\s*/u;

function isNumbered({ text }: Line): boolean {
  return number.test(text);
}

/** Whether it tells something, so that it may be the point of an answer. */
export function doesExplain({ text }: Asked): boolean {
  return explains(text.replace(number, ''));
}

export function groupOf({ nodes, source }: Scope, pieces: Piece[]): Group {
  const within = new Map<QuestionNode, string[]>();
  const parts = pieces.map(piece => {
    if (!isAsked(piece)) return piece;
    const question = questionOf({ words: piece.words, answer: [], source, label: piece.label });
    const [code, ...others] = piece.below;
    if (isToldBelow(piece)) extend(question, piece.below, 0);
    else if (code?.type === 'code' && asksAboutCode(piece.text)) {
      extend(question, [code], 0);
      extend(question, others, 1);
    } else if (piece.below.every(node => node.type === 'list' && !answersBelow(node)))
      extendBoth(question, piece.below, piece);
    else extend(question, piece.below, 1);
    if (piece.titles.length > 0) within.set(question, piece.titles);
    return question;
  });
  return listed(nodes, parts, within);
}
