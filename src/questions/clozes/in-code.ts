import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { clozesIn, contentOf, type Gap, isAsked, type Mark, type Piece, placeOf } from '../../mdast/clozes/clozes.js';
import type { Kind, QuestionNode } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { say } from '../../say/say.js';

/** Whether a question has a cloze deletion outside of code, which nobody writes by accident. */
export function hasClozeInText(question: QuestionNode): boolean {
  return clozesIn(question.children, () => false).gaps.some(isAsked);
}

/** Whether a question has a cloze deletion, those in code only if they were decided to be meant. */
export function holdsCloze(question: QuestionNode): boolean {
  return clozesIn(question.children).gaps.some(isAsked);
}

/** What was decided about cloze deletions in code, why, and where the first one stands. */
export interface CodeClozes {
  isMeant: boolean;
  /** Undefined if the notes say it. */
  guess?: string;
  first: Mark;
}

export interface Around {
  /** Whether the file has cloze deletions outside of code. */
  hasClozes: boolean;
  /** The kind of card that the notes ask for. */
  wanted: Kind | undefined;
}

/**
 * Whether cloze deletions in code are gaps in that code, or examples of how one is written. A comment or the front matter
 * decides; else they are gaps if there are others outside of code, in the question or in the file, unless the question
 * names Anki or cloze; or if a block has several numbers, each with real text.
 *
 * @returns undefined if no code has any
 */
export function codeClozes(question: QuestionNode, { hasClozes, wanted }: Around): CodeClozes | undefined {
  const { gaps, pieces } = clozesIn(question.children, () => true);
  const inCode = gaps.filter(gap => gap.open.piece.kind === 'code' && isAsked(gap));
  const [one] = inCode;
  if (!one) return undefined;
  const first = one.open;
  if (wanted !== undefined) return { isMeant: wanted === 'cloze', first };
  if (/\banki\b|\bcloze\b/iu.test(plainText([question.children[0]])))
    return { isMeant: false, guess: say('the question is about Anki'), first };
  if (gaps.some(gap => gap.open.piece.kind !== 'code' && isAsked(gap))) return { isMeant: true, first };
  if (hasClozes) return { isMeant: true, guess: say('other questions of the file have cloze deletions'), first };
  if (hasSeveral(inCode, pieces))
    return { isMeant: true, guess: say('there are several, each with text of its own'), first };
  return { isMeant: false, guess: say('nothing outside of code is a cloze deletion'), first };
}

const sample =
  /^(?:\.{3}|…|x+|foo|bar|text|word|answer|content|hidden|hint|example|文字|文本|内容|答案|单词|词|例子|示例)$/iu;

function hasSeveral(gaps: Gap[], pieces: Piece[]): boolean {
  const inBlocks = gaps.filter(({ open }) => open.piece.node.type === 'code');
  const numbers = new Set(inBlocks.map(({ number }) => number));
  return numbers.size > 1 && inBlocks.every(gap => !sample.test(contentOf(gap, pieces).trim()));
}

/** Makes the marks in a question's code count. */
export function countCode(question: QuestionNode): void {
  visit(question, node => {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html' || node.type === 'text') {
      if (node.value.includes('{{c')) node.data = { ...node.data, gaps: true };
    }
  });
}

export function reportCodeClozes({ isMeant, guess, first }: CodeClozes, file: VFile): void {
  if (guess === undefined) return;
  report(file, {
    rule: 'cloze-guess',
    reason: isMeant
      ? say('Cloze deletions in code are taken for gaps: {guess}.', { guess })
      : say('Cloze deletions in code are shown as code: {guess}.', { guess }),
    remedy: isMeant
      ? say('If they are examples, write `<!-- card: basic -->` below the heading.')
      : say('If they are gaps, write `<!-- card: cloze -->` below the heading.'),
    place: placeOf(first.piece, first.at),
  });
}
