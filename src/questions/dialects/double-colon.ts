import type { Paragraph, PhrasingContent } from 'mdast';
import { answerLabel } from '../../language/label-words.js';
import { replaceClozes } from '../../mdast/cloze.js';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { questionOf } from '../structure/entries.js';
import { joinLines, type Line, linesOf, paragraphOf, sliceText } from '../text/lines.js';
import type { Source } from '../text/source.js';
import type { Dialect, Found } from './dialect.js';

/**
 * `::` or `:::` between two texts. `std::vector` does not count: there must be white space on both sides, or no Latin
 * letter on one of them. Nor does a name of C++ in a sentence: `调用::operator new分配内存`, `由::construct()负责`.
 */
const colons =
  /\s(:::?)\s|(?<=[^\s\w:]\s?)(:::?)(?=\s?[^\s:])(?![a-z_]\w*(?: [a-z_]\w*){0,3}[(\p{Script=Han}])|(?<=[\w)])(:::?)(?=[^\s\w:.,;(])/u;

// One that was written wrong, or whose end is missing: `{{C1::text}}`.
const almostCloze = /[{｛]{1,2}\s?c\s?\d{1,5}(?:,\d{1,5})*\s?:::?/giu;

/** The first `::` or `:::` between two texts of a line, outside of cloze deletions. */
function colonsIn(text: string): RegExpExecArray | null {
  const blank = (cloze: string) => 'x'.repeat(cloze.length);
  return colons.exec(replaceClozes(text, blank).replace(almostCloze, blank));
}

/** `question :: answer`, or `:::` for reversed too, on one line. */
export const doubleColon: Dialect<'double-colon'> = {
  name: 'double-colon',
  title: 'a line with :: between question and answer',
  docs: '`question :: answer` on one line (`:::`: reversed too)',
  explicit: true,
  isMarked: lines => lines.some(hasColons),
  yieldsTo: ['card-tag', 'question-mark-line', 'qa-lines'],
  find(run, source, isOther) {
    return run.map((node, index): Found => {
      if (isOther(index)) return node;
      const parts = partsOf(node, source);
      return parts.some(part => part.type === 'question')
        ? { type: 'group', dialect: this, parts, nodes: [node] }
        : node;
    });
  },
};

const answerLine = new RegExp(String.raw`^\s*${answerLabel}\s*(?:\d+\s*)?[:：]`, 'iu');

/** Whether a line has `::` between two texts; not counting an answer line. */
function hasColons({ children, text }: Line): boolean {
  return !answerLine.test(text) && children.some(child => child.type === 'text' && colonsIn(child.value) !== null);
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
    const match = colonsIn(child.value);
    if (!match) continue;
    const front = [...children.slice(0, index), sliceText(child, 0, match.index, source)];
    const rest = sliceText(child, match.index + match[0].length, child.value.length, source);
    const back = [rest, ...children.slice(index + 1)];
    if (isBlank(front) || isBlank(back)) return undefined;
    const written = match[1] ?? match[2] ?? match[3];
    return questionOf({
      words: paragraphOf(front, source).children,
      answer: [paragraphOf(back, source)],
      source,
      kind: written === ':::' ? 'reversed' : undefined,
    });
  }
  return undefined;
}

function isBlank(children: PhrasingContent[]): boolean {
  return children.every(child => child.type === 'text' && child.value.trim() === '');
}
