import type { Paragraph, PhrasingContent } from 'mdast';
import { answerLabel } from '../../language/label-words.js';
import { replaceClozes } from '../../mdast/cloze.js';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { joinLines, type Line, linesOf, paragraphOf, sliceText } from '../text/lines.js';
import type { Source } from '../text/source.js';
import type { Dialect, Found } from './dialect.js';

/**
 * `::` or `:::` between two texts. `std::vector` does not count: there must be white space on both sides, or no Latin
 * letter on one of them.
 */
const colons = /\s(:::?)\s|(?<=[^\s\w:]\s?)(:::?)(?=\s?[^\s:])|(?<=[\w)])(:::?)(?=[^\s\w:.,;(])/gu;

/** What stands before and behind the operator of C++, Rust or PHP in a sentence: `调用::operator new分配内存`, `由::construct()负责`. */
const scope = {
  /** Words that no front ends in: something is done with what follows, or they stand for any name. */
  before: /(?:调用|使用|通过|利用|[用由从在以是为和与或及把将对给叫即的])$/u,
  anyName: /(?:类名?|类型名|空间|作用域|[父基子]类|派生类|枚举名|结构体名|模块名|包名)$/u,
  behind:
    /^(?:[a-z_]\w*(?: [a-z_]\w*){0,3}[(\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\w]{1,20}\(\)|[$~])/u,
  latin: /^[\w$~]/u,
};

// One that was written wrong, or whose end is missing: `{{C1::text}}`.
const almostCloze = /[{｛]{1,2}\s?c\s?\d{1,5}(?:,\d{1,5})*\s?:::?/giu;

/** So many characters on each side tell a sentence about code: lines may be long. */
const around = 200;

interface Colons {
  written: string;
  start: number;
  end: number;
  /** Whether a name in a sentence about code could stand like that as well. */
  isWeak: boolean;
}

/** Stands for a formula beside a text, or for any other mark-up behind what asks. */
const inline = '\uFFFC';

/** The first `::` or `:::` between two texts of a line, outside of cloze deletions. */
function colonsIn(children: PhrasingContent[], index: number): Colons | undefined {
  const child = children[index];
  if (child?.type !== 'text' || !child.value.includes('::')) return undefined;
  const blank = (cloze: string) => 'x'.repeat(cloze.length);
  const value = replaceClozes(child.value, blank).replace(almostCloze, blank);
  const next = children[index + 1];
  const isBeside = next?.type === 'inlineMath' || /[?？]\s?:::?$/u.test(value);
  const text = next && isBeside ? `${value}${inline}` : value;
  for (const match of text.matchAll(colons)) {
    const [all, spaced, between, behindName] = match;
    const written = spaced ?? between ?? behindName ?? '';
    const [start, end] = [match.index, Math.min(match.index + all.length, value.length)];
    const [before, behind] = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)];
    if (spaced === undefined && isScope(before, behind)) continue;
    const isSentence = /[，。；、]/u.test(before + behind);
    const isWeak = spaced === undefined && isSentence && (scope.latin.test(behind) || /\w$/u.test(before));
    return { written, start, end, isWeak };
  }
  return undefined;
}

function isScope(before: string, behind: string): boolean {
  if (scope.behind.test(behind) || /[；;。]\s*\S/u.test(before)) return true;
  // A blank stands on both sides of what divides, or on none; one before it may follow a question mark.
  const isApart = /[^?？\s]\s$/u.test(before);
  if (scope.latin.test(behind) && (isApart || scope.before.test(before))) return true;
  return (
    scope.anyName.test(before) && /^[\p{L}_$~][^，。、；]*(?:名|成员|函数|变量|常量|方法|属性|类型|\))/u.test(behind)
  );
}

/** Questions whose colons could be code. */
const weak = new WeakSet<QuestionNode>();

/** `question :: answer`, or `:::` for reversed too, on one line. */
export const doubleColon: Dialect<'double-colon'> = {
  name: 'double-colon',
  title: phrase('a line with :: between question and answer'),
  docs: '`question :: answer` on one line (`:::`: reversed too)',
  explicit: true,
  isMarked: lines => lines.some(hasColons),
  yieldsTo: ['card-tag', 'question-mark-line', 'qa-lines'],
  find(run, source, isOther) {
    return run.map((node, index): Found => {
      if (isOther(index)) return node;
      const parts = partsOf(node, source);
      const questions = parts.filter(part => part.type === 'question');
      if (questions.length === 0) return node;
      const isWeak = questions.every(question => weak.has(question));
      return { type: 'group', dialect: this, parts, nodes: [node], ...(isWeak && { isWeak }) };
    });
  },
};

const answerLine = new RegExp(String.raw`^\s*${answerLabel}\s*(?:\d+\s*)?[:：]`, 'iu');

/** Whether a line has `::` between two texts; not counting an answer line. */
function hasColons({ children, text }: Line): boolean {
  return !answerLine.test(text) && children.some((_, index) => colonsIn(children, index) !== undefined);
}

function partsOf(node: Flow, source: Source): (QuestionNode | Flow)[] {
  if (node.type === 'paragraph') return inParagraph(node, source);
  if (node.type !== 'list') return [node];
  const parts = node.children.map(({ children: [first, ...rest] }) => {
    const [question, ...others] = first?.type === 'paragraph' ? inParagraph(first, source) : [];
    if (question?.type !== 'question' || others.length > 0) return undefined;
    question.children[1].children.push(...rest);
    return question;
  });
  // A list is claimed as a whole or not at all.
  return parts.every(part => part !== undefined) ? (parts as QuestionNode[]) : [node];
}

function inParagraph(paragraph: Paragraph, source: Source): (QuestionNode | Flow)[] {
  const parts: (QuestionNode | Flow)[] = [];
  let others: Line[] = [];
  const close = (): void => {
    if (others.length > 0) parts.push(joinLines(others, source));
    others = [];
  };
  for (const line of linesOf(paragraph, source)) {
    const question = inLine(line, source);
    if (!question) {
      others.push(line);
      continue;
    }
    close();
    parts.push(question);
  }
  close();
  return parts;
}

function inLine({ children }: Line, source: Source): QuestionNode | undefined {
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') continue;
    const found = colonsIn(children, index);
    if (!found) continue;
    const front = [...children.slice(0, index), sliceText(child, 0, found.start, source)];
    const rest = sliceText(child, found.end, child.value.length, source);
    const back = [rest, ...children.slice(index + 1)];
    if (isBlank(front) || isBlank(back)) return undefined;
    const question = questionOf({
      words: paragraphOf(front, source).children,
      answer: [paragraphOf(back, source)],
      source,
      kind: found.written === ':::' ? 'reversed' : undefined,
    });
    if (found.isWeak) weak.add(question);
    return question;
  }
  return undefined;
}

function isBlank(children: PhrasingContent[]): boolean {
  return children.every(child => child.type === 'text' && child.value.trim() === '');
}
