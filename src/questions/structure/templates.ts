import { textOf } from '../../mdast/text.js';
import type { Found } from '../dialects/dialect.js';
import { namesSomeAnswer } from '../text/answer-names.js';
import { hasFollowUpLabel, isLabelOnly } from '../text/labels.js';
import {
  isAimOfQuestion,
  isAspect,
  isBareName,
  isMerePrompt,
  isSolution,
  isStatement,
  type Part,
  partOf,
} from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { namesAsked } from '../text/question-names.js';
import { longAnswer, template as thresholds } from '../thresholds.js';
import { belowOf } from './below.js';
import { isBelowName } from './below-name.js';
import { answeredBeside, continuedIn } from './beside.js';
import { countsQuestion } from './counted-headings.js';
import { asksBelow, familiesOf, nameOf, type TemplateOptions } from './families.js';
import { illustrationsIn } from './illustrations.js';
import { lookOf } from './level.js';
import { areOfOpenProblem } from './open-problem.js';
import { opensAsking } from './opens-asking.js';
import { firstOverParts } from './over-parts.js';
import { problemOfFile } from './problem-of-file.js';
import { isProblemPage } from './problem-page.js';
import { areOfRatedProblem } from './rated-problem.js';
import { recurringIn } from './recurring.js';
import { hasItems, isMarked, lengthOf, type Scope } from './scopes.js';
import { areOfStatedProblem } from './stated-problem.js';
import { countSteps, isStep } from './steps.js';
import { wholeOf } from './whole.js';

/** Headings that are parts of the question above them, because of what they are called or because they recur. */
export interface Templates {
  /** The headings whose parts they are. */
  holders: Set<Scope>;
  /** Those of them that are holders since they tell or ask something themselves, whatever the level of the questions. */
  terms: Set<Scope>;
  /** Those of them whose parts are told by the files beside this one. */
  shared: Set<Scope>;
  /** Parts below a holder. */
  parts: Map<Scope, Scope>;
  /** Headings that continue the question next to them: `## 难度：中` and `## 答案：甲` after `## 题目：…`. */
  continued: Set<Scope>;
  /** Headings that belong to the one before them if that is a question: Production example. */
  illustrations: Set<Scope>;
  /** Headings below a holder that state a problem of their own. */
  asked: Set<Scope>;
  /** The holder that everything in the file belongs to. */
  whole: Scope | undefined;
}

/** Finds the headings that are the parts of a template, in a file's headings. */
export function templatesIn(headed: Scope[], options: TemplateOptions): Templates {
  const families = familiesOf(headed);
  const childrenOf = new Map(families.map(({ parent, children }) => [parent, children]));
  const below = (scope: Scope): Scope[] => childrenOf.get(scope) ?? [];
  const recurring = recurringIn(families, options);
  const templates: Templates = {
    holders: new Set(),
    terms: new Set(),
    shared: new Set(),
    parts: new Map(),
    continued: new Set(),
    illustrations: new Set(),
    asked: new Set(),
    whole: undefined,
  };
  const alone = wholeOf(headed, options) ?? (isProblemPage(headed, below, options) ? headed[0] : undefined);
  const over =
    alone ??
    firstOverParts(
      headed.filter(scope => !options.isNamed(scope)),
      options.shared,
    );
  const whole = over ?? problemOfFile(headed, below, options);
  if (whole) {
    templates.whole = whole;
    if (whole.hasSharedParts || (over && !alone)) templates.shared.add(whole);
    templates.holders.add(whole);
    const outer = families[0]?.children.filter(scope => scope !== whole) ?? [];
    const topics = templates.shared.has(whole) ? topicsIn(whole, outer, headed, options) : new Set<Scope>();
    for (const scope of topics) templates.asked.add(scope);
    for (const scope of headed) if (scope !== whole && !topics.has(scope)) templates.parts.set(scope, whole);
    return templates;
  }
  const inside = new Set<Scope>();
  const parents = new Set(families.map(({ parent }) => parent));
  const isDeep = (scope: Scope) => parents.has(scope);
  for (const { parent, children } of families) {
    for (const scope of continuedIn(children)) templates.continued.add(scope);
    for (const scope of illustrationsIn(parent, children, below)) templates.illustrations.add(scope);
    for (const [question, beside] of answeredBeside(children, below, options)) {
      templates.holders.add(question);
      for (const scope of beside) templates.continued.add(scope);
    }
    if (!parent) continue;
    const isInside = inside.has(parent);
    const isPlain =
      !isInside &&
      (isTemplate(parent, children, recurring, options) ||
        isAnswered(parent, children, options) ||
        (parent.isAnswered === true &&
          !isKnownBelow(parent, options) &&
          !children.some(({ isCollected }) => isCollected)));
    const isShared = !isInside && !isPlain && hasSharedParts(parent, children, headed, options);
    const isTerm =
      !isInside &&
      !isPlain &&
      !isShared &&
      (isExplained(parent, children, isDeep, options) || hasSteps(parent, children, headed, options));
    if (!isInside && !isPlain && !isShared && !isTerm) continue;
    // Below a problem, another one is no solution of it.
    const isAsked = (child: Scope) => isTerm && options.statesProblem(parent) && options.statesProblem(child);
    for (const child of children) if (!isAsked(child)) inside.add(child);
    if (isInside) continue;
    templates.holders.add(parent);
    if (isTerm) templates.terms.add(parent);
    if (isShared) templates.shared.add(parent);
    const topics = isShared ? topicsIn(parent, children, headed, options) : new Set<Scope>();
    for (const child of topics) inside.delete(child);
    for (const child of children) {
      if (isAsked(child) || topics.has(child)) templates.asked.add(child);
      else templates.parts.set(child, parent);
    }
  }
  return templates;
}

/** Whether the headings below one are its parts. */
function isTemplate(parent: Scope, children: Scope[], recurring: Set<Scope>, options: TemplateOptions): boolean {
  if (parent.item || children.some(({ item }) => item) || options.isNamed(parent) || hasItems(parent)) return false;
  const own = children.filter(child => !options.isNamed(child));
  if (opensAsking(own)) return true;
  // One says it of a question, not of a topic.
  if (own.length > 1 && own.some(({ heading }) => isAimOfQuestion(textOf(heading))) && !own.some(asksAlone))
    return true;
  if (!isKnownBelow(parent, options) && areOfRatedProblem(parent, children, options)) return true;
  if (areOfOpenProblem(children.flatMap(({ heading }) => heading ?? []))) return true;
  // A label may stand behind an emoji.
  const counted = own.filter(({ heading }) => countsQuestion(textOf(heading).replace(/^[^\p{L}\p{N}]+/u, '')));
  if (counted.length > 1) return false;
  if (areOfStatedProblem(parent, own) && !own.some(child => hasItems(child) && !namesAsked(textOf(child.heading))))
    return true;
  const kinds = own.map(({ heading }) => partOf(textOf(heading)));
  const isPart = (child: Scope, index: number) => kinds[index] !== undefined || recurring.has(child);
  const isSide = ({ heading }: Scope) => isBareName(textOf(heading));
  // Beside names that recur, `Why the new design is better` asks nothing.
  const areRecurring = own.filter(child => recurring.has(child)).length > own.length * thresholds.parts;
  const isOther = (child: Scope) => (areRecurring ? asks(textOf(child.heading)) : lookOf(child) === 2);
  if (own.some((child, index) => !isPart(child, index) && !isSide(child) && isOther(child))) return false;
  const mere = own.filter(({ heading }) => isMerePrompt(textOf(heading))).map(nameOf);
  if (new Set(mere).size < mere.length) return false;
  const parts = own.filter(isPart).length;
  const isAnswered = kinds.includes('answering');
  if (isAnswered && (kinds[0] === 'asked' || statesAbove(own, kinds))) return parts >= own.length * thresholds.named;
  if (children.some(child => hasItems(child) && !namesAsked(textOf(child.heading)))) return false;
  if (isAnswered && kinds.every(kind => kind !== undefined)) return own.length > 1 || options.hasText(parent);
  // 是什么 and 原理 are no questions without the one above them.
  const sides = own.filter((child, index) => !isPart(child, index) && isSide(child)).length;
  if (lookOf(parent) === 2 && sides > 0 && sides + parts >= own.length * thresholds.named) return true;
  return parts >= own.length * thresholds.parts && own.some(child => recurring.has(child));
}

/** Whether one of some headings states a problem, and one further down answers it. */
function statesAbove(own: Scope[], kinds: (Part | undefined)[]): boolean {
  const at = own.findIndex(({ heading }) => isStatement(textOf(heading)));
  return at !== -1 && kinds.lastIndexOf('answering') > at;
}

/** Whether a heading asks with a mark, and more than why or when. */
function asksAlone({ heading }: Scope): boolean {
  const text = textOf(heading);
  return asks(text) && !isBareName(text) && !isAimOfQuestion(text) && !hasFollowUpLabel(text);
}

/**
 * Whether a heading asks, itself or in the text below it, and what is below that begins with the answer: `## Answer guide`, and
 * then `## Common mistakes`.
 */
function isAnswered(parent: Scope, children: Scope[], options: TemplateOptions): boolean {
  if (isKnownBelow(parent, options) || parent.item || options.isNamed(parent) || hasItems(parent)) return false;
  const own = children.filter(child => !options.isNamed(child));
  const answers = own.map(({ heading, item }) => !item && namesSomeAnswer(textOf(heading)));
  // A second one further down answers what stands above it.
  if (!answers[0] || answers.some((is, index) => is && !answers[index - 1] && index > 0)) return false;
  if (own.some((child, index) => !answers[index] && (child.item || asksBelow(child)))) return false;
  if (options.endsAsking(parent)) return true;
  if (isLabelOnly(textOf(parent.heading))) return false;
  return lookOf(parent) === 2 || (options.hasText(parent) && !options.introduces(parent));
}

/** Whether the headings below one are called as those of the files beside this one. */
function hasSharedParts(
  parent: Scope,
  children: Scope[],
  headed: Scope[],
  { shared, isNamed }: TemplateOptions,
): boolean {
  if (!shared || parent.item || isNamed(parent) || shared.isPart(parent, false)) return false;
  // What answers the questions of a list one by one is no part of the heading above that.
  const own = children.filter(({ isCollected }) => !isCollected);
  return shared.arePartsOf(textOf(parent.heading), lookOf(parent), own, headed);
}

/** What asks, and the topics, beside parts that other files have as well; what is known keeps its topics. */
function topicsIn(title: Scope, children: Scope[], headed: Scope[], { shared, known }: TemplateOptions): Set<Scope> {
  if (!shared) return new Set();
  const asked = shared.askedBeside(title, children);
  return known === undefined ? new Set([...asked, ...shared.topicsBeside(title, children, headed)]) : asked;
}

/** Whether the headings below one are the steps of what it names. */
function hasSteps(parent: Scope, children: Scope[], headed: Scope[], options: TemplateOptions): boolean {
  if (isKnownBelow(parent, options) || parent.item || options.isNamed(parent) || hasItems(parent)) return false;
  const own = children.filter(child => !options.isNamed(child));
  if (!countSteps(own, textOf(parent.heading))) return false;
  const below = belowOf(headed, headed.indexOf(parent));
  const asking = below.filter(scope => asks(textOf(scope.heading)) || scope.found.some(isMarked));
  // Long guides have lists of what to consider in their steps.
  const told = below.filter(scope => !isBelowName(scope, below));
  if (
    own.some(step => hasItems(step) && told.includes(step)) &&
    told.reduce((sum, scope) => sum + lengthOf(scope), 0) > longAnswer.characters
  )
    return false;
  if (asking.length === 0) return true;
  // What may be asked stands in a section for that; what a step says may ask why it is taken.
  const others = asking.filter(scope => !isBelowName(scope, below));
  const steps = own.filter(({ heading }) => isStep(textOf(heading)));
  return (
    steps.length > own.length * thresholds.steps &&
    others.length < steps.length * thresholds.stepsAsking &&
    !others.some(scope => own.includes(scope) && (asks(textOf(scope.heading)) || scope.found.some(isExplicit)))
  );
}

function isExplicit(one: Found): boolean {
  return one.type === 'group' && one.dialect.explicit;
}

/** Whether what stands below a heading may be known. */
function isKnownBelow({ heading }: Scope, { known }: TemplateOptions): boolean {
  return (known ?? 0) > (heading?.depth ?? 0);
}

/**
 * Whether a heading explains a term, or states a problem, and those below it only go on with that: 장점 and Code, 贪心思路.
 *
 * @param isDeep whether there are headings below one, which makes it a chapter
 */
function isExplained(
  parent: Scope,
  children: Scope[],
  isDeep: (scope: Scope) => boolean,
  options: TemplateOptions,
): boolean {
  if (isKnownBelow(parent, options) || parent.item || options.isNamed(parent) || [parent, ...children].some(hasItems))
    return false;
  const own = children.filter(child => !options.isNamed(child));
  if (own.length === 0 || own.some(({ item }) => item)) return false;
  if (own.some(asksBelow)) return false;
  const texts = own.filter(child => !isDeep(child)).map(({ heading }) => textOf(heading));
  if (options.statesProblem(parent)) {
    const solutions = texts.filter(text => partOf(text) === 'answering' || isSolution(text));
    if (solutions.length >= own.length * thresholds.solving) return true;
  }
  const isTold = options.hasText(parent) && !options.introduces(parent);
  return isTold && texts.filter(isAspect).length >= own.length * thresholds.sides;
}
