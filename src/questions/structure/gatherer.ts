import type { Heading, List } from 'mdast';
import type { EntryNode, Flow, QuestionNode, SectionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { takeCardTag } from '../dialects/card-tag.js';
import { type Found, questionsIn } from '../dialects/dialect.js';
import { takeCardLabel } from '../text/card-names.js';
import { isComment, rulingOf } from '../text/comments.js';
import { isPartByNumber } from '../text/labels.js';
import { isTags, tagsInComment, takeTags, unique } from '../text/tag-lines.js';
import type { Classified } from './classify.js';
import { introduction, questionOf, sectionOf } from './entries.js';
import { isHeadedCard } from './headed-cards.js';
import { numberedHeadings } from './numbering.js';
import { isOptionHeading } from './options.js';
import { hasRuleSplits } from './rule-splits.js';
import { listsAround, type Scope } from './scopes.js';
import { splitAnswer } from './split-answer.js';
import type { HeadingKind } from './verdict.js';

/** How a question heading becomes a node, first from its words, then from everything below it. */
export interface Makes {
  /** @param counts whether a number such as 1.2 or 1 is its label */
  open(scope: Scope, heading: Heading, counts: boolean): QuestionNode;
  /** @param hasRules whether a rule separates question and answer in this file */
  splitAnswer(question: QuestionNode, nodes: Flow[], hasRules: boolean): void;
}

export const making: Makes = {
  open(scope, heading, counts) {
    const { item, source } = scope;
    // The original heading may still be needed.
    const words = structuredClone(heading.children);
    const tag = takeCardTag(words);
    const card = isHeadedCard(scope) ? takeCardLabel(words) : undefined;
    const question = questionOf({
      words,
      answer: [],
      source,
      label: card ?? item?.label,
      isLabelled: card !== undefined,
      kind: tag?.kind,
      counts,
      position: heading.position,
    });
    if (tag && tag.tags.length > 0) question.tags = tag.tags;
    return question;
  },
  splitAnswer,
};

/** The tags of entries before those of their sections were added. */
const ownTags = new WeakMap<EntryNode, string[][]>();

/** Turns a file's scopes into question and section nodes, in the order of the file. */
export class Gatherer {
  readonly entries: EntryNode[] = [];
  private readonly above: { depth: number; title: string; heading: Heading; entry: SectionNode }[] = [];
  private readonly parents = new Set<EntryNode>();
  /** The content below each question heading. */
  private readonly below = new Map<QuestionNode, Flow[]>();
  private readonly asked = new Map<Scope, EntryNode>();
  /** Lists with something in them that is more than a part of the content above it; the others are restored. */
  private readonly parted: Set<List>;
  private readonly restored = new Set<List>();
  private readonly numbered: Set<Heading>;
  private current: EntryNode | undefined;
  /** Tags above the first section, or directly below the file's title. */
  private fileTags: string[][] = [];
  private titled: EntryNode | undefined;

  constructor(
    scopes: Scope[],
    private readonly classified: Classified,
    private readonly makes: Makes = making,
  ) {
    this.numbered = numberedHeadings(scopes);
    this.parted = new Set(scopes.flatMap(scope => this.entriesIn(scope)).flatMap(listsAround));
  }

  /** Adds the next scope. */
  add(scope: Scope): void {
    const { heading } = scope;
    const { kind, reason, of } = (heading && this.classified.verdicts.get(scope)) ?? {};
    // After a question within a question, what follows belongs to the outer one again.
    if (of) this.current = this.asked.get(of) ?? this.current;
    if (heading && kind === 'content') this.addContent(scope, heading, of);
    else if (heading && kind) {
      if (of?.heading) this.enterQuestion(of.heading, heading.depth);
      this.open(scope, heading, kind, reason === 'name' || reason === 'frame');
      // What is below a term says so, although the term has a card of its own.
      if (reason === 'term-above')
        this.enter(heading, { ...sectionOf(heading, textOf(heading)), tags: tagsAbove(scope.nodes) });
      // The tags below a file's title are those of all its questions, although the title is one itself.
      if (reason === 'term-title') this.fileTags = unique([...this.fileTags, ...tagsAbove(scope.nodes)]);
    }
    if (kind === 'question' && this.current) this.asked.set(scope, this.current);
    if (heading && kind === 'question') this.addAround(scope, [textOf(heading)]);
    else if (kind !== 'content') this.addFound(scope);
  }

  /** Splits questions and answers once everything has been added, and returns the children of the file's tree. */
  complete(): EntryNode[] {
    const hasRules = hasRuleSplits([...this.below.values()]);
    for (const [question, nodes] of this.below) this.makes.splitAnswer(question, nodes, hasRules);
    return this.entries.filter(entry => !this.isOnlyPath(entry));
  }

  /** Whether a section contains nothing that is not also in another entry's path. */
  private isOnlyPath(entry: EntryNode): boolean {
    // Text above the first heading may have been tags alone.
    return entry.type === 'section' && entry.children.length === 0 && (entry.depth === 0 || this.parents.has(entry));
  }

  private open(scope: Scope, heading: Heading, kind: HeadingKind, isNamed: boolean): void {
    const title = textOf(heading);
    this.leave(heading, title);
    if (kind === 'question') {
      const question = this.makes.open(scope, heading, this.numbered.has(heading));
      this.below.set(question, []);
      this.start(question);
      return;
    }
    const entry = sectionOf(heading, title);
    this.start(entry);
    // Deeper headings after a table of contents or a summary do not belong to it, and 正文 says nothing about them.
    if (kind === 'section' && !isNamed) this.enter(heading, entry);
    // The file's title is in no path, but is given elsewhere.
    if (kind === 'title') {
      this.parents.add(entry);
      this.titled = entry;
    }
  }

  /** Leaves the sections that a heading does not stand in: `## 5.1 Sets` stands in the `## 5. Collections` above it. */
  private leave({ depth }: Heading, title: string): void {
    for (let last = this.above.at(-1); last && last.depth >= depth; last = this.above.at(-1)) {
      if (last.depth === depth && isPartByNumber(title, last.title)) return;
      this.above.pop();
    }
  }

  /** Enters the question that a section stands in. */
  private enterQuestion(heading: Heading, depth: number): void {
    while ((this.above.at(-1)?.depth ?? 0) >= depth) this.above.pop();
    if (this.above.some(one => one.heading === heading)) return;
    this.enter(heading, sectionOf(heading, textOf(heading)));
  }

  /** Leaves the sections within a question that a heading in its answer does not stand in. */
  private leaveWithin(question: Heading, { depth }: Heading): void {
    const isLeft = (one: { depth: number } | undefined) => one && one.depth > question.depth && one.depth >= depth;
    while (isLeft(this.above.at(-1))) this.above.pop();
  }

  private enter(heading: Heading, entry: SectionNode): void {
    this.above.push({ depth: heading.depth, title: entry.title, heading, entry });
  }

  /** A heading below a question or a section. */
  private addContent(scope: Scope, heading: Heading, of: Scope | undefined): void {
    // Nothing within a question is as high as the question itself.
    if (!this.restore(heading)) this.append(of?.heading ? within(heading, of.heading) : heading);
    if (of?.heading) this.leaveWithin(of.heading, heading);
    const isEntered = this.above.some(one => one.heading === of?.heading);
    if (this.current?.type === 'question')
      this.addAround(scope, [...(of?.heading && !isEntered ? [textOf(of.heading)] : []), textOf(heading)]);
    else this.addFound(scope);
  }

  /** What stands below a heading that belongs to a question, without the questions inside it, which have cards of their own. */
  private addAround({ nodes, found }: Scope, titles: string[]): void {
    const acceptedOf = (one: Found) => (one.type === 'group' ? this.classified.groups.get(one) : undefined);
    for (const one of found.some(one => acceptedOf(one)?.isInside) ? found : nodes) {
      const { isInside, part } = acceptedOf(one) ?? {};
      if (one.type !== 'group') this.append(one);
      else if (isInside)
        for (const question of part ? [part.question] : questionsIn(one))
          this.place(question, [...titles, ...(one.within?.get(question) ?? [])]);
      else for (const node of one.nodes) this.append(node);
      for (const node of part?.rest ?? []) this.append(node);
    }
  }

  /** What is an entry of its own in a scope: its heading, or the blocks with its questions. */
  private entriesIn(scope: Scope): Flow[] {
    const { kind, of } = this.classified.verdicts.get(scope) ?? {};
    const own = scope.heading && kind !== 'content' ? [scope.heading] : [];
    const isApart = kind === 'question' || of !== undefined;
    const groups = scope.found.filter(one => {
      const accepted = one.type === 'group' ? this.classified.groups.get(one) : undefined;
      return isApart ? accepted?.isInside : accepted?.isQuestion;
    });
    return [...own, ...groups.flatMap(group => (group.type === 'group' ? group.nodes : []))];
  }

  /** Adds the whole list that something was taken out of, once, if all of it belongs to the content above it. */
  private restore(node: Flow): boolean {
    const list = listsAround(node).find(one => !this.parted.has(one));
    if (!list) return false;
    if (this.restored.has(list)) return true;
    this.restored.add(list);
    this.append(list);
    return true;
  }

  private addFound(scope: Scope): void {
    for (const one of scope.found) {
      if (one.type !== 'group') this.append(one);
      else if (this.classified.groups.get(one)?.isQuestion) {
        for (const part of one.parts) {
          if (part.type === 'question') this.place(part, one.within?.get(part));
          else this.append(part);
        }
      } else for (const node of one.nodes) this.append(node);
    }
  }

  private append(node: Flow): void {
    // A comment that decided about its heading is no longer needed.
    if (rulingOf(node) !== undefined || this.restore(node)) return;
    if (!this.current) this.start(introduction(node));
    const entry = this.current as EntryNode;
    if (entry.type === 'section') this.addTo(entry, node);
    else this.below.get(entry)?.push(node);
    if (entry.position && node.position) entry.position = { start: entry.position.start, end: node.position.end };
  }

  /** What is directly below a section's heading may be its tags, which are those of its questions. */
  private addTo(entry: SectionNode, node: Flow): void {
    const isFirst = entry.children.every(isComment);
    const { tags, rest } = isFirst ? takeTags([node]) : { tags: [], rest: [node] };
    const all = [...tags, ...(isFirst ? tagsInComment(node) : [])];
    entry.children.push(...rest);
    if (all.length === 0) return;
    entry.tags = unique([...(entry.tags ?? []), ...all]);
    if (entry.depth === 0 || entry === this.titled) this.fileTags = unique([...this.fileTags, ...all]);
  }

  private start(entry: EntryNode): void {
    this.place(entry);
    this.current = entry;
  }

  private place(entry: EntryNode, within: string[] = []): void {
    for (const section of this.above) this.parents.add(section.entry);
    // A heading that is a picture names nothing.
    const titles = this.above.map(({ title }) => title).filter(title => title.trim() !== '');
    entry.path = [...titles, ...within];
    const inherited = this.above.flatMap(section => section.entry.tags ?? []);
    // The same item may be placed again, for another version of the file.
    const own = ownTags.get(entry) ?? entry.tags ?? [];
    ownTags.set(entry, own);
    const tags = unique([...this.fileTags, ...inherited, ...own]);
    if (tags.length > 0) entry.tags = tags;
    else delete entry.tags;
    this.entries.push(entry);
  }
}

/** The tags that some blocks begin with. */
function tagsAbove(nodes: Flow[]): string[][] {
  const end = nodes.findIndex(node => !isComment(node) && !isTags(node));
  const first = end === -1 ? nodes : nodes.slice(0, end + 1);
  return [...first.flatMap(tagsInComment), ...takeTags(first).tags];
}

/** A heading as it stands within a question: options beside that are below it. */
function within(heading: Heading, { depth }: Heading): Heading {
  if (heading.depth === 1) return { ...heading, depth: 2 };
  const isBeside = heading.depth <= depth && isOptionHeading(textOf(heading));
  return isBeside ? { ...heading, depth: Math.min(depth + 1, 6) as Heading['depth'] } : heading;
}
