import type { Heading, Html, Paragraph, Parents, PhrasingContent, RootContent, Text, Yaml } from 'mdast';
import type { Info, State, Options as ToMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { commentFields } from '../mdast/fields.js';
import type { AnswerNode, EntryNode, Flow, PromptNode, QuestionNode, SectionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { hasFront } from './structure/split-answer.js';
import { takeAnswerLabel } from './text/answer-labels.js';
import { takeQuestionLabel } from './text/labels.js';

/**
 * An extension for `mdast-util-to-markdown`: `question` and `section` nodes as notes that `remarkQuestions` gathers into
 * the same nodes again. Each heading says in a comment what it is; its rank comes from the entry's `path`. What
 * normalising took out (`changes`) and the inline marks of a section's title are not written.
 */
export function questionsToMarkdown(): ToMarkdown {
  return {
    handlers: {
      question: (node: QuestionNode, parent: Parents | undefined, state: State, info: Info) =>
        written([...frontMatterAbove(node, parent), ...questionBlocks(node, parent)], state, info),
      section: (node: SectionNode, parent: Parents | undefined, state: State, info: Info) =>
        written([...frontMatterAbove(node, parent), ...sectionBlocks(node, parent)], state, info),
      prompt: (node: PromptNode, _: unknown, state: State, info: Info) => written(node.children, state, info),
      answer: (node: AnswerNode, _: unknown, state: State, info: Info) => written(answerBlocks(node, []), state, info),
    },
  };
}

function written(children: RootContent[], state: State, info: Info): string {
  return state.containerFlow({ type: 'root', children }, info);
}

/** The front matter of a file, which `remarkFrontMatter` took into the tree's data. */
function frontMatterAbove(entry: EntryNode, parent: Parents | undefined): Yaml[] {
  if (parent?.type !== 'root' || entry !== parent.children[0]) return [];
  // What a drawing program keeps in the file is not written.
  const { deck, tags, drawing: _, ...fields } = parent.data?.frontMatter ?? {};
  const keys = {
    ...fields,
    // A text is split at these signs.
    ...(deck && { deck: deck.some(part => /\/|::/u.test(part)) ? deck : deck.join('/') }),
    ...(tags && { tags: tags.map(tag => tag.join('/')) }),
  };
  return Object.keys(keys).length === 0 ? [] : [{ type: 'yaml', value: stringify(keys).trimEnd() }];
}

function questionBlocks(question: QuestionNode, parent: Parents | undefined): Flow[] {
  const [prompt, answer] = question.children;
  const [first, ...others] = prompt.children;
  const words = first?.type === 'paragraph' ? first.children : [];
  const front = first?.type === 'paragraph' ? others : prompt.children;
  const label = question.label !== undefined && isHeadingLabel(question.label) ? [text(asLabel(question.label))] : [];
  return [
    ...headingsAbove(question, parent),
    heading(rankOf(question, parent), [...label, ...inOneLine(words)]),
    comment('card'),
    ...directives(question),
    ...tagsOf(question),
    ...front,
    ...(needsMark(answer, front, textOf(first ?? prompt)) ? [paragraph('%')] : []),
    ...answerBlocks(answer, front),
  ];
}

/** Whether only a mark says where the answer begins; a heading with the name of the answer says it as well. */
function needsMark(answer: AnswerNode, front: readonly Flow[], asked: string): boolean {
  if (answer.label !== undefined && !isLineLabel(answer.label)) return false;
  return front.length > 0 || hasFront(answerBlocks(answer, []), asked);
}

/** Words as a heading can have them: a line break in it is HTML. */
function inOneLine(words: readonly PhrasingContent[]): PhrasingContent[] {
  return words.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return [lineBreak];
    if (node.type === 'text' && node.value.includes('\n'))
      return node.value.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [lineBreak]), text(line)]);
    return 'children' in node ? [{ ...node, children: inOneLine(node.children) } as PhrasingContent] : [node];
  });
}

const lineBreak: Html = { type: 'html', value: '<br>' };

/** @param front what stands above it */
function answerBlocks({ label, children }: AnswerNode, front: readonly Flow[]): Flow[] {
  if (label === undefined) return children;
  // Below a heading of the front it would be a part of what that one explains.
  const rank = Math.min(6, ...front.flatMap(node => (node.type === 'heading' ? [node.depth] : [])));
  return [isLineLabel(label) ? paragraph(`${label}：`) : heading(rank, [text(label)]), ...children];
}

/** Whether a label is known at the start of a line; others, such as 解析, are known as headings. */
function isLineLabel(label: string): boolean {
  return takeAnswerLabel(paragraph(`${label}：`)) !== undefined;
}

/** Whether a label is known at the start of a heading; one that only a form has, such as 面试官, would be a part of its words. */
function isHeadingLabel(label: string): boolean {
  return takeQuestionLabel([text(`${asLabel(label)}?`)], true) !== undefined;
}

function sectionBlocks(section: SectionNode, parent: Parents | undefined): Flow[] {
  const { title, children } = section;
  if (title === '') return [...titleAbove(section, parent), ...tagsOf(section), ...children];
  const above = headingsAbove(section, parent);
  if (isTitle(section, parent)) return [heading(1, [text(title)]), ...tagsOf(section), ...children];
  return [
    ...above,
    heading(rankOf(section, parent), [text(title)]),
    comment('card: none'),
    ...tagsOf(section),
    ...children,
  ];
}

function tagsOf({ tags = [] }: EntryNode): Html[] {
  return tags.length === 0 ? [] : [comment(`tags: ${tags.map(tag => tag.join('/')).join(', ')}`)];
}

/** The headings of an entry's path that no entry before it has opened. */
function headingsAbove(entry: EntryNode, parent: Parents | undefined): Flow[] {
  const open = openAt(entry, parent);
  const same = entry.path.findIndex((title, index) => open[index] !== title);
  const missing = same === -1 ? [] : entry.path.slice(same);
  const first = entry.path.length - missing.length;
  return [
    ...titleAbove(entry, parent),
    ...missing.flatMap((title, index) => [
      heading(baseOf(parent) + first + index + 1, [text(title)]),
      comment('card: none'),
    ]),
  ];
}

/** The titles that are open where an entry begins: the path of the one before, and that one itself if it is a section. */
function openAt(entry: EntryNode, parent: Parents | undefined): string[] {
  const before = previous(entry, parent);
  if (before === undefined || isTitle(before, parent)) return [];
  return before.type === 'section' && before.title !== '' ? [...before.path, before.title] : before.path;
}

/** The file's own title, above the first entry that is not text before it. */
function titleAbove(entry: EntryNode, parent: Parents | undefined): Flow[] {
  const title = titleOf(parent);
  if (title === undefined || entriesOf(parent).some(one => isTitle(one, parent))) return [];
  const [first] = entriesOf(parent).filter(one => one.type === 'question' || one.title !== '');
  return entry === first ? [heading(1, [text(title)])] : [];
}

function titleOf(parent: Parents | undefined): string | undefined {
  const data = parent?.type === 'root' ? parent.data : undefined;
  return data?.frontMatter?.title === undefined ? data?.title : undefined;
}

/** Whether a section is what stands below the heading that is the file's title. */
function isTitle(entry: EntryNode, parent: Parents | undefined): boolean {
  const [first] = entriesOf(parent).filter(one => one.type === 'question' || one.title !== '');
  return entry === first && entry.type === 'section' && entry.title === titleOf(parent) && entry.path.length === 0;
}

function entriesOf(parent: Parents | undefined): EntryNode[] {
  if (parent?.type !== 'root') return [];
  return parent.children.filter((node): node is EntryNode => node.type === 'question' || node.type === 'section');
}

function previous(entry: EntryNode, parent: Parents | undefined): EntryNode | undefined {
  const entries = entriesOf(parent);
  return entries[entries.indexOf(entry) - 1];
}

function rankOf({ path }: EntryNode, parent: Parents | undefined): number {
  return baseOf(parent) + path.length + 1;
}

function baseOf(parent: Parents | undefined): number {
  return titleOf(parent) === undefined ? 0 : 1;
}

/** What comments below the heading say of the card. */
function directives(question: QuestionNode): Flow[] {
  const fields = Object.entries(commentFields).flatMap(([key, field]) => {
    const value = question[field];
    return value === undefined ? [] : [[key, value]];
  });
  const id = question.id === undefined ? [] : [['id', question.id]];
  return [...fields, ...id].map(([key, value]) => comment(`${key}: ${value}`));
}

/** A label with what parts it from the words: `Q1：`, but `（1）` and `一、`. */
function asLabel(label: string): string {
  if (/[)）\]①-⒛㉑-㉟㊱-㊿]$/u.test(label)) return `${label} `;
  return /^[一二三四五六七八九十百]+$/u.test(label) ? `${label}、` : `${label}：`;
}

function heading(rank: number, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth: Math.min(rank, 6) as Heading['depth'], children };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [text(value)] };
}

function text(value: string): Text {
  return { type: 'text', value };
}

function comment(value: string): Html {
  return { type: 'html', value: `<!-- ${value} -->` };
}
