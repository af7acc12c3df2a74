import type { Paragraph, PhrasingContent } from 'mdast';
import { answerLabel, questionLabel } from '../../language/label-words.js';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { hasAnswerLabel } from '../text/answer-labels.js';
import { joinLines, type Line, linesOf, sliceText } from '../text/lines.js';
import { asks } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { askedIn } from './bold.js';
import type { Dialect, Found } from './dialect.js';
import { dialogueIn, isAsker } from './dialogue.js';

/** Asterisks at the start of a line that nothing closes, so that they are text: `**Q1: …?`. */
const openMark = /^\s*\*\*\s*(?=[^\s*])/u;

/** A line that starts with `Q:`, 问： or Q1. */
const qaLabel = new RegExp(
  String.raw`^\s*(?:\*\*\s*)?(?:${questionLabel}\s*[\d０-９]*\s*[：:]|Q[\d０-９]+\s*[.、．])\s*\S?`,
  'iu',
);

const answerAfter = new RegExp(String.raw`[?？]\s+(?=${answerLabel}\s*\d*\s*[：:])`, 'iu');

interface Pair {
  lines: Line[];
  answer: Flow[];
  hasLabel: boolean;
}

/** Lines that start with `Q:` and `A:`, or 问： and 答：. */
export const qaLines: Dialect<'qa-lines'> = {
  name: 'qa-lines',
  title: phrase('lines that start with Q: and A:'),
  docs: 'lines that start with `Q:` and `A:`, or 问： and 答：, numbered or not; what 面试官： (or `Interviewer:`) asks and 我： (or `Candidate:`) answers',
  explicit: true,
  isMarked: lines => lines.some(line => qaLabel.test(line.text) || isAsker(line)),
  yieldsTo: ['card-tag', 'question-mark-line'],
  find(run, source, isOther) {
    const told = dialogueIn(run, source);
    if (told) {
      const { start, parts } = told;
      return [...run.slice(0, start), { type: 'group', dialect: this, nodes: run.slice(start), parts }];
    }
    const found: Found[] = [];
    let nodes: Flow[] = [];
    let before: Flow[] = [];
    let pairs: Pair[] = [];
    const close = (): void => {
      const good = pairs.filter(isPair);
      if (good.length === pairs.length && good.length > 0)
        found.push({
          type: 'group',
          dialect: this,
          parts: [...before, ...pairs.map(pair => questionFrom(pair, source))],
          nodes,
        });
      else found.push(...nodes);
      [nodes, before, pairs] = [[], [], []];
    };
    for (const node of run.flatMap((one, index) => itemsOf(one, isOther(index), source))) {
      if (node.isOther) close();
      const opened = node.paragraph && !node.isOther ? pairsIn(node.paragraph, source) : undefined;
      if (opened && opened.pairs.length > 0) {
        if (opened.before.length > 0 || !isPair(pairs.at(-1))) close();
        if (opened.before.length > 0) before = [joinLines(opened.before, source)];
        if (nodes.at(-1) !== node.whole) nodes.push(node.whole);
        pairs.push(...opened.pairs);
        for (const one of node.rest) addTo(pairs.at(-1) as Pair, one, source);
      } else if (pairs.length > 0) {
        addTo(pairs.at(-1) as Pair, node.whole, source);
        nodes.push(node.whole);
      } else found.push(node.whole);
    }
    close();
    return found;
  },
};

/** Whether its first line is bold as a whole: a question in bold form. */
function isBold(paragraph: Paragraph, source: Source): boolean {
  if (paragraph.children[0]?.type !== 'strong') return false;
  const [first] = linesOf(paragraph, source);
  return first?.children.length === 1 && askedIn(paragraph, source) !== undefined;
}

interface Unit {
  whole: Flow;
  paragraph?: Paragraph;
  rest: Flow[];
  /** Whether it has the markers of another form. */
  isOther: boolean;
}

/** A list with only such questions as items is read item by item, unless one of them is bold: then it is a list of questions. */
function itemsOf(node: Flow, isMarked: boolean, source: Source): Unit[] {
  if (node.type === 'paragraph')
    return [{ whole: node, paragraph: node, rest: [], isOther: isMarked || isBold(node, source) }];
  const whole = { whole: node, rest: [], isOther: isMarked };
  if (node.type !== 'list' || isMarked) return [whole];
  const units = node.children.map(({ children: [first, ...rest] }) => ({
    whole: node,
    ...(first?.type === 'paragraph' && { paragraph: first }),
    rest,
    isOther: false,
  }));
  if (!units.every(unit => isPaired(unit, source))) return [whole];
  const areBold = units.some(({ paragraph }) => paragraph && isBold(paragraph, source));
  return areBold ? [{ ...whole, isOther: true }] : units;
}

function isPaired({ paragraph, rest }: Unit, source: Source): boolean {
  if (!paragraph) return false;
  const { before, pairs } = pairsIn(paragraph, source);
  const last = pairs.at(-1);
  for (const node of rest) if (last) addTo(last, node, source);
  return before.length === 0 && last !== undefined && pairs.every(isPair);
}

function isPair(pair: Pair | undefined): boolean {
  if (!pair) return true;
  const words = pair.lines.map(line => line.text).join('\n');
  return pair.hasLabel || asks(words.replace(qaLabel, ''));
}

function pairsIn(paragraph: Paragraph, source: Source): { before: Line[]; pairs: Pair[] } {
  const before: Line[] = [];
  const pairs: Pair[] = [];
  let answer: Line[] | undefined;
  const close = (): void => {
    if (answer) addTo(pairs.at(-1) as Pair, joinLines(answer, source), source);
    answer = undefined;
  };
  for (const line of linesOf(paragraph, source).flatMap(one => halves(one, source))) {
    const pair = pairs.at(-1);
    if (qaLabel.test(line.text)) {
      close();
      pairs.push({ lines: [line], answer: [], hasLabel: false });
    } else if (!pair) before.push(line);
    else if (answer) answer.push(line);
    else if (hasAnswerLabel(line.text) || asks(pair.lines.map(({ text }) => text).join('\n'))) answer = [line];
    else pair.lines.push(line);
  }
  close();
  return { before, pairs };
}

/** `Q: …? A: …` on one line. */
function halves(line: Line, source: Source): Line[] {
  const [only, ...others] = line.children;
  const match = only?.type === 'text' && qaLabel.test(line.text) ? answerAfter.exec(only.value) : null;
  if (only?.type !== 'text' || !match) return [line];
  const at = match.index + match[0].length;
  const [asked, answered] = [sliceText(only, 0, at, source), sliceText(only, at, only.value.length, source)];
  return [
    { children: [asked], text: asked.value },
    { children: [answered, ...others], text: answered.value },
  ];
}

function addTo(pair: Pair, node: Flow, source: Source): void {
  if (node.type === 'paragraph' && !pair.hasLabel && pair.answer.length === 0) {
    const [first] = linesOf(node, source);
    if (first && hasAnswerLabel(first.text)) pair.hasLabel = true;
  }
  pair.answer.push(node);
}

function questionFrom({ lines, answer }: Pair, source: Source): QuestionNode {
  const words = withoutMark(joinLines(lines, source).children, source);
  const asked = questionOf({ words, answer: [], source });
  splitAnswer(asked, structuredClone(answer));
  return asked;
}

function withoutMark([first, ...others]: PhrasingContent[], source: Source): PhrasingContent[] {
  const mark = first?.type === 'text' ? openMark.exec(first.value) : null;
  if (first?.type !== 'text' || !mark) return first ? [first, ...others] : [];
  return [sliceText(first, mark[0].length, first.value.length, source), ...others];
}
