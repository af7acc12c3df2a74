import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { bold } from '../dialects/bold.js';
import type { Found, Group } from '../dialects/dialect.js';
import { type Counted, type Numbered, numberIn, questionFrom } from '../dialects/numbered-lines.js';
import { questionList } from '../dialects/question-list.js';
import { boldStart } from '../text/bold-names.js';
import { joinLines, type Line, linesOf } from '../text/lines.js';
import { isKeyPoints } from '../text/section-names.js';
import { longestName, posts, countedLines as thresholds } from '../thresholds.js';
import { announces } from './announced.js';
import { contentBlocks, listsQuestions } from './content-blocks.js';
import { areRecords, hasNumber, type Piece, piecesOf } from './counted-pieces.js';
import { lookOf } from './level.js';
import { explains, isAsking } from './list-items.js';
import type { Names } from './named-lists.js';
import type { Scope } from './scopes.js';

/** What may be counted below one heading, from the first line that has a number on. */
interface Counting {
  scope: Scope;
  /** Where it begins in what was found there. */
  start: number;
  pieces: Piece[];
  /** Whether lists of questions stand there, which the lines may be the names of. */
  holdsLists: boolean;
  /** Those that are questions, if any are. */
  asked: Set<Piece>;
}

/**
 * Makes questions of plain lines that count through a file (`1、…`), topics and orders among them, with answers below each or with
 * none at all. So many of them ask that they are no steps. Below a heading they could be points of its text, so it announces
 * questions, is the only one, or they go on from where the heading before it ended. Bold ones (`**12. …**`) that
 * are announced and go on need not ask, nor does a long series in a file without headings.
 */
export function settleCountedLines(scopes: Scope[], { modes, more }: Names): Scope[] {
  if (modes['question-list'] === 'off') return scopes;
  const headed = scopes.filter(({ heading }) => heading);
  const mayCount = (scope: Scope) =>
    !scope.heading || (!scope.item && lookOf(scope) < 2 && !isKeyPoints(textOf(scope.heading), more));
  const found = scopes.filter(mayCount).flatMap(scope => countingIn(scope) ?? []);
  const mark = found[0] && markOf(found[0]);
  const same = found.filter(one => markOf(one) === mark);
  const isBare = areBare(same.flatMap(({ pieces }) => pieces));
  const areIds = !isBare && same.every(({ pieces }) => areRecords(pieces));
  for (const one of same) {
    const counted = one.pieces.filter(piece => hasNumber(piece) && (isBare || piece.isFirst));
    one.asked = new Set(isBare || areIds ? counted : stepsIn(one));
  }
  const meant = same.filter(
    (one, index) =>
      !one.scope.heading ||
      announces(one.scope) ||
      headed.length === 1 ||
      goesOn(same[index - 1], one) ||
      goesOn(one, same[index + 1]),
  );
  const own = new Set(meant.map(({ scope }) => scope));
  const others = headed.filter(scope => !own.has(scope) && contentBlocks(scope.nodes, scope.source).length > 0);
  const count = meant.reduce((sum, { asked }) => sum + asked.size, 0);
  const isTold = areBold(meant) && areTold(meant);
  if (isTold ? isBare : areBold(meant) || count <= others.length) return scopes;
  const isSeries = headed.length === 0 && !isBare && areSeries(meant);
  if (!areQuestions(meant, { isBare, areIds, needNotAsk: isTold || isSeries })) return scopes;
  for (const one of meant) one.scope.found = [...one.scope.found.slice(0, one.start), groupOf(one)];
  return scopes;
}

/** Whether lines are bold, so that another form looks at them below each heading. */
function areBold(meant: Counting[]): boolean {
  return meant.some(({ asked }) => [...asked].some(({ line }) => line && boldStart(line)));
}

/** Whether lines count over headings, each of which announces questions or goes on from the one before. */
function areTold(meant: Counting[]): boolean {
  return (
    meant.some((one, index) => goesOn(meant[index - 1], one)) &&
    meant.every(
      (one, index) => one.scope.heading && !one.holdsLists && (announces(one.scope) || goesOn(meant[index - 1], one)),
    )
  );
}

/** Whether so many lines count from 1 without a gap that they are what the file is divided by, as headings are. */
function areSeries(meant: Counting[]): boolean {
  const asked = meant.flatMap(one => [...one.asked]);
  const explaining = asked.filter(({ line }) => explains(numberIn(line)?.words ?? ''));
  return (
    asked.length >= thresholds.series &&
    asked.every(({ number }, index) => number === index + 1) &&
    explaining.length <= asked.length * posts.explained
  );
}

/** Whether the lines below one heading count on from those below the heading before it. */
function goesOn(from: Counting | undefined, to: Counting | undefined): boolean {
  const [last, first] = [from && [...from.asked].at(-1)?.number, to && [...to.asked][0]?.number];
  return last !== undefined && first === last + 1;
}

/** What stands below a heading from the first line with a number on, if no other form with marks of its own stands there. */
function countingIn(scope: Scope): Counting | undefined {
  const { found, source } = scope;
  if (found.some(one => one.type === 'group' && one.dialect.explicit)) return undefined;
  const start = found.findIndex(one => {
    const [first] = one.type === 'group' && one.dialect === bold ? one.nodes : [one];
    return first?.type === 'paragraph' && linesOf(first, source).some(isNumbered);
  });
  if (start === -1) return undefined;
  const nodes = found.slice(start).flatMap((one: Found) => (one.type === 'group' ? one.nodes : [one]));
  const pieces = nodes.flatMap(node => piecesOf(node, source));
  const holdsLists = pieces.some(({ node }) => node.type === 'list' && listsQuestions([node]));
  const one: Counting = { scope, start, pieces, holdsLists, asked: new Set() };
  const mark = markOf(one);
  // An answer may count its points with marks of another kind.
  for (const piece of pieces) if (numberIn(piece.line)?.mark !== mark) piece.number = undefined;
  return one;
}

function isNumbered(line: Line): boolean {
  return numberIn(line) !== undefined;
}

function markOf({ pieces }: Counting): Numbered['mark'] | undefined {
  return numberIn(pieces.find(hasNumber)?.line)?.mark;
}

/** Whether hardly anything but lines with numbers is there, so that each of them may ask without an answer. */
function areBare(pieces: Piece[]): boolean {
  const numbered = pieces.filter(hasNumber);
  return numbered.length >= pieces.length * thresholds.bare;
}

/**
 * The lines that count on, each at the start of a paragraph. A number that comes again before the next one does, or 1, is counted by
 * an answer first.
 */
function stepsIn({ pieces }: Counting): Piece[] {
  const starts = pieces.filter(piece => hasNumber(piece) && piece.isFirst);
  const next = new Map<number, number>();
  const isCountedAgain = starts
    .map(({ number = 0 }, index): [number, number] => [number, index])
    .reverse()
    .map(([number, index]) => {
      const [same, after, first] = [number, number + 1, 1].map(one => next.get(one) ?? Infinity);
      next.set(number, index);
      return number > 1 && (same as number) < Math.min(after as number, first as number);
    })
    .reverse();
  const steps: Piece[] = [];
  for (const [index, piece] of starts.entries()) {
    const last = steps.at(-1)?.number;
    const ahead = last === undefined ? 1 : (piece.number ?? 0) - last;
    if (ahead > 0 && ahead <= thresholds.gap && !isCountedAgain[index]) steps.push(piece);
  }
  return steps;
}

interface Look {
  isBare: boolean;
  /** Whether each stands in a paragraph of its own, so that some numbers may be missing. */
  areIds: boolean;
  needNotAsk: boolean;
}

/** Whether lines that are counted are questions: enough of them ask, and they have answers below them or explain nothing themselves. */
function areQuestions(meant: Counting[], { isBare, areIds, needNotAsk }: Look): boolean {
  const asked = meant.flatMap(one => [...one.asked]);
  const texts = asked.map(({ line }) => numberIn(line)?.words ?? '');
  const asking = texts.filter(text => isAsking({ text }));
  if (asked.length < thresholds.least || (!needNotAsk && asking.length < asked.length * thresholds.asking))
    return false;
  const begins = asked.filter(({ number }, index) => index === 0 || number === 1).length;
  const steps = asked.filter(({ number }, index) => number === (asked[index - 1]?.number ?? 0) + 1 || number === 1);
  if (begins > asked.length * thresholds.begins) return false;
  if (!areIds && steps.length < asked.length * thresholds.steps) return false;
  if (isBare) return texts.filter(explains).length <= texts.length * posts.explained;
  const answered = meant.flatMap(one => one.pieces.filter((piece, index) => isAnswered(piece, index, one)));
  return answered.length >= asked.length * thresholds.answered;
}

function isAnswered(piece: Piece, index: number, { pieces, asked }: Counting): boolean {
  const next = pieces[index + 1];
  return asked.has(piece) && next !== undefined && !asked.has(next);
}

function groupOf({ scope: { source }, pieces, asked }: Counting): Group {
  const parts: (Counted | Flow)[] = [];
  const titles = new Map<Counted, string>();
  let title: string | undefined;
  let rest: Line[] = [];
  const add = (node: Flow): void => {
    const last = parts.at(-1);
    if (last && 'words' in last) last.answer.push(node);
    else parts.push(node);
  };
  const flush = (): void => {
    if (rest.length > 0) add(joinLines(rest, source));
    rest = [];
  };
  for (const [index, piece] of pieces.entries()) {
    const { line, node, isFirst } = piece;
    if (isFirst) flush();
    if (!line) add(node);
    else if (asked.has(piece)) {
      flush();
      const one: Counted = { words: line, answer: [] };
      if (title !== undefined) titles.set(one, title);
      parts.push(one);
    } else if (isTitle(line, pieces[index + 1], asked)) {
      flush();
      title = line.text.replace(/[\s:：]+$/u, '').trim();
      parts.push(joinLines([line], source));
    } else rest.push(line);
  }
  flush();
  const within = new Map<QuestionNode, string[]>();
  const made = parts.map(part => {
    if (!('words' in part)) return part;
    const question = questionFrom(part, source);
    const above = titles.get(part);
    if (above !== undefined) within.set(question, [above]);
    return question;
  });
  const nodes = pieces.flatMap(({ node }, index) => (node === pieces[index - 1]?.node ? [] : [node]));
  return {
    type: 'group',
    dialect: questionList,
    nodes,
    parts: made,
    isLike: true,
    isCount: true,
    ...(within.size > 0 && { within }),
  };
}

/** Whether a line only says what is counted below it: `网络：` above `1、…`. */
function isTitle({ text }: Line, next: Piece | undefined, asked: ReadonlySet<Piece>): boolean {
  return next?.number === 1 && asked.has(next) && text.trim().length <= longestName;
}
