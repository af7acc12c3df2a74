import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isKeyPoints, questionDepth } from './headings.js';
import { takeAnswerLabel, takeQuestionLabel } from './labels.js';
import type { EntryNode, Flow, QuestionNode, SectionNode } from './nodes.js';

export interface QuestionsOptions {
  /** Further headings that are no questions, besides 要点, Summary and the like. */
  sections?: string[];
}

/**
 * Gathers headings and what belongs to them into `question` and `section` nodes, which become the root's only
 * children; the file's own title goes to `root.data.title`. Headings above the questions' rank become their `path`,
 * headings below it stay inside the answer. Sections without text leave no node.
 */
export default function remarkQuestions({ sections = [] }: QuestionsOptions = {}) {
  return (tree: Root): undefined => {
    const nodes = tree.children.filter(node => node.type !== 'yaml');
    const depth = questionDepth(nodes, sections);
    const title = ownTitle(nodes, depth);
    const gatherer = new Gatherer(depth, title, sections);
    for (const node of nodes) gatherer.add(node);
    tree.children = gatherer.entries.filter(entry => entry.type === 'question' || entry.children.length > 0);
    const name = tree.data?.frontMatter?.title ?? (title && textOf(title));
    if (name !== undefined) tree.data = { ...tree.data, title: name };
  };
}

/** The first heading, where it alone has its rank and everything else stands below it. */
function ownTitle(nodes: RootContent[], questions: number | undefined): Heading | undefined {
  const headings = nodes.filter(node => node.type === 'heading');
  const [first, ...others] = headings;
  if (!first || questions === undefined || first.depth >= questions) return undefined;
  return others.every(other => other.depth > first.depth) ? first : undefined;
}

class Gatherer {
  readonly entries: EntryNode[] = [];
  private readonly above: { depth: number; title: string }[] = [];
  private current: EntryNode | undefined;

  constructor(
    private readonly depth: number | undefined,
    private readonly title: Heading | undefined,
    private readonly sections: string[],
  ) {}

  add(node: RootContent): void {
    if (node.type === 'heading' && !this.belongsToCurrent(node)) this.open(node);
    else this.append(node as Flow);
  }

  private belongsToCurrent({ depth }: Heading): boolean {
    if (this.depth === undefined || !this.current) return false;
    if (this.current.type === 'question') return depth > this.depth;
    const inKeyPoints = this.current.depth > 0 && isKeyPoints(this.current.title, this.sections);
    return depth > (inKeyPoints ? this.current.depth : this.depth);
  }

  private open(heading: Heading): void {
    const title = textOf(heading);
    while ((this.above.at(-1)?.depth ?? 0) >= heading.depth) this.above.pop();
    const path = this.above.map(section => section.title);
    const isQuestion = heading.depth === this.depth && !isKeyPoints(title, this.sections);
    this.start(isQuestion ? question(heading, path) : section(heading, title, path));
    if (!isQuestion && heading !== this.title) this.above.push({ depth: heading.depth, title });
  }

  private append(node: Flow): void {
    if (!this.current) this.start(introduction(node));
    const entry = this.current as EntryNode;
    if (entry.type === 'section') entry.children.push(node);
    else addToAnswer(entry, node);
    if (entry.position && node.position) entry.position.end = node.position.end;
  }

  private start(entry: EntryNode): void {
    this.entries.push(entry);
    this.current = entry;
  }
}

function question(heading: Heading, path: string[]): QuestionNode {
  const { position } = heading;
  const label = takeQuestionLabel(heading.children);
  return {
    type: 'question',
    ...(label !== undefined && { label }),
    path,
    changes: [],
    children: [
      {
        type: 'prompt',
        children: [{ type: 'paragraph', children: heading.children, ...(position && { position }) }],
        ...(position && { position }),
      },
      { type: 'answer', children: [] },
    ],
    ...(position && { position: { ...position } }),
  };
}

function section(heading: Heading, title: string, path: string[]): SectionNode {
  const { depth, position } = heading;
  return {
    type: 'section',
    title,
    depth,
    path,
    changes: [],
    children: [],
    ...(position && { position: { ...position } }),
  };
}

/** Text before the first heading. */
function introduction({ position }: Flow): SectionNode {
  return {
    type: 'section',
    title: '',
    depth: 0,
    path: [],
    changes: [],
    children: [],
    ...(position && { position: { ...position } }),
  };
}

function addToAnswer(entry: QuestionNode, node: Flow): void {
  const answer = entry.children[1];
  const isFirst = answer.children.length === 0 && answer.label === undefined;
  if (isFirst && node.type === 'paragraph') {
    const label = takeAnswerLabel(node);
    if (label !== undefined) answer.label = label;
  }
  const { position } = node;
  if (position) answer.position = { start: answer.position?.start ?? position.start, end: position.end };
  if (node.type !== 'paragraph' || node.children.length > 0) answer.children.push(node);
}
