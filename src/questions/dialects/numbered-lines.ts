import type { ListItem } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { joinLines, type Line, linesOf } from '../text/lines.js';
import { asks } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { questionList, counted as thresholds } from '../thresholds.js';
import type { Group } from './dialect.js';

/** A number at the start of a line, also one that Markdown takes for no list: `1、`, `（1）`, `1：`. `2、64 位` is one, `1、2、3` is none. */
const numbered = /^\s*(?:[(（]\s*(\d{1,3})\s*[)）]|(\d{1,3})\s*([、．：:）.)]))(?!(?<!、)\d|\d+\s*[、，,和与])/u;

/** The number of a line, the mark behind it, and the words behind that. */
export interface Numbered {
  number: number;
  mark: string;
  words: string;
}

/** A line that asks, and what stands below it. */
export interface Counted {
  words: Line;
  answer: Flow[];
  /** The number of its list item, which is not in its words. */
  label?: string;
}

type Lines = { start: number; group: Pick<Group, 'nodes' | 'parts' | 'isShort' | 'isAsking' | 'isBelowTopic'> };

/**
 * Lines that count questions, in paragraphs or as items of lists that other blocks end, from the first block that has one;
 * all that follows a question is its answer. A line that counts on and does not ask makes them points of a text, unless
 * most ask and each has its answer.
 */
export function numberedLines(run: Flow[], source: Source): Lines | undefined {
  const firsts = run.map(node => numberOf(linesIn(node, source)[0]));
  const start = run.findIndex(({ type }, index) => type === 'paragraph' && firsts[index] === 1);
  const lists = run.flatMap(({ type }, index) => (type === 'list' && firsts[index] !== undefined ? [index] : []));
  // A list of something else may stand before them.
  const starts = [...(start === -1 ? [] : [start]), ...lists.slice(0, thresholds.starts)];
  for (const index of starts.length > 0 ? starts : [firsts.findIndex(number => number !== undefined)]) {
    const found = index === -1 ? undefined : countedFrom(run, index, firsts[index] as number, source);
    if (found) return found;
  }
  return undefined;
}

function countedFrom(run: Flow[], start: number, first: number, source: Source): Lines | undefined {
  const counted: Counted[] = [];
  let blocks = 0;
  for (const node of run.slice(start)) {
    if (node.type === 'list' && node.ordered && (node.start ?? 1) === first + counted.length) {
      const items = node.children.map((item, index) => itemOf(item, (node.start ?? 1) + index, source));
      if (!items.every(item => item !== undefined)) return undefined;
      counted.push(...items);
      blocks++;
      continue;
    }
    const before = counted.length;
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) counted.at(-1)?.answer.push(joinLines(rest, source));
      rest = [];
    };
    const lines = node.type === 'paragraph' ? linesOf(node, source) : [];
    for (const line of lines) {
      if (numberOf(line) !== first + counted.length) rest.push(line);
      else {
        flush();
        counted.push({ words: line, answer: [] });
      }
    }
    if (lines.length > 0) flush();
    else counted.at(-1)?.answer.push(node);
    if (counted.length > before) blocks++;
  }
  const isLines = first === 1 && counted.every(({ label }) => label === undefined);
  const asking = counted.filter(doesAsk).length;
  const areAsked =
    // Quoted answers are a form of their own.
    isLines && asking === counted.length && !run.slice(start).some(({ type }) => type === 'blockquote');
  // What is a single list is none of these.
  const areAnswered =
    blocks > 1 && counted.length >= thresholds.least && counted.every(({ answer }) => answer.length > 0);
  const isMeant = areAsked ? counted.length > 1 : areAnswered && asking > counted.length * thresholds.asking;
  if (!isMeant) return undefined;
  const parts = counted.map(one => questionFrom(one, source));
  return {
    start,
    group: {
      nodes: run.slice(start),
      parts,
      ...(parts.length < questionList.least && { isShort: true }),
      ...(asking === counted.length && { isAsking: true }),
      ...(!areAsked && { isBelowTopic: true }),
    },
  };
}

/** The lines of a block that may have a number of their own; that of a list's first item is written before them. */
function linesIn(node: Flow, source: Source): Line[] {
  if (node.type === 'list' && node.ordered) return [{ children: [], text: `${node.start ?? 1}.` }];
  return node.type === 'paragraph' ? linesOf(node, source) : [];
}

/** The lines below the first are its answer, unless the last one asks; so are the other blocks of the item. */
function itemOf({ children: [words, ...answer] }: ListItem, number: number, source: Source): Counted | undefined {
  const [line, ...others] = words?.type === 'paragraph' ? linesOf(words, source) : [];
  if (words?.type !== 'paragraph' || !line) return undefined;
  const label = String(number);
  const text = textOf(words);
  const isSplit = others.length > 0 && (asks(line.text.trim()) || !asks(text.trim()));
  if (isSplit) return { words: line, answer: [joinLines(others, source), ...answer], label };
  return { words: { children: words.children, text }, answer: [...answer], label };
}

function doesAsk({ words }: Counted): boolean {
  return asks(words.text.trim());
}

/** The number that a line starts with. */
export function numberIn(line: Line | undefined): Numbered | undefined {
  const match = line && numbered.exec(line.text);
  if (!match) return undefined;
  const words = line.text.slice(match[0].length).trim();
  return { number: Number(match[1] ?? match[2]), mark: match[3] ?? '()', words };
}

function numberOf(line: Line | undefined): number | undefined {
  return numberIn(line)?.number;
}

/** The question that a line asks; a number in its words is its label. */
export function questionFrom({ words, answer, label }: Counted, source: Source): QuestionNode {
  const question = questionOf({
    words: joinLines([words], source).children,
    answer: [],
    source,
    label,
    counts: label === undefined,
  });
  splitAnswer(question, structuredClone(answer));
  const end = answer.at(-1)?.position?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
  return question;
}
