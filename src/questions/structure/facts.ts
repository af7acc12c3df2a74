import type { ListItem } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { hasCardTag } from '../dialects/card-tag.js';
import { hasAnswerLabel } from '../text/answer-labels.js';
import { isAnswerName } from '../text/answer-names.js';
import { type Ruling, rulingOf } from '../text/comments.js';
import { isDate } from '../text/dates.js';
import { isFileName } from '../text/file-names.js';
import { isFrame } from '../text/frame-names.js';
import { introduces, introducesPage } from '../text/introducing.js';
import { isLabelOnly } from '../text/labels.js';
import { offersMore, takesLeave } from '../text/leaving.js';
import { bareName, hasAskedLabel, isRating, partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { isKeyPoints } from '../text/section-names.js';
import { blocksWithComment, explanation, farewell, leastTasks, tellingItem } from '../thresholds.js';
import { type Checklists, checklistsIn } from './checklists.js';
import { closersIn } from './closers.js';
import { contentBlocks, endsAsking, isLinks, listsQuestions, pointsElsewhere } from './content-blocks.js';
import { lookOf } from './level.js';
import { LinkPage } from './link-page.js';
import { areLinkTables } from './link-tables.js';
import { isLinkList, isWithinPage, leadsElsewhere, onlyLinks, pointsOn } from './links.js';
import { ofRepositoryIn } from './repository.js';
import { hasItems, type Modes, type Scope } from './scopes.js';
import type { SharedNames } from './shared-names.js';
import { takesUp } from './takes-up.js';

export interface ClassifyOptions {
  /** Additional headings that are not questions. */
  more: string[];
  modes: Modes;
  /** The headings that are called as those of the files beside it. */
  shared?: SharedNames | undefined;
}

/** What is known about one heading without looking at the others. */
export class Facts {
  private readonly known = new Map<Scope, Flow[]>();
  /** Headings with no other below them. */
  private readonly leaves: Set<Scope>;

  /** Headings that sum up those beside them. */
  private readonly closers: ReadonlySet<Scope>;

  private readonly ofRepository: ReadonlySet<Scope>;

  private readonly checklists: Checklists;

  /** Whether the file lists links and resources, so that even one link below a heading is a list of them. */
  readonly linkFile: boolean;

  constructor(
    private readonly headed: Scope[],
    private readonly options: ClassifyOptions,
  ) {
    this.closers = closersIn(headed, ({ heading }) => isKeyPoints(textOf(heading), options.more));
    this.ofRepository = ofRepositoryIn(headed);
    this.checklists = checklistsIn(headed);
    const depthAt = (index: number) => headed[index]?.heading?.depth ?? 0;
    this.leaves = new Set(headed.filter((_, index) => depthAt(index + 1) <= depthAt(index)));
    const words = (scope: Scope) => this.words(scope);
    this.linkFile = new LinkPage(words, scope => this.isNamed(scope)).is(headed);
  }

  /** Whether it may be a question, judging by its own words. */
  mayBeQuestion(scope: Scope): boolean {
    const isOut =
      this.isNamed(scope) ||
      this.isFrame(scope) ||
      this.isLinks(scope) ||
      this.isTasks(scope) ||
      this.isFarewell(scope) ||
      this.isLeadIn(scope) ||
      this.isNumberOnly(scope) ||
      this.isFile(scope) ||
      this.ruling(scope) === 'none';
    return !isOut && !isAnswerName(textOf(scope.heading));
  }

  /** Whether its name is that of a section such as 参考, tells of the repository, or it comes last and sums up the others. */
  isNamed(scope: Scope): boolean {
    if (scope.isCollected || scope.isEmptyEnding || this.closers.has(scope) || this.ofRepository.has(scope))
      return true;
    const text = textOf(scope.heading);
    if (scope !== this.headed[0] && bareName(text) === 'index' && this.explainsIndex(scope)) return false;
    if (this.options.shared?.isChapter(scope)) return false;
    return isKeyPoints(text, this.options.more) || isRating(text);
  }

  /** Whether there is text or code below a heading that is called Index, so that it is none of contents but one of a database. */
  private explainsIndex(scope: Scope): boolean {
    const words = this.words(scope);
    const isTold = (node: Flow) =>
      node.type === 'code' || (node.type === 'paragraph' && !/[:：]\s*$/u.test(textOf(node)));
    return words.some(isTold) && !isLinks(words);
  }

  /** Whether its name says what kind of text is below it, such as 正文. */
  isFrame({ heading }: Scope): boolean {
    return isFrame(textOf(heading));
  }

  /** Whether there are only links below it. */
  isLinks(scope: Scope): boolean {
    const look = lookOf(scope);
    const words = this.words(scope);
    if (look === 2) return false;
    const isList = isLinkList(words, this.linkFile ? 1 : 2);
    const isEntry = look === 0 || (scope.heading !== undefined && isWithinPage(scope.heading.children));
    if (this.leaves.has(scope)) return isList || areLinkTables(words) || (isEntry && onlyLinks(words));
    // Notes name what is explained below them like this: `[[Python#hash]]`.
    return isList && !words.some(node => textOf(node).includes('[['));
  }

  /** Whether the boxes below it ask what readers check in their own work. */
  isChecklist(scope: Scope): boolean {
    return this.checklists.asking.has(scope);
  }

  /** Whether there are only tasks below it that nobody has ticked off: options of a question have an answer. */
  isTasks(scope: Scope): boolean {
    if (this.checklists.parts.has(scope)) return true;
    const words = this.words(scope);
    if (lookOf(scope) > 0 || !this.leaves.has(scope) || !words.every(({ type }) => type === 'list')) return false;
    const items = words.flatMap(node => (node.type === 'list' ? node.children : []));
    const isOpen = ({ checked, children: [first] }: ListItem) => checked === false && !(first && asks(textOf(first)));
    return items.length >= leastTasks && items.every(isOpen);
  }

  /** Whether the text below it only takes leave of the readers, or it is what a chat program offers at the end of its answer. */
  isFarewell(scope: Scope): boolean {
    if (this.leaves.has(scope) && offersMore(textOf(scope.heading))) return true;
    if (lookOf(scope) > 0 || !this.leaves.has(scope)) return false;
    const texts = this.words(scope).map(node => textOf(node));
    return texts.reduce((sum, { length }) => sum + length, 0) <= farewell.longest && takesLeave(texts);
  }

  /** Whether there is nothing below it but a line that introduces what follows: `有以下几种：` above the next heading. */
  isLeadIn(scope: Scope): boolean {
    const [first, ...others] = this.words(scope);
    if (first?.type !== 'paragraph' || others.length > 0 || lookOf(scope) === 2 || !this.leaves.has(scope))
      return false;
    const text = textOf(first).trim();
    return /[:：]$/u.test(text) && !hasAnswerLabel(text);
  }

  /** Whether it says where something is found, as the rest of the file does. */
  leadsElsewhere(scope: Scope): boolean {
    return this.linkFile && leadsElsewhere(this.words(scope));
  }

  /** Whether it is a date, or a number such as `2.` without a word, and there is nothing below it. */
  isNumberOnly(scope: Scope): boolean {
    const text = textOf(scope.heading);
    return isDate(text) || (isLabelOnly(text) && this.words(scope).length === 0);
  }

  /** Whether it names a file whose text is all there is below it. */
  isFile(scope: Scope): boolean {
    const words = this.words(scope);
    return words.length > 0 && words.every(({ type }) => type === 'code') && isFileName(textOf(scope.heading));
  }

  /** Whether it has the tag `#card`. */
  isTagged({ heading }: Scope): boolean {
    return this.options.modes['card-tag'] !== 'off' && hasCardTag(textOf(heading));
  }

  /** What a comment below it says. */
  ruling({ nodes }: Scope): Ruling | undefined {
    return nodes.slice(0, blocksWithComment).map(rulingOf).find(Boolean);
  }

  /** Whether there is more than pictures below it. */
  says(scope: Scope): boolean {
    return this.words(scope).some(node => node.type === 'code' || textOf(node).trim() !== '');
  }

  /** Whether there is so much text below it that it explains it, whatever headings follow. */
  explains(scope: Scope): boolean {
    const [first, ...others] = this.words(scope);
    if (!first || lengthOf(first) + this.lengthOf(others) < explanation) return false;
    const text = textOf(first).trim();
    // A colon above so much text introduces that.
    const isOfText = /[:：]$/u.test(text) && this.lengthOf(others) >= explanation;
    return isOfText ? this.says(scope) && !introducesPage(text) : !this.introduces(scope);
  }

  private lengthOf(nodes: Flow[]): number {
    return nodes.reduce((sum, node) => sum + lengthOf(node), 0);
  }

  /** Whether what is below it begins with a problem: `**题目描述**`, `问题：…`. */
  statesProblem(scope: Scope): boolean {
    const [first] = this.words(scope);
    if (first?.type !== 'paragraph') return false;
    const text = textOf(first).trim();
    return hasAskedLabel(text) || partOf(text.split('\n', 1)[0] ?? '') === 'asked';
  }

  /** Whether what is below it ends in a question. */
  endsAsking(scope: Scope): boolean {
    return endsAsking(this.words(scope));
  }

  /** Whether there are only pictures, links and a few words about them below it. */
  onlyPoints(scope: Scope): boolean {
    const words = this.words(scope);
    return !this.says(scope) || isLinks(words) || pointsElsewhere(words);
  }

  /** Whether what is below it only introduces the file. */
  introduces(scope: Scope): boolean {
    const [first] = this.words(scope);
    return first === undefined || !this.says(scope) || introduces(textOf(first).trim());
  }

  /** Whether the text below it explains it, rather than introduce others, lead elsewhere or hold questions of another form. */
  isExplained(scope: Scope): boolean {
    const [first, ...others] = this.words(scope);
    if (!first || !this.says(scope) || hasItems(scope)) return false;
    // A colon before another block introduces that.
    const text = textOf(first).trim();
    if (introduces(others.length > 0 ? withoutColon(text) : text)) return false;
    return !leadsElsewhere([first, ...others]) && !pointsOn([first, ...others]);
  }

  /** Whether the text below the first heading says what that is, rather than what the page is for. */
  isTermOfPage(scope: Scope): boolean {
    const words = this.words(scope);
    const [first, second] = words;
    const opening = openingOf(first);
    if (opening === undefined || !this.isExplained(scope)) return false;
    if (second?.type === 'paragraph' && introduces(withoutColon(textOf(second).trim()))) return false;
    const said = words.reduce((sum, node) => sum + (listsQuestions([node]) ? 0 : lengthOf(node)), 0);
    return said >= explanation && takesUp(opening, textOf(scope.heading));
  }

  /** Whether there is nothing below it, not even a heading. */
  isEmpty(scope: Scope): boolean {
    return this.words(scope).length === 0 && this.leaves.has(scope);
  }

  /** The blocks below it with content. */
  words(scope: Scope): Flow[] {
    const known = this.known.get(scope) ?? contentBlocks(scope.nodes, scope.source);
    this.known.set(scope, known);
    return known;
  }
}

/** What a page begins with: a paragraph, or the first item of a list if that tells something. */
function openingOf(node: Flow | undefined): string | undefined {
  if (node?.type === 'paragraph') return textOf(node);
  const [item] = node?.type === 'list' ? node.children : [];
  const text = item ? textOf(item) : '';
  return text.length >= tellingItem ? text : undefined;
}

function withoutColon(text: string): string {
  return text.replace(/[:：]$/u, '');
}

function lengthOf(node: Flow): number {
  if (node.type === 'html') return 0;
  return ('value' in node ? node.value : textOf(node)).trim().length;
}
