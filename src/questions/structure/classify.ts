import { textOf } from '../../mdast/text.js';
import type { Found, Group } from '../dialects/dialect.js';
import type { Memory } from '../memory/memory.js';
import { isAnswerName, isSolutionName } from '../text/answer-names.js';
import { namesFollowUps } from '../text/follow-up-names.js';
import { isCheckpoints } from '../text/frame-names.js';
import { hasFollowUpLabel, isLabelWhole } from '../text/labels.js';
import { isContents } from '../text/page-names.js';
import { compares } from '../text/question-likeness.js';
import { namesAsked, namesChecks, namesQuestions } from '../text/question-names.js';
import { acceptInText } from './accept-in-text.js';
import type { Accepted } from './accepted.js';
import { areSides } from './are-sides.js';
import { askedOfTerm, asksItself, holdsOnly } from './asked-of-terms.js';
import { belowOf } from './below.js';
import { byRank, explainsPage } from './by-rank.js';
import { contentBlocks } from './content-blocks.js';
import { namesOthers } from './contents.js';
import { answeredIn, countedIn } from './counted-headings.js';
import type { ClassifyOptions, Facts } from './facts.js';
import { followUpsIn } from './follow-ups.js';
import { isHeadedCard } from './headed-cards.js';
import { type Layout, layoutOf } from './layout.js';
import { type Level, lookOf } from './level.js';
import type { Scope } from './scopes.js';
import { hasFront } from './split-answer.js';
import { askedBelow, holdsLike, likeBelow } from './sub-questions.js';
import type { Templates } from './templates.js';
import { topicsBelow } from './topics-below.js';
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
  const layout = layoutOf(scopes, options, memory);
  const verdicts = new Headings(layout, options.more, memory).verdicts();
  acceptInText(layout.groups, scopes, verdicts);
  return { level: layout.level, verdicts, groups: layout.groups };
}

/** The scope that keeps the headings below it as its parts. */
interface Holder {
  scope: Scope;
  depth: number;
  isQuestion: boolean;
  /** Whether it asks nothing, so that what asks below it is no part of its answer. */
  isTerm: boolean;
  /** Headings below it that are questions of their own. */
  asked: Set<Scope>;
  /** The enclosing question, which contains what follows. */
  outer: Holder | undefined;
}

/** Why a heading is a question that need not ask. */
const byLevel: ReadonlySet<Verdict['reason']> = new Set(['rank', 'below-rank', 'text-above', 'term-above']);

class Headings {
  private readonly facts: Facts;
  private readonly headed: Scope[];
  private readonly templates: Templates;
  private readonly namesOthers: ReturnType<typeof namesOthers>;

  constructor(
    private readonly layout: Layout,
    private readonly more: string[],
    private readonly memory: Memory | undefined,
  ) {
    this.facts = layout.facts;
    this.headed = layout.headed;
    this.templates = layout.templates;
    this.namesOthers = namesOthers(layout.headed);
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
        const numbered = this.askedIn(scope, below, verdict);
        const isTerm = askedBelow(below, this.more, scope).size === 0 && this.isTerm(scope, verdict);
        const asked = isTerm ? new Set([...askedOfTerm(below, this.facts), ...numbered]) : numbered;
        const isBeside = verdict.reason === 'asks-above' && (this.memory?.rank !== undefined || holdsLike(below));
        if (isBeside || verdict.reason === 'term-above' || verdict.reason === 'term-title') holder = undefined;
        else
          holder = { scope, depth: scope === this.templates.whole ? 0 : depth, isQuestion: true, isTerm, asked, outer };
      } else if (verdict.kind === 'section' && verdict.of) continue;
      else if (this.isHolder(scope, index, verdict)) {
        // Questions below it are what they were if it was one.
        const below = belowOf(this.headed, index);
        const asked =
          verdict.reason === 'shared-name'
            ? askedBelow(below, this.more, scope)
            : topicsBelow(scope, below, this.facts);
        holder = { scope, depth, isQuestion: false, isTerm: false, asked, outer: undefined };
      } else if (verdict.kind !== 'content') holder = undefined;
    }
    return verdicts;
  }

  /** Whether a heading goes on with the question next to it: `## Answer` after `## Question`. */
  private continues(scope: Scope, { isQuestion, depth }: Holder): boolean {
    if (!isQuestion || scope.isCollected) return false;
    if (isAnswerName(textOf(scope.heading))) return !this.isOfSolutions(scope);
    const { continued, illustrations } = this.templates;
    return (continued.has(scope) || illustrations.has(scope)) && scope.heading?.depth === depth;
  }

  /** Whether a heading has nothing below it but its neighbours, which are the solutions. */
  private isOfSolutions(scope: Scope): boolean {
    return isSolutionName(textOf(scope.heading)) && this.facts.isEmpty(scope);
  }

  /** Whether a heading is a question since it explains something, and neither asks nor has parts; what is known keeps its level. */
  private isTerm(scope: Scope, { reason }: Verdict): boolean {
    const isByLevel = byLevel.has(reason) || reason === 'below-term';
    return (
      this.memory?.rank === undefined &&
      isByLevel &&
      lookOf(scope) === 0 &&
      !scope.item &&
      !this.templates.holders.has(scope)
    );
  }

  /** The headings below a question that are questions of their own. */
  private askedIn(scope: Scope, below: Scope[], { reason }: Verdict): Set<Scope> {
    const { holders, asked, whole } = this.templates;
    // All headings of a file may go on with its first one.
    const inside = scope === whole ? this.headed.filter(one => one !== scope) : below;
    const following = [...followUpsIn([scope, ...inside])].filter(one => this.facts.says(one));
    if (holders.has(scope))
      return new Set([
        ...inside.filter(one => asked.has(one)),
        ...this.labelledIn(inside),
        ...this.askedOfParts(scope, below),
        ...following,
      ]);
    if (reason === 'asks-above' && this.layout.level)
      return new Set([...likeBelow(below, this.layout.level.depth), ...following]);
    return new Set([...askedBelow(below, this.more, scope), ...following]);
  }

  /** The labelled questions in the parts of one that have labelled answers. */
  private labelledIn(inside: Scope[]): Scope[] {
    return this.memory?.rank === undefined ? [...answeredIn(inside)] : [];
  }

  /**
   * What asks outright in the parts that other files have as well, where their title asks nothing, and cards, counted questions and
   * follow-up questions there.
   */
  private askedOfParts(scope: Scope, below: Scope[]): Scope[] {
    if (this.memory?.rank !== undefined || !this.templates.shared.has(scope)) return [];
    const isTerm = lookOf(scope) < 2;
    const counted = countedIn(below);
    const isAsked = (one: Scope) =>
      isHeadedCard(one) ||
      counted.has(one) ||
      hasFollowUpLabel(textOf(one.heading)) ||
      (isTerm && (asksItself(one) || compares(textOf(one.heading))));
    return below.filter(one => !one.item && isAsked(one) && this.facts.says(one));
  }

  private verdictOf(scope: Scope, index: number, holder: Holder | undefined): Verdict {
    const ruling = this.facts.ruling(scope);
    if (ruling === 'card') return { kind: 'question', reason: 'comment' };
    if (this.memory?.headings.has(scope)) return { kind: 'question', reason: 'known' };
    if (scope.isEmptyEnding && !this.facts.isTagged(scope)) return { kind: 'section', reason: 'name' };
    if (holder?.asked.has(scope) && ruling !== 'none') {
      const reason = scope.heading?.depth === this.layout.level?.depth ? 'rank' : 'asks-below';
      const isFollowing = holder.isQuestion && hasFollowUpLabel(textOf(scope.heading));
      if (holder.isTerm) return { kind: 'question', reason: 'below-term', of: holder.scope };
      return { kind: 'question', reason, ...(isFollowing && { of: holder.scope }) };
    }
    if (holder?.isQuestion && (ruling === 'none' || !this.facts.isTagged(scope))) {
      if (holder.isTerm && holdsOnly(scope, belowOf(this.headed, index), holder.asked, this.facts))
        return { kind: 'section', reason: 'holds-questions', of: holder.scope };
      const isSection =
        ruling === undefined && (this.layout.inside.get(scope) === 'section' || this.namesAsked(scope, index, holder));
      return isSection
        ? { kind: 'section', reason: 'holds-items', of: holder.scope }
        : { kind: 'content', reason: 'in-question', of: holder.scope };
    }
    if (holder && ruling === undefined && !this.facts.isTagged(scope)) return { kind: 'content', reason: 'in-section' };
    if (ruling === 'none') return { kind: 'section', reason: 'comment' };
    if (this.facts.isTagged(scope)) return { kind: 'question', reason: 'tag' };
    if (scope === this.layout.title)
      return explainsPage(scope, index, this.layout)
        ? { kind: 'question', reason: 'term-title' }
        : { kind: 'title', reason: 'title' };
    if (this.templates.holders.has(scope))
      return { kind: 'question', reason: this.templates.shared.has(scope) ? 'shared-parts' : 'parts' };
    if (this.facts.isNamed(scope) || this.isOfSolutions(scope)) return { kind: 'section', reason: 'name' };
    if (this.onlyNamesQuestions(scope)) return { kind: 'section', reason: 'name' };
    if (this.facts.isNumberOnly(scope) || this.asksNothing(scope, index))
      return { kind: 'section', reason: 'number-only' };
    if (this.facts.isFile(scope)) return { kind: 'section', reason: 'file-name' };
    if (this.layout.itemScopes.has(scope) || this.layout.inside.get(scope) === 'section')
      return { kind: this.headed.length === 1 ? 'title' : 'section', reason: 'holds-items' };
    if (this.facts.isLinks(scope)) return { kind: 'section', reason: 'links' };
    if (this.isContents(scope)) return { kind: 'section', reason: 'contents' };
    if (this.facts.isTasks(scope)) return { kind: 'section', reason: 'tasks' };
    if (this.facts.isFarewell(scope)) return { kind: 'section', reason: 'farewell' };
    if (this.facts.isLeadIn(scope)) return { kind: 'section', reason: 'lead-in' };
    if (this.holdsItems(scope, index)) return { kind: 'section', reason: 'holds-items' };
    if (this.isFrame(scope)) return { kind: 'section', reason: 'frame' };
    const verdict = byRank(scope, index, this.layout, this.more);
    const isByLevel = verdict.kind === 'question' && byLevel.has(verdict.reason);
    return isByLevel && this.layout.frames.has(scope) ? { kind: 'section', reason: 'shared-name' } : verdict;
  }

  /** Whether a heading below a question names those that are asked below it. */
  private namesAsked(scope: Scope, index: number, { asked }: Holder): boolean {
    if (!namesAsked(textOf(scope.heading))) return false;
    const isAsked = (one: Scope) => asked.has(one) || this.layout.inside.get(one) === 'section';
    return belowOf(this.headed, index).some(isAsked);
  }

  /** Whether its name says what kind of text is below it, or that readers test themselves there. */
  private isFrame(scope: Scope): boolean {
    const text = textOf(scope.heading);
    return this.facts.isFrame(scope) || isCheckpoints(text) || namesChecks(text);
  }

  /** Whether it only says that questions follow, which are headings of its own level: `## Flashcards` above `## Card 1`. */
  private onlyNamesQuestions(scope: Scope): boolean {
    return this.facts.isEmpty(scope) && lookOf(scope) === 0 && namesQuestions(textOf(scope.heading));
  }

  /** Whether there is nothing below it but the names of other headings, or lists of questions that stand elsewhere in the file. */
  private isContents(scope: Scope): boolean {
    const { found, source } = scope;
    if (this.namesOthers(scope, this.facts.words(scope))) return true;
    const isContents = (one: Found) => one.type === 'group' && this.layout.groups.get(one)?.reason === 'contents';
    const others = found.filter(one => !isContents(one));
    const areEmpty = others.every(one => one.type !== 'group' && contentBlocks([one], source).length === 0);
    return areEmpty && others.length < found.length;
  }

  /** Whether there are questions of another form below a heading further down, and it has no text that those stand beside. */
  private holdsItems(scope: Scope, index: number): boolean {
    const below = belowOf(this.headed, index);
    // What goes on from it needs it, and so do its sides.
    const areOfIt = areSides(below);
    const isInside = (one: Scope) => this.layout.inside.get(one) === 'section';
    if (below.some(one => this.layout.itemScopes.has(one) && !(areOfIt && isInside(one)))) return true;
    const isApart = (one: Scope) => isInside(one) && !areOfIt && !namesFollowUps(textOf(one.heading));
    return this.facts.words(scope).length === 0 && below.some(isApart);
  }

  /** Whether nothing would be on its front: it is a label such as `2.`, and nothing below it is the question. */
  private asksNothing(scope: Scope, index: number): boolean {
    if (!scope.heading || scope.item || !isLabelWhole(scope.heading.children)) return false;
    const below = belowOf(this.headed, index).flatMap(({ heading, nodes }) => (heading ? [heading, ...nodes] : nodes));
    return !hasFront([...scope.nodes, ...below], textOf(scope.heading));
  }

  /** A section that keeps what is below it: one made by its name, a comment or its links. */
  private isHolder(scope: Scope, index: number, { kind, reason }: Verdict): boolean {
    const depth = scope.heading?.depth ?? 0;
    if (reason === 'shared-name') return depth >= (this.layout.level?.depth ?? 7);
    if (kind !== 'section' || !['name', 'links', 'comment'].includes(reason)) return false;
    if (isContents(textOf(scope.heading)) && depth < (this.layout.level?.depth ?? 7)) return false;
    if (!this.layout.level || depth >= this.layout.level.depth) return true;
    return !belowOf(this.headed, index).some(
      below => below.heading?.depth === this.layout.level?.depth && lookOf(below) === 2,
    );
  }
}
