import type { Heading } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { asksAs, isSameTitle } from '../text/file-titles.js';
import {
  hasExplainingLabel,
  hasLongAnswerLabel,
  hasWordLabel,
  isHeadingOfAnswer,
  isLabelOnly,
} from '../text/labels.js';
import { isAnswerName, namesSomeAnswer } from '../text/names.js';
import { bareName, isAspect, isBareName, isMerePrompt, isSolution, partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { template as thresholds } from '../thresholds.js';
import { endsAsking } from './content-blocks.js';
import { lookOf } from './level.js';
import { isOptionHeading } from './options.js';
import { hasItems, type Scope } from './scopes.js';

/** Headings that are parts of the question above them, because of what they are called or because they recur. */
export interface Templates {
  /** The headings whose parts they are. */
  holders: Set<Scope>;
  /** Those of them that are holders since they tell or ask something themselves, whatever the level of the questions. */
  terms: Set<Scope>;
  /** Parts below a holder. */
  parts: Map<Scope, Scope>;
  /** Headings that continue the question next to them: `## 难度：中` and `## 答案：甲` after `## 题目：…`. */
  continued: Set<Scope>;
  /** Headings below a holder that state a problem of their own. */
  asked: Set<Scope>;
  /** The holder that everything in the file belongs to. */
  whole: Scope | undefined;
}

export interface TemplateOptions {
  hasText: (scope: Scope) => boolean;
  /** Whether a scope's heading is the name of a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading only introduces the others. */
  introduces: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading begins with a problem: `**题目描述**`, `问题：…`. */
  statesProblem: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading ends in a question. */
  endsAsking: (scope: Scope) => boolean;
  /** Whether there are only links and a few words about them below its heading. */
  onlyPoints: (scope: Scope) => boolean;
  /** The level of the known questions. */
  known?: Heading['depth'] | undefined;
}

/** Finds the headings that are the parts of a template, in a file's headings. */
export function templatesIn(headed: Scope[], options: TemplateOptions): Templates {
  const families = familiesOf(headed);
  const recurring = recurringIn(families, options);
  const templates: Templates = {
    holders: new Set(),
    terms: new Set(),
    parts: new Map(),
    continued: new Set(),
    asked: new Set(),
    whole: undefined,
  };
  const whole = wholeOf(headed, options);
  if (whole) {
    templates.whole = whole;
    templates.holders.add(whole);
    for (const scope of headed) if (scope !== whole) templates.parts.set(scope, whole);
    return templates;
  }
  const inside = new Set<Scope>();
  const parents = new Set(families.map(({ parent }) => parent));
  const isDeep = (scope: Scope) => parents.has(scope);
  const childrenOf = new Map(families.map(({ parent, children }) => [parent, children]));
  const below = (scope: Scope): Scope[] => childrenOf.get(scope) ?? [];
  for (const { parent, children } of families) {
    for (const scope of continuedIn(children)) templates.continued.add(scope);
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
        (parent.isAnswered === true && !isKnownBelow(parent, options)));
    const isTerm = !isInside && !isPlain && isExplained(parent, children, isDeep, options);
    if (!isInside && !isPlain && !isTerm) continue;
    // Below a problem, another one is no solution of it.
    const isAsked = (child: Scope) => isTerm && options.statesProblem(parent) && options.statesProblem(child);
    for (const child of children) if (!isAsked(child)) inside.add(child);
    if (isInside) continue;
    templates.holders.add(parent);
    if (isTerm) templates.terms.add(parent);
    for (const child of children) {
      if (isAsked(child)) templates.asked.add(child);
      else templates.parts.set(child, parent);
    }
  }
  return templates;
}

/** A heading and the ones directly below it; without a heading for the outermost ones. In the order of the file. */
interface Family {
  parent: Scope | undefined;
  children: Scope[];
}

function familiesOf(headed: Scope[]): Family[] {
  const outermost: Family = { parent: undefined, children: [] };
  const families = [outermost];
  const open: { depth: number; family: Family }[] = [{ depth: 0, family: outermost }];
  for (const scope of headed) {
    const depth = scope.heading?.depth ?? 0;
    while (depth <= (open.at(-1)?.depth ?? 0)) open.pop();
    open.at(-1)?.family.children.push(scope);
    const family: Family = { parent: scope, children: [] };
    families.push(family);
    open.push({ depth, family });
  }
  return families.filter(({ children }) => children.length > 0);
}

function nameOf({ heading }: Scope): string {
  return bareName(textOf(heading));
}

/**
 * Marks the first heading if it is the file's title from its front matter. If the outermost headings of a file are the parts
 * of one question, that title asks it: it is added as a heading above them.
 */
export function underTitle(scopes: Scope[], title: string | undefined): Scope[] {
  const [before, ...headed] = scopes;
  const [first] = headed;
  if (title !== undefined && first?.heading && !first.item) {
    const text = textOf(first.heading);
    if (isSameTitle(title, text)) first.titled = asksAs(title, text) ? 'asks' : 'same';
  }
  if (title === undefined || !before || before.heading || !first?.heading) return scopes;
  if (!isWhole(headed) && !answersTitle(title, before, headed)) return scopes;
  const { depth, position } = first.heading;
  const heading: Heading = {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: title }],
    ...(position && { position: { ...position } }),
  };
  return [
    { ...before, nodes: [], found: [] },
    { heading, isFileTitle: true, nodes: before.nodes, found: before.found, source: first.source },
    ...headed,
  ];
}

/** Whether a file begins with the answer to its title, or to the question below that. */
function answersTitle(title: string, { nodes }: Scope, [first, ...rest]: Scope[]): boolean {
  const depth = first?.heading?.depth ?? 0;
  if (!first || first.item || !isAnswerName(textOf(first.heading))) return false;
  const said = nodes.filter(({ type }) => type !== 'html' && type !== 'thematicBreak');
  if (said.length > 0 ? !endsAsking(said) : !asks(title)) return false;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= depth);
  return !outer.some(asksBelow) && !outer.some(({ heading }) => isMerePrompt(textOf(heading)));
}

/** The heading that asks what a whole file answers: its title from the front matter, or `# Question`. */
function wholeOf(headed: Scope[], options: TemplateOptions): Scope | undefined {
  const [first] = headed;
  if (!first || first.isFileTitle) return first;
  if (isMerePrompt(textOf(first.heading)) && isWhole(headed)) return first;
  return isAnsweredBeside(headed, options) ? first : undefined;
}

/** Whether a file begins with its title, which asks, and the answer only begins at another heading of that level. */
function isAnsweredBeside([first, ...rest]: Scope[], { onlyPoints, isNamed }: TemplateOptions): boolean {
  if (!first?.titled || first.item || lookOf(first) < 2 || !onlyPoints(first)) return false;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= (first.heading?.depth ?? 0));
  return outer.some(scope => !isNamed(scope)) && !outer.some(scope => lookOf(scope) === 2 || hasItems(scope));
}

/** Whether the outermost headings of a file are parts of one question: 题目 and 解题思路, each once. */
function isWhole([first, ...rest]: Scope[]): boolean {
  const depth = first?.heading?.depth ?? 0;
  if (!first || first.item || partOf(textOf(first.heading)) !== 'asked') return false;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= depth);
  if (outer.some(other => nameOf(other) === nameOf(first) || lookOf(other) === 2)) return false;
  const next = rest.filter(({ heading }) => (heading?.depth ?? 0) <= depth + 1);
  return next.some(({ heading }) => partOf(textOf(heading)) === 'answering');
}

/** Whether the headings below one are its parts. */
function isTemplate(parent: Scope, children: Scope[], recurring: Set<Scope>, options: TemplateOptions): boolean {
  if (parent.item || children.some(({ item }) => item) || options.isNamed(parent) || hasItems(parent)) return false;
  const own = children.filter(child => !options.isNamed(child));
  const kinds = own.map(({ heading }) => partOf(textOf(heading)));
  const isPart = (child: Scope, index: number) => kinds[index] !== undefined || recurring.has(child);
  const isSide = ({ heading }: Scope) => isBareName(textOf(heading));
  if (own.some((child, index) => !isPart(child, index) && !isSide(child) && lookOf(child) === 2)) return false;
  const mere = own.filter(({ heading }) => isMerePrompt(textOf(heading))).map(nameOf);
  if (new Set(mere).size < mere.length) return false;
  const parts = own.filter(isPart).length;
  const isAnswered = kinds.includes('answering');
  if (kinds[0] === 'asked' && isAnswered) return parts >= own.length * thresholds.named;
  if (children.some(hasItems)) return false;
  if (isAnswered && kinds.every(kind => kind !== undefined)) return own.length > 1 || options.hasText(parent);
  // 是什么 and 原理 are no questions without the one above them.
  const sides = own.filter((child, index) => !isPart(child, index) && isSide(child)).length;
  if (lookOf(parent) === 2 && sides > 0 && sides + parts >= own.length * thresholds.named) return true;
  return parts >= own.length * thresholds.parts && own.some(child => recurring.has(child));
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

/** Whether what stands below a heading may be known. */
function isKnownBelow({ heading }: Scope, { known }: TemplateOptions): boolean {
  return (known ?? 0) > (heading?.depth ?? 0);
}

function asksBelow(scope: Scope): boolean {
  return lookOf(scope) === 2 && !isAspect(textOf(scope.heading));
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

/** A name with the families that have it, and the headings that are called so. */
interface Shared {
  families: Set<Family>;
  scopes: Scope[];
}

/** Headings whose names recur below others of the same file: the parts of every entry. */
function recurringIn(families: Family[], { isNamed, hasText }: TemplateOptions): Set<Scope> {
  const recurring = new Set<Scope>();
  const byParent = new Map<Scope, Family>();
  for (const family of families) if (family.parent) byParent.set(family.parent, family);
  // Whether it asks something, or something below it does.
  const asking = new Set<Scope>();
  for (const { parent, children } of families.toReversed()) {
    for (const child of children) if (lookOf(child) === 2 || hasItems(child)) asking.add(child);
    if (parent && children.some(child => asking.has(child))) asking.add(parent);
  }
  const depths = new Map<string, Family[]>();
  for (const family of families) {
    if (!family.parent) continue;
    const key = `${family.parent.heading?.depth} ${family.children[0]?.heading?.depth}`;
    const kin = depths.get(key);
    if (kin) kin.push(family);
    else depths.set(key, [family]);
  }
  for (const kin of depths.values()) {
    const seen = new Map<string, Shared>();
    for (const family of kin) {
      for (const child of family.children) {
        const name = nameOf(child);
        if (name === '' || isNamed(child)) continue;
        const one = seen.get(name) ?? { families: new Set(), scopes: [] };
        one.families.add(family);
        one.scopes.push(child);
        seen.set(name, one);
      }
    }
    const least = Math.max(thresholds.families, kin.length * thresholds.share);
    const shared = [...seen.values()].filter(({ families: { size } }) => size > 1);
    // Names that recur in fewer entries do where another one recurs in most, or where two entries have all the same.
    const isSame = kin.length === 2 && shared.length > 1 && shared.length === seen.size;
    if (!isSame && !shared.some(({ families: { size } }) => size >= least)) continue;
    const isAsking = ({ scopes }: Shared) => scopes.some(scope => asking.has(scope));
    const isCommon = ({ families: { size } }: Shared) => size >= least;
    // `What I did` in every entry, beside `Background` in every entry, is a part as well.
    const hasPart = shared.some(one => isCommon(one) && !isAsking(one));
    const isPhrase = (one: Shared) =>
      hasPart &&
      one.families.size >= kin.length * thresholds.share &&
      one.scopes.every(scope => !byParent.has(scope) && !hasItems(scope) && !asks(textOf(scope.heading)));
    for (const one of shared) {
      const { scopes } = one;
      // With headings below them, they are rather sections.
      const isDeep = scopes.filter(scope => byParent.has(scope)).length > scopes.length * thresholds.share;
      const isEmpty = scopes.every(scope => !hasText(scope) && !byParent.has(scope));
      if (!isDeep && !isEmpty && (!isAsking(one) || isPhrase(one))) for (const scope of scopes) recurring.add(scope);
    }
  }
  return recurring;
}

/** Headings next to `## 题目：…` that go on with it, as far as an answer follows. */
function continuedIn(children: Scope[]): Scope[] {
  const texts = children.map(({ heading }) => textOf(heading));
  const opens = texts.map(text => hasWordLabel(text) || isMerePrompt(text));
  if (!opens.includes(true)) return [];
  const answers = texts.map(
    (text, index) => !opens[index] && (isAnswerName(text) || hasLongAnswerLabel(text) || partOf(text) === 'answering'),
  );
  const continued: Scope[] = [];
  let run: Scope[] = [];
  // Up to the answer only once that has been seen; behind it what is labelled.
  let state: 'closed' | 'asked' | 'answered' = 'closed';
  for (const [index, child] of children.entries()) {
    const isNext = child.heading?.depth === children[index - 1]?.heading?.depth && !child.item;
    if (opens[index] || !isNext) {
      run = [];
      state = opens[index] && !child.item ? 'asked' : 'closed';
    } else if (state === 'asked') {
      run.push(child);
      if (!answers[index]) continue;
      continued.push(...run);
      state = 'answered';
    } else if (state === 'answered') {
      if (answers[index] || isLabelled(texts[index])) continued.push(child);
      else state = 'closed';
    }
  }
  return continued;
}

/**
 * The headings that have their answer in one beside them, with the options between and what explains the answer: `## Which?`,
 * `## ANS: b is correct`.
 */
function answeredBeside(
  children: Scope[],
  below: (scope: Scope) => Scope[],
  { hasText, isNamed }: TemplateOptions,
): [question: Scope, beside: Scope[]][] {
  const found: [Scope, Scope[]][] = [];
  const depthAt = (index: number) => children[index]?.heading?.depth;
  const textAt = (index: number) => textOf(children[index]?.heading);
  for (const [index, child] of children.entries()) {
    if (child.item || !isHeadingOfAnswer(textAt(index))) continue;
    let at = index - 1;
    while (at > 0 && isOptionHeading(textAt(at)) && depthAt(at) === child.heading?.depth) at--;
    // `## C. Heaps` is an option only after `## A. …` and `## B. …`.
    if (!children.slice(at + 1, index).every(({ heading }, place) => isOptionHeading(textOf(heading), place)))
      at = index - 1;
    const options = children.slice(at + 1, index);
    const question = children[at];
    if (!question || question.item || depthAt(at) !== child.heading?.depth || isNamed(question)) continue;
    // Where the name alone is the heading, others say what is answered by it.
    if (options.length === 0 && isAnswerName(textAt(index))) continue;
    if (isHeadingOfAnswer(textAt(at)) || isMerePrompt(textAt(at)) || hasItems(question)) continue;
    const own = below(question);
    // A chapter with the answers to what it asks.
    if (own.some((one, place) => !isOptionHeading(textOf(one.heading), place) && asksBelow(one))) continue;
    if (lookOf(question) < 2 && !hasText(question) && options.length === 0 && own.length === 0) continue;
    let end = index + 1;
    while (end < children.length && depthAt(end) === child.heading?.depth && hasExplainingLabel(textAt(end))) end++;
    found.push([question, children.slice(at + 1, end)]);
  }
  return found;
}

const labelled = /^\s*(?:[\p{L}\p{N}]{1,8}\s*[:：]|【[\p{L}\p{N}]{1,8}】)\s*\S/u;

function isLabelled(text = ''): boolean {
  return partOf(text) !== undefined || labelled.test(text);
}
