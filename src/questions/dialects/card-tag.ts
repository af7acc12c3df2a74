import type { Paragraph, Text } from 'mdast';
import type { Flow, Kind, QuestionNode } from '../../mdast/nodes.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { joinLines, type Line, linesOf, sliceText } from '../text/lines.js';
import type { Source } from '../text/source.js';
import type { Dialect, Found } from './dialect.js';

/** `#card` at the end of a line, with the type of card. */
export const cardMark = /(?<!\s)\s*#(?:flash)?card(s)?([-/](?:reverse|reversed|spaced|type-in))?\s*$/iu;

/** Removes the tag `#card` from the end of a text, in place, and returns the card type it asks for. */
export function takeCardTag(children: Paragraph['children']): { kind: Kind | undefined } | undefined {
  const last = children.at(-1);
  const match = last?.type === 'text' ? cardMark.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return undefined;
  last.value = last.value.slice(0, match.index);
  if (last.value === '' && children.length > 1) children.pop();
  return {
    kind: /reverse/iu.test(match[2] ?? '') ? 'reversed' : /type-in/iu.test(match[2] ?? '') ? 'type-in' : undefined,
  };
}

/** Whether a text ends in `#card`. */
export function hasCardTag(text: string): boolean {
  return cardMark.test(text);
}

/** `question #card` with the answer below it, in a paragraph or a list; headings are handled elsewhere. */
export const cardTag: Dialect<'card-tag'> = {
  name: 'card-tag',
  title: 'the tag #card',
  docs: '`question #card` or `#card-reverse`, in a heading, a paragraph or a list',
  explicit: true,
  isMarked: lines => lines.some(isTagged),
  find(run, source, isOther) {
    const found: Found[] = [];
    for (let index = 0; index < run.length; index++) {
      const node = run[index] as Flow;
      const parts = node.type === 'list' ? inList(node, source) : inParagraph(node, source);
      if (!parts) {
        found.push(node);
        continue;
      }
      let end = index + 1;
      if (node.type === 'paragraph') {
        while (end < run.length && !opens(run[end] as Flow, source) && !isOther(end)) end++;
        const last = parts.at(-1);
        if (last?.type === 'question')
          splitAnswer(last, structuredClone([...last.children[1].children, ...run.slice(index + 1, end)]));
      }
      found.push({ type: 'group', dialect: this, parts, nodes: run.slice(index, end) });
      index = end - 1;
    }
    return found;
  },
};

/** Whether a line ends in the tag, outside bold text and links. */
function isTagged({ children }: Line): boolean {
  const last = children.at(-1);
  return last?.type === 'text' && cardMark.test(last.value);
}

function opens(node: Flow, source: Source): boolean {
  return (node.type === 'list' ? inList(node, source) : inParagraph(node, source)) !== undefined;
}

function inList(node: Flow & { type: 'list' }, source: Source): QuestionNode[] | undefined {
  const questions = node.children.map(({ children: [first, ...rest] }) => {
    const [question, ...others] = (first && inParagraph(first, source)) ?? [];
    if (question?.type !== 'question' || others.length > 0) return undefined;
    splitAnswer(question, structuredClone([...question.children[1].children, ...rest]));
    return question;
  });
  return questions.every(question => question !== undefined) ? questions : undefined;
}

/** The last tagged line is the question for what follows it; undefined if no line is tagged. */
function inParagraph(node: Flow, source: Source): (QuestionNode | Flow)[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const lines = linesOf(node, source);
  if (!lines.some(isTagged)) return undefined;
  const parts: (QuestionNode | Flow)[] = [];
  let asked: Line[] = [];
  let answer: Line[] = [];
  let current: QuestionNode | undefined;
  const close = (): void => {
    if (current && answer.length > 0) splitAnswer(current, structuredClone([joinLines(answer, source)]));
    answer = [];
  };
  for (const line of lines) {
    const last = line.children.at(-1);
    const match = last?.type === 'text' ? cardMark.exec(last.value) : null;
    if (!match) {
      (current ? answer : asked).push(line);
      continue;
    }
    close();
    const bare = sliceText(last as Text, 0, match.index, source);
    const words = joinLines([...asked, { ...line, children: [...line.children.slice(0, -1), bare] }], source).children;
    const kind = /reverse/iu.test(match[2] ?? '')
      ? 'reversed'
      : /type-in/iu.test(match[2] ?? '')
        ? 'type-in'
        : undefined;
    current = questionOf({ words, answer: [], source, kind });
    asked = [];
    parts.push(current);
  }
  close();
  return parts;
}
