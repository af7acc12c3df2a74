import { hasCardTag } from '../dialects/card-tag.js';
import { type Group, questionsIn } from '../dialects/dialect.js';
import { rulingOf } from '../text/comments.js';
import { hasAskingLabel, hasNumber } from '../text/labels.js';
import { asks } from '../text/looks.js';
import { isAnswerName, isContents, isKeyPoints } from '../text/names.js';
import { wordsIn as textOf } from '../text/words.js';
import { type Accepted, acceptGroups } from './groups.js';
import { type Level, levelOf, lookOf } from './level.js';
import { isLinkList, wordsOf } from './own-text.js';
import type { Modes, Scope } from './scopes.js';
import type { Verdict } from './verdict.js';

export interface Classified {
  level: Level | undefined;
  verdicts: Map<Scope, Verdict>;
  groups: Map<Group, Accepted>;
}

export interface ClassifyOptions {
  source: string;
  /** Further headings that are no questions. */
  more: string[];
  modes: Modes;
}

/** Decides for a file as a whole what each of its headings is, and which of the dialects' findings are questions. */
export function classify(scopes: Scope[], options: ClassifyOptions): Classified {
  const file = new Headings(scopes, options);
  return { level: file.level, verdicts: file.verdicts(), groups: file.groups };
}

class Headings {
  readonly level: Level | undefined;
  readonly groups: Map<Group, Accepted>;
  private readonly headed: Scope[];
  private readonly title: Scope | undefined;
  private readonly itemScopes: Set<Scope>;
  /** Whether most headings that open items of lists are at the questions' rank. */
  private readonly inLists: boolean;

  constructor(
    scopes: Scope[],
    private readonly options: ClassifyOptions,
  ) {
    this.headed = scopes.filter(scope => scope.heading);
    this.title = this.ownTitle();
    const able = this.headed.filter(scope => scope !== this.title && this.mayBeQuestion(scope));
    const hasText = (scope: Scope): boolean => this.words(scope).length > 0;
    const first = levelOf(able, hasText);
    this.groups = acceptGroups(scopes, { ...options, level: first, isNamed: scope => this.isNamed(scope) });
    this.itemScopes = new Set(
      scopes.filter(({ found }) => found.some(one => one.type === 'group' && this.groups.get(one)?.isQuestion)),
    );
    const rest = able.filter(scope => !this.itemScopes.has(scope));
    const level = this.itemScopes.size === 0 ? first : levelOf(rest, hasText);
    // Where dialects hold the questions, headings do so only where they look like it.
    const items = [...this.groups].reduce(
      (sum, [group, { isQuestion }]) => sum + (isQuestion ? questionsIn(group).length : 0),
      0,
    );
    const isLike = level !== undefined && level.like * 5 >= level.headings * 2;
    this.level = level && (isLike || level.answered > items || items === 0) ? level : undefined;
    const atLevel = rest.filter(({ heading }) => heading?.depth === this.level?.depth);
    this.inLists = atLevel.filter(({ item }) => item).length * 2 > atLevel.length;
  }

  verdicts(): Map<Scope, Verdict> {
    const verdicts = new Map<Scope, Verdict>();
    let holder: { depth: number; isQuestion: boolean } | undefined;
    for (const [index, scope] of this.headed.entries()) {
      const depth = scope.heading?.depth ?? 0;
      // `## Answer` beside `## Question` goes on with it.
      const isAnswer = holder?.isQuestion === true && isAnswerName(textOf(scope.heading));
      if (holder && depth <= holder.depth && !isAnswer) holder = undefined;
      const verdict = this.verdictOf(scope, index, holder);
      verdicts.set(scope, verdict);
      if (verdict.kind === 'question') holder = { depth, isQuestion: true };
      else if (this.isHolder(scope, index, verdict)) holder = { depth, isQuestion: false };
      else if (verdict.kind !== 'content') holder = undefined;
    }
    return verdicts;
  }

  private verdictOf(scope: Scope, index: number, holder: { isQuestion: boolean } | undefined): Verdict {
    const ruling = this.ruling(scope);
    if (ruling === 'card') return { kind: 'question', reason: 'comment' };
    if (holder && ruling === undefined && !this.isTagged(scope))
      return { kind: 'content', reason: holder.isQuestion ? 'in-question' : 'in-section' };
    if (ruling === 'none') return { kind: 'section', reason: 'comment' };
    if (this.isTagged(scope)) return { kind: 'question', reason: 'tag' };
    if (scope === this.title) return { kind: 'title', reason: 'title' };
    if (this.isNamed(scope)) return { kind: 'section', reason: 'name' };
    if (this.itemScopes.has(scope))
      return { kind: this.headed.length === 1 ? 'title' : 'section', reason: 'holds-items' };
    if (this.isLinks(scope)) return { kind: 'section', reason: 'links' };
    if (this.below(index).some(below => this.itemScopes.has(below))) return { kind: 'section', reason: 'holds-items' };
    return this.byRank(scope, index);
  }

  private byRank(scope: Scope, index: number): Verdict {
    const depth = scope.heading?.depth ?? 0;
    const isLeaf = this.below(index).length === 0;
    const isLike = lookOf(scope) === 2;
    if (!this.level) {
      return isLeaf && isLike && this.words(scope).length > 0
        ? { kind: 'question', reason: 'leaf' }
        : { kind: 'section', reason: 'no-rank' };
    }
    if (depth < this.level.depth) {
      if (isLeaf && isLike) return { kind: 'question', reason: 'leaf' };
      return { kind: 'section', reason: 'above-rank' };
    }
    if (this.holdsQuestions(scope, index)) return { kind: 'section', reason: 'holds-questions' };
    if (this.inLists && !scope.item && !isLike) return { kind: 'section', reason: 'not-like' };
    if (depth === this.level.depth) return { kind: 'question', reason: 'rank' };
    return isLike || this.words(scope).length > 0
      ? { kind: 'question', reason: 'below-rank' }
      : { kind: 'section', reason: 'above-rank' };
  }

  /** Whether a heading without text of its own stands above headings that ask: with a question mark, a label. */
  private holdsQuestions(scope: Scope, index: number): boolean {
    const below = this.below(index);
    if (below.length === 0 || this.words(scope).length > 0 || scope.item) return false;
    const depth = Math.min(...below.map(({ heading }) => heading?.depth ?? 6));
    const next = below.filter(
      ({ heading, item }) => heading?.depth === depth && !item && !isKeyPoints(textOf(heading), this.options.more),
    );
    if (next.some(({ heading }) => isAnswerName(textOf(heading)))) return false;
    const asking = next.filter(({ heading }) => asks(textOf(heading)));
    // Below a question, numbers count steps; below anything else they count questions.
    const numbered = lookOf(scope) === 0 ? next.filter(({ heading }) => hasNumber(textOf(heading))) : [];
    return next.length > 0 && Math.max(asking.length, numbered.length) * 2 > next.length;
  }

  /** A section that keeps what is below it: one that a name, a comment or its links made. */
  private isHolder(scope: Scope, index: number, { kind, reason }: Verdict): boolean {
    if (kind !== 'section' || !['name', 'links', 'comment'].includes(reason)) return false;
    const depth = scope.heading?.depth ?? 0;
    if (isContents(textOf(scope.heading)) && depth < (this.level?.depth ?? 7)) return false;
    if (!this.level || depth >= this.level.depth) return true;
    return !this.below(index).some(below => below.heading?.depth === this.level?.depth && lookOf(below) === 2);
  }

  /** The scopes below a heading, up to the next of its rank or above. */
  private below(index: number): Scope[] {
    const depth = this.headed[index]?.heading?.depth ?? 0;
    const end = this.headed.findIndex((scope, at) => at > index && (scope.heading?.depth ?? 0) <= depth);
    return this.headed.slice(index + 1, end === -1 ? undefined : end);
  }

  /** The first heading, where it alone has its rank, everything else stands below it and it is no question itself. */
  private ownTitle(): Scope | undefined {
    const [first, ...others] = this.headed;
    const depth = first?.heading?.depth ?? 0;
    if (!first?.heading || first.item || others.length === 0) return undefined;
    if (!others.every(({ heading }) => (heading?.depth ?? 0) > depth)) return undefined;
    if (others.some(({ heading, item }) => !item && isAnswerName(textOf(heading)) && heading?.depth === depth + 1))
      return undefined;
    const text = textOf(first.heading);
    const isOne = hasAskingLabel(text) || (asks(text) && (depth > 1 || this.words(first).length > 0));
    const next = others.filter(scope => !this.isNamed(scope));
    const asking = next.filter(scope => asks(textOf(scope.heading)));
    const hasItems = next.some(({ found }) => found.some(one => one.type === 'group'));
    return isOne && asking.length * 2 <= next.length && !hasItems ? undefined : first;
  }

  private mayBeQuestion(scope: Scope): boolean {
    return (
      !this.isNamed(scope) &&
      !this.isLinks(scope) &&
      this.ruling(scope) !== 'none' &&
      !isAnswerName(textOf(scope.heading))
    );
  }

  private isNamed({ heading }: Scope): boolean {
    return isKeyPoints(textOf(heading), this.options.more);
  }

  private isLinks(scope: Scope): boolean {
    return lookOf(scope) < 2 && isLinkList(this.words(scope));
  }

  private isTagged({ heading }: Scope): boolean {
    return this.options.modes['card-tag'] !== 'off' && hasCardTag(textOf(heading));
  }

  private ruling({ nodes }: Scope): ReturnType<typeof rulingOf> {
    return nodes.slice(0, 3).map(rulingOf).find(Boolean);
  }

  private words(scope: Scope) {
    return wordsOf(scope, this.options.source);
  }
}
