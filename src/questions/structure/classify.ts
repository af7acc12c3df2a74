import { plainText, textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import type { Memory } from '../memory/memory.js';
import { namesFollowUps } from '../text/follow-up-names.js';
import { hasAskingLabel, hasFollowUpLabel, isLabelWhole, isPartByNumber } from '../text/labels.js';
import { isAnswerName, isCheckpoints, isContents, isOfProject, isPoints, isSolutionName } from '../text/names.js';
import { isBareName } from '../text/parts.js';
import { compares } from '../text/question-likeness.js';
import { askingBesideOthers, headingsInLists } from '../thresholds.js';
import { isSectionOfMarked } from './announced.js';
import { acceptInside, type Inside } from './asked-inside.js';
import { belowOf } from './below.js';
import { contentBlocks, isLinks, listsQuestions } from './content-blocks.js';
import { type ClassifyOptions, Facts } from './facts.js';
import { type Accepted, acceptGroups, acceptInSections } from './groups.js';
import { type Level, levelAt, levelOf, lookOf } from './level.js';
import { hasItems, type Scope } from './scopes.js';
import { hasFront } from './split-answer.js';
import { askedBelow, holdsLike, holdsQuestions, likeBelow, namedIn } from './sub-questions.js';
import { type Templates, templatesIn } from './templates.js';
import { ownTitle } from './title.js';
import type { Verdict } from './verdict.js';

export interface Classified {
  level: Level | undefined;
  verdicts: Map<Scope, Verdict>;
  groups: Map<Group, Accepted>;
}

/**
 * Decides for a whole file what each of its headings is, and which of the dialects' findings are questions.
 *
 * @param memory what should stay a question even if the file alone would be read differently
 */
export function classify(scopes: Scope[], options: ClassifyOptions, memory?: Memory): Classified {
  const file = new Headings(scopes, options, memory);
  const verdicts = file.verdicts();
  for (const scope of scopes) if (isTopic(verdicts.get(scope))) acceptInSections(file.groups, scope);
  return { level: file.level, verdicts, groups: file.groups };
}

/** Whether a heading is none of the questions because of its level, and not because of its name, its links or a comment. */
function isTopic({ reason }: Partial<Verdict> = {}): boolean {
  return reason === 'above-rank' || reason === 'title' || reason === 'holds-items' || reason === 'holds-questions';
}

/** The scope that keeps the headings below it as its parts. */
interface Holder {
  scope: Scope;
  depth: number;
  isQuestion: boolean;
  /** Headings below it that are questions of their own. */
  asked: Set<Scope>;
  /** The enclosing question, which contains what follows. */
  outer: Holder | undefined;
}

const none: Set<Scope> = new Set();

/** Why a heading is a question that need not ask. */
const byLevel: ReadonlySet<Verdict['reason']> = new Set(['rank', 'below-rank', 'text-above', 'term-above']);

class Headings {
  readonly level: Level | undefined;
  readonly groups: Map<Group, Accepted>;
  private readonly headed: Scope[];
  private readonly title: Scope | undefined;
  private readonly templates: Templates;
  private readonly itemScopes: Set<Scope>;
  /** Headings with bold questions at the end of their text. */
  private readonly inside: Map<Scope, Inside>;
  /** Whether most headings at the start of list items are at the questions' level. */
  private readonly inLists: boolean;
  /** Whether all headings of the questions' level are labelled (Q1) but those that name a side of something: How to use. */
  private readonly areLabelled: boolean;
  /** Headings with text that are called as those of other files are, beside others that are not. */
  private readonly frames: Set<Scope>;

  private readonly facts: Facts;

  constructor(
    scopes: Scope[],
    private readonly options: ClassifyOptions,
    private readonly memory: Memory | undefined,
  ) {
    this.headed = scopes.filter(scope => scope.heading);
    this.facts = new Facts(this.headed, options);
    const isNamed = (scope: Scope) => this.facts.isNamed(scope);
    const hasOwn = (scope: Scope): boolean => this.facts.words(scope).length > 0;
    this.templates = templatesIn(this.headed, {
      hasText: hasOwn,
      isNamed,
      introduces: scope => this.facts.introduces(scope),
      statesProblem: scope => this.facts.statesProblem(scope),
      endsAsking: scope => this.facts.endsAsking(scope),
      known: memory?.rank,
      shared: options.shared,
      onlyPoints: scope => this.facts.onlyPoints(scope),
    });
    const { holders, terms, parts, continued } = this.templates;
    const hasText = (scope: Scope): boolean => hasOwn(scope) || holders.has(scope);
    const rank = (of: Scope[]) => {
      // Terms are questions at any level.
      const others = of.filter(scope => !terms.has(scope));
      const counted = others.some(hasText) ? others : of;
      return memory?.rank ? levelAt(memory.rank, counted, hasText) : levelOf(counted, hasText);
    };
    const isPart = (scope: Scope) => parts.has(scope) || continued.has(scope);
    const titleIf = (hasItems: (scope: Scope) => boolean) =>
      ownTitle(this.headed, {
        hasText: hasOwn,
        isNamed,
        introduces: scope => this.facts.introduces(scope),
        isHolder: scope => holders.has(scope),
        hasItems,
        isExplained: scope => this.facts.isExplained(scope),
      });
    const settle = (title: Scope | undefined) => {
      const able = this.headed.filter(scope => scope !== title && !isPart(scope) && this.facts.mayBeQuestion(scope));
      const first = rank(able);
      const groups = acceptGroups(scopes, {
        ...options,
        level: first,
        isNamed,
        isLinkFile: this.facts.linkFile,
        memory,
      });
      const isItem = (one: Found) => one.type === 'group' && groups.get(one)?.isQuestion === true;
      const items = new Set(scopes.filter(({ found }) => found.some(isItem)));
      const inside = acceptInside(groups, scopes, isNamed);
      for (const scope of items) if (isSectionOfMarked(scope)) inside.set(scope, 'section');
      return { title, able, first, groups, items, inside };
    };
    // An answer may quote questions.
    const isOwn = (one: Found) => one.type === 'group' && one.dialect.name !== 'quoted-question';
    let settled = settle(titleIf(({ found }) => found.some(isOwn)));
    // What is not a question of another form does not make a heading the title.
    const title = settled.title && titleIf(scope => settled.items.has(scope) && scope.found.some(isOwn));
    if (title !== settled.title) settled = settle(title);
    const { able, first } = settled;
    this.title = settled.title;
    this.groups = settled.groups;
    this.itemScopes = settled.items;
    this.inside = settled.inside;
    const rest = able.filter(scope => !this.itemScopes.has(scope));
    // What stands beside the headings does not change their level.
    const isApart = [...this.groups.values()].every(({ isQuestion, isBeside }) => !isQuestion || isBeside);
    const level = isApart ? first : rank(rest);
    // If dialects hold the questions, headings are only questions if they look like one.
    const items = [...this.groups].reduce(
      (sum, [group, { isQuestion, isBeside }]) => sum + (isQuestion && !isBeside ? questionsIn(group).length : 0),
      0,
    );
    const isLike = level !== undefined && level.like / level.headings >= askingBesideOthers;
    const isHeavy = level !== undefined && level.answered > items && memory?.dialect === undefined;
    const isHeld = isLike || isHeavy || items === 0;
    this.level = (isHeld && !this.facts.linkFile) || memory?.rank !== undefined ? level : undefined;
    const atLevel = rest.filter(({ heading }) => heading?.depth === this.level?.depth);
    const others = atLevel.filter(({ heading }) => !isBareName(textOf(heading)));
    this.areLabelled = others.length > 0 && others.every(({ heading }) => hasAskingLabel(textOf(heading)));
    const frames = rest.filter(scope => options.shared?.isFrame(scope) && !this.isEmpty(scope));
    // Where most headings are called so, they are all that the file has.
    this.frames = new Set(frames.length * 2 <= rest.length ? frames : []);
    this.inLists = atLevel.filter(({ item }) => item).length > atLevel.length * headingsInLists;
  }

  verdicts(): Map<Scope, Verdict> {
    const verdicts = new Map<Scope, Verdict>();
    let holder: Holder | undefined;
    for (const [index, scope] of this.headed.entries()) {
      const depth = scope.heading?.depth ?? 0;
      while (holder && depth <= holder.depth && !this.continues(scope, holder)) holder = holder.outer;
      const verdict = this.verdictOf(scope, index, holder);
      verdicts.set(scope, verdict);
      if (verdict.kind === 'question') {
        const outer = holder?.isQuestion ? holder : undefined;
        const below = belowOf(this.headed, index);
        const asked = this.askedIn(scope, below, verdict);
        const isBeside = verdict.reason === 'asks-above' && (this.memory?.rank !== undefined || holdsLike(below));
        if (isBeside || verdict.reason === 'term-above' || verdict.reason === 'term-title') holder = undefined;
        else holder = { scope, depth: scope === this.templates.whole ? 0 : depth, isQuestion: true, asked, outer };
      } else if (verdict.kind === 'section' && verdict.of) continue;
      else if (this.isHolder(scope, index, verdict)) {
        // Questions below it are what they were if it was one.
        const asked =
          verdict.reason === 'shared-name' ? askedBelow(belowOf(this.headed, index), this.options.more, scope) : none;
        holder = { scope, depth, isQuestion: false, asked, outer: undefined };
      } else if (verdict.kind !== 'content') holder = undefined;
    }
    return verdicts;
  }

  /** Whether a heading goes on with the question next to it: `## Answer` after `## Question`. */
  private continues(scope: Scope, { isQuestion, depth }: Holder): boolean {
    if (!isQuestion || scope.isCollected) return false;
    if (isAnswerName(textOf(scope.heading))) return !this.isOfSolutions(scope);
    return this.templates.continued.has(scope) && scope.heading?.depth === depth;
  }

  /** Whether a heading has nothing below it but its neighbours, which are the solutions. */
  private isOfSolutions(scope: Scope): boolean {
    return isSolutionName(textOf(scope.heading)) && this.isEmpty(scope);
  }

  private isEmpty(scope: Scope): boolean {
    return this.facts.words(scope).length === 0 && belowOf(this.headed, this.headed.indexOf(scope)).length === 0;
  }

  /** The headings below a question that are questions of their own. */
  private askedIn(scope: Scope, below: Scope[], { reason }: Verdict): Set<Scope> {
    const { holders, asked } = this.templates;
    if (holders.has(scope)) return asked.size === 0 ? none : new Set(below.filter(one => asked.has(one)));
    if (reason === 'asks-above' && this.level) return likeBelow(below, this.level.depth);
    return askedBelow(below, this.options.more, scope);
  }

  private verdictOf(scope: Scope, index: number, holder: Holder | undefined): Verdict {
    const ruling = this.facts.ruling(scope);
    if (ruling === 'card') return { kind: 'question', reason: 'comment' };
    if (this.memory?.headings.has(scope)) return { kind: 'question', reason: 'known' };
    if (holder?.asked.has(scope) && ruling !== 'none') {
      const reason = scope.heading?.depth === this.level?.depth ? 'rank' : 'asks-below';
      const isFollowing = holder.isQuestion && hasFollowUpLabel(textOf(scope.heading));
      return { kind: 'question', reason, ...(isFollowing && { of: holder.scope }) };
    }
    if (holder?.isQuestion && (ruling === 'none' || !this.facts.isTagged(scope))) {
      const isSection = ruling === undefined && this.inside.get(scope) === 'section';
      return isSection
        ? { kind: 'section', reason: 'holds-items', of: holder.scope }
        : { kind: 'content', reason: 'in-question', of: holder.scope };
    }
    if (holder && ruling === undefined && !this.facts.isTagged(scope)) return { kind: 'content', reason: 'in-section' };
    if (ruling === 'none') return { kind: 'section', reason: 'comment' };
    if (this.facts.isTagged(scope)) return { kind: 'question', reason: 'tag' };
    if (scope === this.title)
      return this.explainsPage(scope, index)
        ? { kind: 'question', reason: 'term-title' }
        : { kind: 'title', reason: 'title' };
    if (this.templates.holders.has(scope))
      return { kind: 'question', reason: this.templates.shared.has(scope) ? 'shared-parts' : 'parts' };
    if (this.facts.isNamed(scope) || this.isOfSolutions(scope)) return { kind: 'section', reason: 'name' };
    if (this.facts.isNumberOnly(scope) || this.asksNothing(scope, index))
      return { kind: 'section', reason: 'number-only' };
    if (this.facts.isFile(scope)) return { kind: 'section', reason: 'file-name' };
    if (this.itemScopes.has(scope) || this.inside.get(scope) === 'section')
      return { kind: this.headed.length === 1 ? 'title' : 'section', reason: 'holds-items' };
    if (this.facts.isLinks(scope)) return { kind: 'section', reason: 'links' };
    if (this.isContents(scope)) return { kind: 'section', reason: 'contents' };
    if (this.facts.isTasks(scope)) return { kind: 'section', reason: 'tasks' };
    if (this.facts.isFarewell(scope)) return { kind: 'section', reason: 'farewell' };
    if (this.holdsItems(scope, index)) return { kind: 'section', reason: 'holds-items' };
    if (this.facts.isFrame(scope) || isCheckpoints(textOf(scope.heading))) return { kind: 'section', reason: 'frame' };
    const verdict = this.byRank(scope, index);
    const isByLevel = verdict.kind === 'question' && byLevel.has(verdict.reason);
    return isByLevel && this.frames.has(scope) ? { kind: 'section', reason: 'shared-name' } : verdict;
  }

  /** Whether there is nothing below it but lists of questions that stand elsewhere in the file. */
  private isContents({ found, source }: Scope): boolean {
    const isContents = (one: Found) => one.type === 'group' && this.groups.get(one)?.reason === 'contents';
    const others = found.filter(one => !isContents(one));
    const areEmpty = others.every(one => one.type !== 'group' && contentBlocks([one], source).length === 0);
    return areEmpty && others.length < found.length;
  }

  /** Whether there are questions of another form below a heading further down, and it has no text that those stand beside. */
  private holdsItems(scope: Scope, index: number): boolean {
    const below = belowOf(this.headed, index);
    if (below.some(one => this.itemScopes.has(one))) return true;
    // What goes on from it needs it.
    const isApart = (one: Scope) => this.inside.get(one) === 'section' && !namesFollowUps(textOf(one.heading));
    return this.facts.words(scope).length === 0 && below.some(isApart);
  }

  /** Whether nothing would be on its front: it is a label such as `2.`, and nothing below it is the question. */
  private asksNothing(scope: Scope, index: number): boolean {
    if (!scope.heading || scope.item || !isLabelWhole(scope.heading.children)) return false;
    const below = belowOf(this.headed, index).flatMap(({ heading, nodes }) => (heading ? [heading, ...nodes] : nodes));
    return !hasFront([...scope.nodes, ...below], textOf(scope.heading));
  }

  private byRank(scope: Scope, index: number): Verdict {
    const depth = scope.heading?.depth ?? 0;
    const below = belowOf(this.headed, index);
    const isLeaf = below.every(one => this.facts.isNamed(one));
    const isLike = lookOf(scope) === 2;
    if (!this.level) {
      return isLeaf && isLike && this.facts.words(scope).length > 0 && !this.facts.leadsElsewhere(scope)
        ? { kind: 'question', reason: 'leaf' }
        : { kind: 'section', reason: this.facts.linkFile ? 'elsewhere' : 'no-rank' };
    }
    if (depth < this.level.depth) {
      if (isLeaf && isLike) return { kind: 'question', reason: 'leaf' };
      if (isLike && this.facts.says(scope)) return { kind: 'question', reason: 'asks-above' };
      if (compares(textOf(scope.heading)) && this.facts.says(scope)) {
        const isNamed = namedIn(textOf(scope.heading), below, this.level.depth).length > 0;
        return { kind: 'question', reason: isNamed ? 'term-above' : 'asks-above' };
      }
      if (isLeaf && (this.saysEnough(scope, index) || this.hasPoints(below)))
        return { kind: 'question', reason: 'text-above' };
      if (this.saysEnough(scope, index) && this.facts.explains(scope) && !hasItems(scope))
        return { kind: 'question', reason: 'term-above' };
      if (this.explainsPage(scope, index)) return { kind: 'question', reason: 'term-above' };
      return { kind: 'section', reason: 'above-rank' };
    }
    if (this.facts.words(scope).length === 0 && holdsQuestions(scope, below, this.options.more))
      return { kind: 'section', reason: 'holds-questions' };
    if (this.isCountedOn(scope, index)) return { kind: 'section', reason: 'holds-questions' };
    if (this.inLists && !scope.item && !isLike) return { kind: 'section', reason: 'not-like' };
    if (depth === this.level.depth)
      // `<svg> 是什么？` asks about a tag.
      return this.areLabelled && scope.heading && isBareName(plainText([scope.heading], html => html))
        ? { kind: 'section', reason: 'frame' }
        : { kind: 'question', reason: 'rank' };
    return isLike || this.facts.words(scope).length > 0
      ? { kind: 'question', reason: 'below-rank' }
      : { kind: 'section', reason: 'above-rank' };
  }

  /** Whether it has no text and the next heading of its level is a part of it by its number: `## 10. Sets` above `## 10.1 Hash sets`. */
  private isCountedOn(scope: Scope, index: number): boolean {
    const next = this.headed[index + 1];
    return (
      next?.heading?.depth === scope.heading?.depth &&
      this.facts.words(scope).length === 0 &&
      isPartByNumber(textOf(next?.heading), textOf(scope.heading))
    );
  }

  /** Whether headings are nothing but what there is to know about the one above them: 要点. */
  private hasPoints(below: Scope[]): boolean {
    return below.length > 0 && below.every(one => isPoints(textOf(one.heading)) && this.facts.says(one));
  }

  /** Whether a file begins with a term and its explanation, and other questions are below that. */
  private explainsPage(scope: Scope, index: number): boolean {
    const isTerm = index === 0 && this.level !== undefined && !isOfProject(textOf(scope.heading));
    return isTerm && !isLinks(this.facts.words(scope)) && !hasItems(scope) && this.facts.isTermOfPage(scope);
  }

  /** Whether a heading above the questions has text that may be an answer, rather than an introduction. */
  private saysEnough(scope: Scope, index: number): boolean {
    const words = this.facts.words(scope);
    return (
      index > 0 &&
      /[\p{L}\p{N}]/u.test(textOf(scope.heading)) &&
      this.facts.says(scope) &&
      !isOfProject(textOf(scope.heading)) &&
      !isLinks(words) &&
      !listsQuestions(words)
    );
  }

  /** A section that keeps what is below it: one made by its name, a comment or its links. */
  private isHolder(scope: Scope, index: number, { kind, reason }: Verdict): boolean {
    const depth = scope.heading?.depth ?? 0;
    if (reason === 'shared-name') return depth >= (this.level?.depth ?? 7);
    if (kind !== 'section' || !['name', 'links', 'comment'].includes(reason)) return false;
    if (isContents(textOf(scope.heading)) && depth < (this.level?.depth ?? 7)) return false;
    if (!this.level || depth >= this.level.depth) return true;
    return !belowOf(this.headed, index).some(
      below => below.heading?.depth === this.level?.depth && lookOf(below) === 2,
    );
  }
}
