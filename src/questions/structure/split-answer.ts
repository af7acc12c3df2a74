import type { List, Paragraph } from 'mdast';
import { longAnswerLabel } from '../../language/label-words.js';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { withoutRules } from '../../mdast/outer-rules.js';
import { textOf } from '../../mdast/text.js';
import { takeAnswerLabel } from '../text/answer-labels.js';
import { isAnswerName } from '../text/answer-names.js';
import { hasCardLabel } from '../text/card-names.js';
import { isComment } from '../text/comments.js';
import { detailsIn } from '../text/details.js';
import { spanOf } from '../text/lines.js';
import { isMerePrompt } from '../text/parts.js';
import { questionLikeness } from '../text/question-likeness.js';
import { takeTags, unique } from '../text/tag-lines.js';
import { takeLabel as takeStart } from '../text/take-label.js';
import { leastOptions } from '../thresholds.js';
import { partAtHeading, partAtLabel } from './answer-start.js';
import { partAtCode } from './asked-code.js';
import { partAtDifficulty } from './at-difficulty.js';
import { partAtSides } from './card-sides.js';
import { partExercise } from './exercise-text.js';
import { partOpenProblem } from './open-problem.js';
import { optionCount, optionHeadings, withoutMarks } from './options.js';
import type { Parted } from './parted.js';
import { partAtProblem } from './problem-line.js';

/**
 * Splits the content below a question into what belongs to the question and its answer, and removes the answer's label.
 * Multiple-choice options belong to the question, and so does everything above an answer that is collapsed, has its own
 * heading or label, or follows a `%`.
 *
 * @param hasRules whether a rule (`---`) separates question and answer in this file
 */
export function splitAnswer(question: QuestionNode, nodes: Flow[], hasRules = false): void {
  const [prompt, answer] = question.children;
  const whole = withoutRules(nodes);
  const { tags, rest: blocks } = takeTags(whole);
  if (tags.length > 0) question.tags = unique([...(question.tags ?? []), ...tags]);
  // Comments about the card stay with the answer.
  const start = blocks.findIndex(node => !isComment(node));
  const comments = blocks.slice(0, start === -1 ? blocks.length : start);
  const {
    front: above,
    back: after,
    label,
  } = part(blocks.slice(comments.length), hasRules, textOf(prompt.children[0]), question.label);
  const { front, marked } = withoutMarks(above);
  const back = [...comments, ...marked, ...after];
  prompt.children.push(...withoutRules(front));
  if (front.length > 0) setSpan(prompt);
  dropName(question);
  answer.children = back;
  if (label !== undefined) answer.label = label;
  if (answer.label === undefined) takeLabel(answer, question.label);
  const span = spanOf(back);
  if (span) answer.position = span;
  const end = spanOf(whole)?.end;
  if (question.position && end) question.position.end = end;
}

/** Drops the first words of a question if they only say that it stands below them. */
function dropName(question: QuestionNode): void {
  const [prompt] = question.children;
  const [first, second] = prompt.children;
  const words = textOf(first).trim();
  if (second?.type !== 'paragraph' || !isMerePrompt(words)) return;
  question.label ??= words;
  prompt.children.shift();
}

function part(blocks: Flow[], hasRules: boolean, asked: string, asking?: string): Parted {
  const card = asking !== undefined && hasCardLabel(asking) ? partAtSides(blocks) : undefined;
  if (card) return card;
  const mark = blocks.findIndex(node => isPercent(node) || (hasRules && node.type === 'thematicBreak'));
  // Above the first block, it says that all of them are the answer; a rule says nothing there.
  const divides = mark > 0 || (mark === 0 && blocks.length > 1 && isPercent(blocks[0] as Flow));
  if (divides) return { front: blocks.slice(0, mark), back: blocks.slice(mark + 1) };
  const options = blocks.findIndex(node => optionCount(node) > 0);
  const folds = detailsIn(blocks);
  const folded = folds.find(({ summary }) => isAnswerName(strip(summary)));
  const parted = partAtHeading(blocks, asked);
  // A heading in what is folded parts that, and no more.
  const headed = parted && !folds.some(({ from, to }) => from < parted.at && parted.at < to) ? parted : undefined;
  // An answer of one's own and then the book's: both are the answer.
  if (blocks[0]?.type === 'paragraph' && ownLabel.test(textOf(blocks[0]))) return { front: [], back: blocks };
  if (folded && (!headed || headed.at > folded.from)) {
    const front = blocks.slice(0, folded.from);
    return {
      front,
      back: [...folded.inner, ...blocks.slice(folded.to)],
      label: strip(folded.summary),
    };
  }
  if (headed) return headed;
  const open = partOpenProblem(blocks) ?? partAtDifficulty(blocks);
  if (open) return open;
  const labelled = partExercise(blocks, asked) ?? partAtLabel(blocks, asked, asking) ?? partAtProblem(blocks, asked);
  if (labelled) return labelled;
  // Without a marker for the answer, two options may as well be its two points, and options alone may be all of it.
  const isAnswer = options === 0 && blocks.length === 1;
  if (options !== -1 && optionCount(blocks[options]) >= leastOptions && !isAnswer)
    return { front: blocks.slice(0, options + 1), back: blocks.slice(options + 1) };
  const headings = optionHeadings(blocks);
  if (
    headings &&
    headings.to - headings.from >= leastOptions &&
    headings.to < blocks.length &&
    questionLikeness(asked) === 2
  )
    return { front: blocks.slice(0, headings.to), back: blocks.slice(headings.to) };
  return partAtCode(blocks, asked) ?? { front: [], back: blocks };
}

/** Whether some of the content below a question would be on its front; a rule may separate the two. */
export function hasFront(nodes: Flow[], asked: string): boolean {
  return part(withoutRules(nodes), true, asked).front.some(node => !isComment(node));
}

/** @param asking the label of the question */
function takeLabel(answer: QuestionNode['children'][1], asking = ''): void {
  const first = answer.children.find(node => !isComment(node));
  if (first?.type === 'list') takeListLabel(answer, first);
  if (first?.type !== 'paragraph') return;
  const label = takeAnswerLabel(first) ?? (isLetter(asking, answer) ? takeStart(first.children, letter) : undefined);
  if (label === undefined && !isLoneLabel(first)) return;
  answer.label = label ?? textOf(first).trim();
  if (label === undefined || first.children.length === 0)
    answer.children = answer.children.filter(node => node !== first);
}

/** `A.` or `A1.` below `Q1.`. */
const letter = /^\s*([AＡ]\d{0,3})\s*[.．]\s+/u;

/** Whether an A with a dot labels the answer to a question that a Q labels, and no option, as a B further down would say. */
function isLetter(asking: string, { children }: QuestionNode['children'][1]): boolean {
  const lines = children.flatMap(node => (node.type === 'paragraph' ? textOf(node).split('\n') : []));
  return /^\s*[QＱ]\d*\s*$/iu.test(asking) && !lines.some(line => /^\s*[BＢ]\s*[.．)、]/u.test(line));
}

/** `- 答：…`: the only item of a list, or the first of several. */
function takeListLabel(answer: QuestionNode['children'][1], list: List): void {
  const [item, ...others] = list.children;
  const [first] = item?.children ?? [];
  if (!item || first?.type !== 'paragraph') return;
  const label = others.length === 0 || ownLabel.test(textOf(first)) ? takeAnswerLabel(first) : undefined;
  if (label === undefined) return;
  answer.label = label;
  if (first.children.length === 0) item.children.shift();
  if (others.length > 0) {
    if (item.children.length === 0) list.children.shift();
    return;
  }
  answer.children = answer.children.flatMap((node): Flow[] => (node === list ? item.children : [node]));
}

/** `A:` is not one: it may be the first of several options. */
const ownLabel = new RegExp(String.raw`^\s*(?:${longAnswerLabel}|答|Ans)\s*[：:]`, 'iu');

const loneLabel = new RegExp(`^(?:${longAnswerLabel}|答)$`, 'iu');

/** `答案` or `**Answer**` on a line of its own, without a colon. */
function isLoneLabel(paragraph: Paragraph): boolean {
  return loneLabel.test(textOf(paragraph).trim());
}

function strip(html: string): string {
  return html
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function setSpan(prompt: QuestionNode['children'][0]): void {
  // The title of a file has the place of its first heading, and text may stand above that.
  const places = prompt.children.filter(({ position }) => position).toSorted((a, b) => lineOf(a) - lineOf(b));
  const span = spanOf(places);
  if (span) prompt.position = span;
}

function lineOf({ position }: Flow): number {
  return position?.start.line ?? 0;
}

/** A line with only `%`, which separates front and back. */
export function isPercent(node: Flow): boolean {
  return node.type === 'paragraph' && textOf(node).trim() === '%';
}
