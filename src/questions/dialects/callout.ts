import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { optionCount } from '../structure/options.js';
import { hasAnswerLabel, takeAnswerLabel } from '../text/answer-labels.js';
import { isAnswerName } from '../text/answer-names.js';
import {
  answersAbove,
  bodyOf,
  type Callout,
  calloutBelow,
  calloutOf,
  isAsking,
  isFoldedAnswer,
  isMereTitle,
  isNamedAnswer,
  paragraphOfLine,
} from '../text/callouts.js';
import { isLabelOnly } from '../text/labels.js';
import { joinLines, type Line, linesOf, spanOf } from '../text/lines.js';
import { asks } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { takeTags } from '../text/tag-lines.js';
import type { Dialect, Found } from './dialect.js';

/** `> [!question] question` with `> > [!success]- Answer` in it or below it. */
export const callout: Dialect<'callout'> = {
  name: 'callout',
  title: phrase('a question callout with its answer in another'),
  docs: '`> [!question] question` (`faq`, `help`), and in it or right below it a callout that is called Answer (`> > [!success]- Answer`); one in it that is folded is enough; the rest of a folded one whose title asks is its answer',
  explicit: true,
  asksApart: true,
  find(run, source) {
    const found: Found[] = [];
    for (let index = 0; index < run.length; index++) {
      const node = run[index] as Flow;
      const taken = allFrom(run, index, source);
      if (!taken) found.push(node);
      else {
        const { parts, size, title } = taken;
        const within = title ? { within: new Map(parts.map(part => [part, [title]])) } : {};
        found.push({ type: 'group', dialect: this, parts, nodes: run.slice(index, index + size), ...within });
        index += size - 1;
      }
    }
    return found;
  },
};

/** Questions, and how many blocks they are. */
interface Taken {
  parts: QuestionNode[];
  size: number;
  /** The title of the callout around them. */
  title?: string;
}

/** The questions that begin at a block. */
function allFrom(nodes: Flow[], at: number, source: Source): Taken | undefined {
  const node = nodes[at];
  const outer = calloutOf(node, source);
  if (!outer) {
    if (node?.type !== 'list' && node?.type !== 'blockquote') return undefined;
    const holders = node.type === 'list' ? node.children.map(({ children }) => children) : [node.children];
    const parts = onlyIn(holders, source);
    return parts && { parts, size: 1 };
  }
  if (isAsking(outer)) {
    const several = apart(outer, source);
    const all = several.length > 1 ? several.flatMap(one => withinOf(one, source) ?? unfolded(one, source) ?? []) : [];
    if (several.length > 1 && all.length === several.length) return { parts: all, size: 1 };
    const inside = withinOf(outer, source);
    if (inside) return { parts: [inside], size: 1 };
    const below = calloutOf(nodes[at + 1], source);
    const question = below && answersAbove(below) ? questionFrom(outer, outer, below, [], source) : undefined;
    if (question) return { parts: [question], size: 2 };
    const own = unfolded(outer, source);
    if (own) return { parts: [own], size: 1 };
  }
  // `> [!abstract] Quiz` around all of them
  const parts = outer.lines.length === 0 ? onlyIn([outer.rest], source) : undefined;
  return parts && { parts, size: 1, title: outer.title.text };
}

/** A callout, and those that begin with a paragraph further down in the same quote. */
function apart(outer: Callout, source: Source): Callout[] {
  const found: Callout[] = [];
  let rest: Flow[] = [];
  for (const node of outer.rest.toReversed()) {
    const begun = node.type === 'paragraph' ? begunBy(node, rest, source) : undefined;
    if (begun && isAsking(begun)) {
      found.unshift(begun);
      rest = [];
    } else rest.unshift(node);
  }
  return [{ ...outer, rest }, ...found];
}

/** The callout that a paragraph in a quote begins: it stands below a deeper quote. */
function begunBy(first: Paragraph, rest: Flow[], source: Source): Callout | undefined {
  const children = [first, ...rest];
  const position = spanOf(children);
  return calloutOf({ type: 'blockquote', children, ...(position && { position }) } as Blockquote, source);
}

/** The questions of the items of a list, or of a quote, in which there is nothing else. */
function onlyIn(holders: Flow[][], source: Source): QuestionNode[] | undefined {
  const parts: QuestionNode[] = [];
  for (const children of holders) {
    for (let index = 0; index < children.length; ) {
      const taken = calloutOf(children[index], source) && allFrom(children, index, source);
      if (!taken) return undefined;
      parts.push(...taken.parts);
      index += taken.size;
    }
  }
  return parts.length > 0 ? parts : undefined;
}

/** What stands in a callout besides its title. */
type Body = Pick<Callout, 'lines' | 'rest'>;

/** The question of a callout that has its answer in it. */
function withinOf(outer: Callout, source: Source): QuestionNode | undefined {
  const boxes = outer.rest.map(node =>
    node.type === 'paragraph' ? begunBy(node, [], source) : calloutOf(node, source),
  );
  const named = boxes.findIndex(box => box && isNamedAnswer(box));
  const at = named === -1 ? boxes.findIndex(box => box && isFoldedAnswer(box)) : named;
  const answer = boxes[at];
  if (answer)
    return questionFrom(
      outer,
      { lines: outer.lines, rest: outer.rest.slice(0, at) },
      answer,
      outer.rest.slice(at + 1),
      source,
    );
  const flat = calloutBelow(outer.lines, outer.rest, outer.node, source);
  return flat && questionFrom(outer, { lines: flat.above, rest: [] }, flat.callout, [], source);
}

/** The question of a folded callout whose title asks: it is opened to read the answer. */
function unfolded(outer: Callout, source: Source): QuestionNode | undefined {
  const body = bodyOf(outer, source);
  if (!outer.isFolded || body.length === 0 || isMereTitle(outer) || !asks(outer.title.text)) return undefined;
  if (body.some(node => optionCount(node) > 0)) return undefined;
  const question = answered(outer.title.children, body, source);
  if (outer.node.position) question.position = outer.node.position;
  return question;
}

function questionFrom(
  outer: Callout,
  body: Body,
  answer: Callout,
  after: Flow[],
  source: Source,
): QuestionNode | undefined {
  const asked = askedIn(outer, body, source);
  if (!asked) return undefined;
  const { words, front, label } = asked;
  const title = paragraphOfLine(answer.title, source);
  const isName =
    isAnswerName(answer.title.text) || (!/[:：]/u.test(answer.title.text) && hasAnswerLabel(`${answer.title.text}：`));
  const [named] = title;
  const ownLabel = isName ? answer.title.text : named && takeAnswerLabel(named);
  const isEmpty = isName || named?.children.length === 0;
  const inner = [...(isEmpty ? [] : title), ...bodyOf(answer, source), ...after];
  const question = answered(words, inner, source, label);
  const [prompt, back] = question.children;
  prompt.children.push(...structuredClone(front));
  const span = spanOf(prompt.children);
  if (span) prompt.position = span;
  if (ownLabel !== undefined) back.label = ownLabel;
  const [start, end] = [outer.node.position?.start, (after.length > 0 ? outer : answer).node.position?.end];
  if (start && end) question.position = { start, end };
  return question;
}

/** A question, with the tags that stand in its answer. */
function answered(words: PhrasingContent[], answer: Flow[], source: Source, label?: string): QuestionNode {
  const { tags, rest } = takeTags(structuredClone(answer));
  const question = questionOf({ words, answer: rest, source, label });
  if (tags.length > 0) question.tags = tags;
  return question;
}

/** The words of the question and what is shown below them. */
function askedIn(
  outer: Callout,
  { lines, rest }: Body,
  source: Source,
): { words: PhrasingContent[]; front: Flow[]; label?: string } | undefined {
  const isMere = isMereTitle(outer);
  const isLabel = isLabelOnly(outer.title.text) || (isMere && /\p{N}/u.test(outer.title.text));
  if (!isLabel && !isMere) return { words: outer.title.children, front: bodyOf({ lines, rest }, source) };
  const label = isLabel ? { label: outer.title.text.replace(/\s+/gu, '') } : {};
  const [first, ...others] = rest;
  const isBelow = lines.length === 0 && first?.type === 'paragraph';
  const body = isBelow ? linesOf(first, source) : lines;
  if (body.length === 0) {
    // The words are in the title after all, or in no paragraph.
    if (outer.title.text === '') return undefined;
    return rest.length > 0 ? { words: outer.title.children, front: rest } : undefined;
  }
  const end = optionsIn(body, source);
  const words = joinLines(body.slice(0, end), source).children;
  return { words, front: bodyOf({ lines: body.slice(end), rest: isBelow ? others : rest }, source), ...label };
}

/** Where the options begin, after the lines that ask; these are all lines without them. */
function optionsIn(lines: Line[], source: Source): number {
  const at = lines.findIndex(({ text }, index) => index > 0 && /^\s*[（(]?[Aa]\s*[.:：、．)）]/u.test(text));
  if (at !== -1 && optionCount(joinLines(lines.slice(at), source)) > 0) return at;
  return lines.length;
}
