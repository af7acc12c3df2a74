import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { classify, type HeadingKind } from './classify.js';
import { isComment } from './comments.js';
import { takeAnswerLabel, takeQuestionLabel } from './labels.js';
import type { EntryNode, Flow, QuestionNode, SectionNode } from './nodes.js';

export interface QuestionsOptions {
  /** Further headings that are no questions, besides 要点, Summary and the like. */
  sections?: string[];
}

/**
 * Gathers headings and what belongs to them into `question` and `section` nodes, which become the root's only
 * children; the file's own title goes to `root.data.title`. Headings above the questions become their `path`, headings
 * below them stay inside the answer. A section without text leaves no node where its title is in such a path.
 */
export default function remarkQuestions({ sections = [] }: QuestionsOptions = {}) {
  return (tree: Root): undefined => {
    const nodes = tree.children.filter(node => node.type !== 'yaml');
    const kinds = classify(nodes, sections);
    const gatherer = new Gatherer(kinds);
    for (const node of nodes) gatherer.add(node);
    tree.children = gatherer.entries.filter(entry => !gatherer.isOnlyPath(entry));
    const title = [...kinds].find(([, kind]) => kind === 'title')?.[0];
    const name = tree.data?.frontMatter?.title ?? (title && textOf(title));
    if (name !== undefined) tree.data = { ...tree.data, title: name };
  };
}

class Gatherer {
  readonly entries: EntryNode[] = [];
  private readonly above: { depth: number; title: string; entry: EntryNode }[] = [];
  private readonly parents = new Set<EntryNode>();
  private current: EntryNode | undefined;

  constructor(private readonly kinds: Map<Heading, HeadingKind>) {}

  add(node: RootContent): void {
    const kind = node.type === 'heading' ? this.kinds.get(node) : 'content';
    if (node.type === 'heading' && kind && kind !== 'content') this.open(node, kind);
    else this.append(node as Flow);
  }

  /** Whether a section says nothing that the path of another entry does not say. */
  isOnlyPath(entry: EntryNode): boolean {
    return entry.type === 'section' && entry.children.length === 0 && this.parents.has(entry);
  }

  private open(heading: Heading, kind: HeadingKind): void {
    const title = textOf(heading);
    while ((this.above.at(-1)?.depth ?? 0) >= heading.depth) this.above.pop();
    for (const { entry } of this.above) this.parents.add(entry);
    const path = this.above.map(section => section.title);
    const entry = kind === 'question' ? question(heading, path) : section(heading, title, path);
    this.start(entry);
    if (kind === 'section') this.above.push({ depth: heading.depth, title, entry });
    // The file's title is in no path, but it is said elsewhere.
    if (kind === 'title') this.parents.add(entry);
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
  const isFirst = answer.label === undefined && answer.children.every(isComment);
  if (isFirst && node.type === 'paragraph') {
    const label = takeAnswerLabel(node);
    if (label !== undefined) answer.label = label;
  }
  const { position } = node;
  if (position) answer.position = { start: answer.position?.start ?? position.start, end: position.end };
  if (node.type !== 'paragraph' || node.children.length > 0) answer.children.push(node);
}
