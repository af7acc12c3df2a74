import { textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { type Known, knownAs } from '../memory/known.js';
import { type PartNames, partName } from '../part-names.js';
import { isAspect, isMerePrompt, isSolution, isStatement, partOf } from '../text/parts.js';
import { asks, compares, questionLikeness } from '../text/question-likeness.js';
import { isKeyPoints, isPoints } from '../text/section-names.js';
import { explanation, partNames as thresholds } from '../thresholds.js';
import { isSectionOfMarked } from './announced.js';
import { belowOf, directlyIn, lengthWithin } from './below.js';
import { contentBlocks } from './content-blocks.js';
import { isHeadedCard } from './headed-cards.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';
import { isStep } from './steps.js';

/** What needs the title as its first or second half, and says something of it. */
const goesOn = /^(?:与|和|跟|同|比|对比)|(?:과|와)(?:의)?\s|\b(?:with|between|than|versus|vs)\b/u;

/** What asks of the title in a few words, with no question mark: Why it exists, Where this shows up. */
const asksOfIt =
  /^[\p{P}\p{S}\d\s]*(?:what|why|how|when|where)\s(?:\S+\s){0,2}(?:it|this|they|these|them)(?:\s\S+){0,3}(?<![?？])$/iu;

/** Which headings of a file are parts because the files beside it have headings of the same names. */
export class SharedNames {
  /** Texts that were looked up among the known questions, and whether they are one. */
  readonly lookedUp = new Map<string, boolean>();

  /**
   * @param names how the names of the file's headings recur
   * @param known the known questions of the file: what is one of them is no part, and has parts if it did before
   * @param more additional names of sections
   */
  constructor(
    private readonly names: PartNames,
    private readonly known: Known | undefined,
    private readonly more: string[],
  ) {}

  /**
   * Whether some headings are the parts of a title.
   *
   * @param look how much the title looks like a question
   */
  arePartsOf(title: string, look: 0 | 1 | 2, children: Scope[], headed: Scope[]): boolean {
    if (this.names.size === 0) return false;
    const isApart = (scope: Scope) => this.isSummary(scope) || isSectionOfMarked(scope) || isHeadedCard(scope);
    const own = children.filter(scope => !isApart(scope));
    if (own.length === 0 || own.some(({ item }) => item) || !/\p{L}/u.test(title)) return false;
    const isKnown = this.isKnown(title);
    if (!own.some(scope => this.isPart(scope, isKnown))) return false;
    const parts = own.filter(scope => this.isPart(scope, isKnown) || this.isLikePart(scope));
    if (areRepeated(parts)) return false;
    const others = own.filter(scope => !parts.includes(scope));
    const sections = others.filter(scope => this.names.get(nameOf(scope)) === 'section');
    // With more topics than parts, it asks for none of them.
    const holding = own.filter(scope => this.names.get(nameOf(scope)) === 'section');
    const plain = parts.filter(scope => !holding.includes(scope));
    if (look < 2 && this.topicsIn(holding, headed) > plain.length) return false;
    const questions = this.questionsBelow(own, headed);
    const always = this.alwaysIn(own);
    if (look === 2 || always >= thresholds.leastAlways)
      return (
        (always >= thresholds.leastAlways || parts.length + sections.length >= own.length * thresholds.asking) &&
        questions <= parts.length * thresholds.ownQuestions
      );
    const asking = others.filter(scope => lookOf(scope) === 2 && !sections.includes(scope));
    if (asking.length > 0 && (asking.some(asksOfTitle) || !mayStandBesideAsking(parts, own))) return false;
    return parts.length >= own.length * thresholds.parts && questions <= parts.length;
  }

  /**
   * The headings that ask beside the parts of a title that asks nothing, each something of its own: Why it exists asks of the title.
   * Beside parts that hardly a file of the folder lacks, they ask of it too.
   */
  askedBeside(title: Scope, children: Scope[]): Set<Scope> {
    const own = children.filter(scope => !this.isSummary(scope));
    if (lookOf(title) === 2 || own.some(statesIt) || this.alwaysIn(own) >= thresholds.leastAlways) return new Set();
    const isOther = (scope: Scope) => !this.isPart(scope, false) && !this.isLikePart(scope);
    return new Set(own.filter(one => lookOf(one) === 2 && isOther(one) && !asksOfIt.test(textOf(one.heading).trim())));
  }

  /**
   * The topics beside the parts of a title that asks nothing: at least two that no other file has, which name something themselves and
   * have much to say, and with them others that few files have. What stands beside a problem is told of it.
   */
  topicsBeside(title: Scope, children: Scope[], headed: Scope[]): Set<Scope> {
    const own = children.filter(scope => !this.isSummary(scope));
    if (lookOf(title) === 2 || own.some(statesIt)) return new Set();
    const told = own.filter(scope => namesItself(scope) && lengthWithin(headed, headed.indexOf(scope)) >= explanation);
    const topics = told.filter(scope => !this.names.has(nameOf(scope)));
    const few = told.filter(scope => ['rare', 'seldom'].includes(this.names.get(nameOf(scope)) ?? ''));
    if (topics.length < thresholds.topics) return new Set();
    return new Set(few.length < topics.length ? [...topics, ...few] : topics);
  }

  /** Whether a heading is called as those of other files are, and is no question that is known. */
  isPart({ heading, item }: Scope, isKnown: boolean): boolean {
    const text = textOf(heading);
    const how = item ? undefined : this.names.get(partName(text));
    const isRare = how === 'rare' || how === 'seldom' || how === 'frame' || how === 'statement';
    const isPart = how === 'part' || how === 'always' || how === 'over' || how === 'problem' || (isRare && isKnown);
    return isPart && !this.isKnown(text);
  }

  /** Whether it is a name below which hardly a file of the folder does not state its problem. */
  statesProblem({ heading, item }: Scope): boolean {
    const how = this.names.get(partName(textOf(heading)));
    return !item && (how === 'problem' || how === 'statement');
  }

  /**
   * Whether a heading is called as those of other files are and asks nothing by itself: 易错点, Pitfalls. One that goes on from the
   * title does: 与其他语言的对照, Compared with threads.
   */
  isFrame(scope: Scope): boolean {
    const text = textOf(scope.heading);
    const isFrame = !scope.item && this.names.get(partName(text)) === 'frame' && !this.isKnown(text);
    return (
      (isFrame || this.isPart(scope, false)) && lookOf(scope) < 2 && !goesOn.test(partName(text)) && !compares(text)
    );
  }

  /** Whether a heading is a part beside another one: fewer files have it, or its name alone says so. */
  private isLikePart({ heading, item }: Scope): boolean {
    const text = textOf(heading);
    const how = this.names.get(partName(text));
    const isNamed = how === 'rare' || how === 'frame' || partOf(text) !== undefined || isAspect(text);
    return isNamed && !item && !this.isKnown(text);
  }

  /** Whether a heading is called 要点, Summary or the like, and is no chapter by that, nor what the files of its folder consist of. */
  isSummary(scope: Scope): boolean {
    return isKeyPoints(textOf(scope.heading), this.more) && !this.isChapter(scope) && !this.isOverFiles(scope);
  }

  /** Whether a heading is called 知识点, Key points or the like, and topics of their own stand below it in most files. */
  isChapter({ heading, item }: Scope): boolean {
    const text = textOf(heading);
    return !item && isPoints(text) && this.names.get(partName(text)) === 'section';
  }

  /** Whether everything else in the files beside this one is below a heading of that name: 思考, Thoughts. */
  isOverFiles(scope: Scope): boolean {
    return !scope.item && this.names.get(nameOf(scope)) === 'over';
  }

  /** Whether there are no such names, and a title is not known either. */
  knowsNothingOf(title: string): boolean {
    return this.names.size === 0 && !this.isKnown(title);
  }

  /** Whether a text is a question that is known. */
  isKnown(text: string): boolean {
    const isKnown = this.known !== undefined && knownAs(text, this.known) !== undefined;
    this.lookedUp.set(text, isKnown);
    return isKnown;
  }

  /** How many of some headings hardly a file of the folder lacks. */
  private alwaysIn(own: Scope[]): number {
    return own.filter(scope => ['always', 'problem'].includes(this.names.get(nameOf(scope)) ?? '')).length;
  }

  /** How many topics of its own a file has below headings that are sections in most files, with nothing but headings between. */
  private topicsIn(sections: Scope[], headed: Scope[]): number {
    const topicsAt = (one: Scope): number => {
      const isTopic = !this.names.has(nameOf(one)) && namesItself(one);
      const held = contentBlocks(one.nodes, one.source).length === 0 ? this.topicsIn([one], headed) : 0;
      return Math.max(isTopic ? 1 : 0, held);
    };
    const direct = sections.flatMap(scope => directlyIn(belowOf(headed, headed.indexOf(scope))));
    return direct.reduce((sum, one) => sum + topicsAt(one), 0);
  }

  /** How many questions there are at or below some headings, as headings and in other forms. */
  private questionsBelow(scopes: Scope[], headed: Scope[]): number {
    const all = scopes.flatMap(scope => [scope, ...belowOf(headed, headed.indexOf(scope))]);
    const isAsked = (scope: Scope) =>
      lookOf(scope) === 2 && !isAspect(textOf(scope.heading)) && !this.names.has(nameOf(scope));
    const asking = all.filter(scope => isAsked(scope) && !isHeadedCard(scope));
    // What goes on from the title stands apart from its parts.
    const isOwn = (one: Found): one is Group => one.type === 'group' && !one.isFollowUp && !one.isAnnounced;
    const items = all.flatMap(({ found }) => found.filter(isOwn).flatMap(questionsIn));
    const like = items.filter(({ children: [prompt] }) => questionLikeness(textOf(prompt.children[0])) === 2);
    return asking.length + like.length;
  }
}

/** The shared names of a file, which may have none: its title may have been published since it had. */
export function sharedNames(
  names: PartNames | undefined,
  known: Known | undefined,
  more: string[],
): SharedNames | undefined {
  return names && new SharedNames(names, known, more);
}

/** Whether a heading names something, and no part, side or step of what stands above it. */
function namesItself(scope: Scope): boolean {
  const text = textOf(scope.heading);
  const isPart = partOf(text) !== undefined || isAspect(text) || isSolution(text) || isStep(text);
  return !scope.item && !isPart && nameOf(scope) !== '';
}

function nameOf({ heading }: Scope): string {
  return partName(textOf(heading));
}

/** Whether a heading states the problem that those beside it are parts of. */
function statesIt({ heading }: Scope): boolean {
  return isMerePrompt(textOf(heading)) || isStatement(textOf(heading));
}

/** Whether a heading asks outright, and of the title: Why does this exist? It needs that in its context. */
function asksOfTitle({ heading }: Scope): boolean {
  const text = textOf(heading);
  return asks(text) && /\b(?:it|its|this|they|their|these|them)\b/iu.test(text);
}

/** Whether parts are most of some headings, so that one that asks beside them is a question of its own and they are no list of such. */
function mayStandBesideAsking(parts: Scope[], own: Scope[]): boolean {
  return (
    parts.length >= thresholds.leastBesideAsking &&
    parts.length >= own.length * thresholds.beside &&
    !own.some(statesIt)
  );
}

/** Whether most of some names come more than once, so that each of them belongs to something of its own. */
function areRepeated(parts: Scope[]): boolean {
  const counts = new Map<string, number>();
  for (const { heading } of parts) {
    const text = textOf(heading).trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count > 1);
  return repeated.length >= counts.size / 2;
}
