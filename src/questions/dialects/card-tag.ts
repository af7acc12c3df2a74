import type { List, ListItem, Paragraph, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Flow, Kind, QuestionNode } from '../../mdast/nodes.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { joinLines, type Line, linesOf, sliceText, spanOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { tagsInText } from '../text/tag-lines.js';
import type { Dialect, Found } from './dialect.js';

const tag = String.raw`#[\p{L}\p{N}_][\p{L}\p{N}_/-]*`;

/**
 * `#card` at the end of a line, with the type of card; tags behind it are the question's, and so are those between the
 * end of its sentence and it.
 */
export const cardMark = new RegExp(
  String.raw`(?:(?<=[?？!！。.])(?<before>(?:\s*${tag}){1,8})\s+|(?<!\s)\s*)(?:#(?:flash)?card(?:s)?(?<kind>[-/](?:reverse|reversed|spaced|type-in))?|\[\[card\]\])(?<after>(?:\s+${tag}){0,8})\s*$`,
  'iu',
);

/** What the tag `#card` at the end of a text says. */
interface Marked {
  /** Where the mark starts. */
  index: number;
  kind: Kind | undefined;
  tags: string[][];
}

function markIn(text: string): Marked | undefined {
  const match = mentionsCard(text) ? cardMark.exec(text) : null;
  if (!match) return undefined;
  const { before = '', kind = '', after = '' } = match.groups ?? {};
  return {
    index: match.index,
    kind: /reverse/iu.test(kind) ? 'reversed' : /type-in/iu.test(kind) ? 'type-in' : undefined,
    tags: tagsInText(`${before} ${after}`),
  };
}

/** Removes the tag `#card` from the end of a text, in place, and returns what it says. */
export function takeCardTag(children: Paragraph['children']): Marked | undefined {
  const last = children.at(-1);
  const mark = last?.type === 'text' ? markIn(last.value) : undefined;
  if (last?.type !== 'text' || !mark) return undefined;
  last.value = last.value.slice(0, mark.index);
  if (last.value === '' && children.length > 1) children.pop();
  return mark;
}

/** Whether a text ends in `#card`. */
export function hasCardTag(text: string): boolean {
  return mentionsCard(text) && cardMark.test(text);
}

/** Whether a search for the tag is worth its time: few texts have the word. */
function mentionsCard(text: string): boolean {
  return /card/iu.test(text);
}

/** `question #card` with the answer below it, in a paragraph or a list; headings are handled elsewhere. */
export const cardTag: Dialect<'card-tag'> = {
  name: 'card-tag',
  title: phrase('the tag #card'),
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
  return last?.type === 'text' && hasCardTag(last.value);
}

function opens(node: Flow, source: Source): boolean {
  return (node.type === 'list' ? inList(node, source) : inParagraph(node, source)) !== undefined;
}

/** The tagged items of a list at any depth, each with what is below it; the others stay in a list. */
function inList(list: List, source: Source): (QuestionNode | Flow)[] | undefined {
  const parts: (QuestionNode | Flow)[] = [];
  let others: ListItem[] = [];
  let hasQuestions = false;
  const close = (): void => {
    if (others.length > 0) parts.push({ ...list, children: others, ...placeOf(others) });
    others = [];
  };
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    const [question, ...more] = (first && inFirst(first, source)) ?? [];
    if (question?.type === 'question' && more.length === 0) {
      close();
      hasQuestions = true;
      splitAnswer(question, structuredClone([...question.children[1].children, ...rest]).map(withoutMarks));
      parts.push(question);
      for (const nested of questionsBelow(rest, source)) parts.push(nested);
      continue;
    }
    const nested = questionsBelow(item.children, source);
    if (nested.length === 0) others.push(item);
    else {
      hasQuestions = true;
      others.push({ ...item, children: item.children.flatMap(node => untagged(node, source)) });
      close();
      for (const one of nested) parts.push(one);
    }
  }
  close();
  return hasQuestions ? parts : undefined;
}

function questionsBelow(nodes: Flow[], source: Source): QuestionNode[] {
  return nodes.flatMap(node =>
    node.type === 'list' ? (inList(node, source) ?? []).filter(part => part.type === 'question') : [],
  );
}

/** A block without the questions in it. */
function untagged(node: Flow, source: Source): Flow[] {
  if (node.type !== 'list') return [node];
  return (inList(node, source) ?? [node]).filter((part): part is Flow => part.type !== 'question');
}

/** In an outline, a question may also be a heading. */
function inFirst(node: Flow, source: Source): (QuestionNode | Flow)[] | undefined {
  return inParagraph(node.type === 'heading' ? { ...node, type: 'paragraph' } : node, source);
}

/** An answer that contains other questions does not show that they are. */
function withoutMarks(node: Flow): Flow {
  visit(node, ['paragraph', 'heading'], inner => {
    if ('children' in inner) takeCardTag(inner.children as Paragraph['children']);
  });
  return node;
}

function placeOf(items: ListItem[]): Pick<List, 'position'> {
  const position = spanOf(items);
  return position ? { position } : {};
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
    const mark = last?.type === 'text' ? markIn(last.value) : undefined;
    if (!mark) {
      (current ? answer : asked).push(line);
      continue;
    }
    close();
    const bare = sliceText(last as Text, 0, mark.index, source);
    const words = joinLines([...asked, { ...line, children: [...line.children.slice(0, -1), bare] }], source).children;
    current = questionOf({ words, answer: [], source, kind: mark.kind });
    if (mark.tags.length > 0) current.tags = mark.tags;
    asked = [];
    parts.push(current);
  }
  close();
  return parts;
}
