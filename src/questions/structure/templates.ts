import type { Heading } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { hasLongAnswerLabel, hasWordLabel } from '../text/labels.js';
import { isAnswerName } from '../text/names.js';
import { bareName, isBareName, isMerePrompt, partOf } from '../text/parts.js';
import { template as thresholds } from '../thresholds.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/** Headings that are parts of the question above them, because of what they are called or because they recur. */
export interface Templates {
  /** The headings whose parts they are. */
  holders: Set<Scope>;
  /** Parts below a holder. */
  parts: Map<Scope, Scope>;
  /** Headings that continue the question next to them: `## 难度：中` and `## 答案：甲` after `## 题目：…`. */
  continued: Set<Scope>;
  /** The holder that everything in the file belongs to. */
  whole: Scope | undefined;
}

export interface TemplateOptions {
  hasText: (scope: Scope) => boolean;
  /** Whether a scope's heading is the name of a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
}

/** Finds the headings that are the parts of a template, in a file's headings. */
export function templatesIn(headed: Scope[], options: TemplateOptions): Templates {
  const families = familiesOf(headed);
  const recurring = recurringIn(families, options);
  const templates: Templates = { holders: new Set(), parts: new Map(), continued: new Set(), whole: undefined };
  const whole = wholeOf(headed);
  if (whole) {
    templates.whole = whole;
    templates.holders.add(whole);
    for (const scope of headed) if (scope !== whole) templates.parts.set(scope, whole);
    return templates;
  }
  const inside = new Set<Scope>();
  for (const { parent, children } of families) {
    for (const scope of continuedIn(children)) templates.continued.add(scope);
    if (!parent) continue;
    const isInside = inside.has(parent);
    if (isInside || isTemplate(parent, children, recurring, options)) for (const child of children) inside.add(child);
    if (isInside || !inside.has(children[0] as Scope)) continue;
    templates.holders.add(parent);
    for (const child of children) templates.parts.set(child, parent);
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
 * If the outermost headings of a file are the parts of one question, the file's title from its front matter asks it. It
 * is added as a heading above them.
 */
export function underTitle(scopes: Scope[], title: string | undefined): Scope[] {
  const [before, ...headed] = scopes;
  const [first] = headed;
  if (title === undefined || !before || before.heading || !first?.heading || !isWhole(headed)) return scopes;
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

/** The heading that asks what a whole file answers: its title from the front matter, or `# Question`. */
function wholeOf(headed: Scope[]): Scope | undefined {
  const [first] = headed;
  if (first?.isFileTitle) return first;
  return first && isMerePrompt(textOf(first.heading)) && isWhole(headed) ? first : undefined;
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
    const seen = new Map<string, { families: Set<Family>; scopes: Scope[] }>();
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
    for (const { scopes } of shared) {
      // With headings below them, they are rather sections.
      const isDeep = scopes.filter(scope => byParent.has(scope)).length > scopes.length * thresholds.share;
      const isEmpty = scopes.every(scope => !hasText(scope) && !byParent.has(scope));
      if (!isDeep && !isEmpty && !scopes.some(scope => asking.has(scope)))
        for (const scope of scopes) recurring.add(scope);
    }
  }
  return recurring;
}

/** Whether there are questions of another form below a heading. */
function hasItems({ found }: Scope): boolean {
  return found.some(one => one.type === 'group');
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

const labelled = /^\s*(?:[\p{L}\p{N}]{1,8}\s*[:：]|【[\p{L}\p{N}]{1,8}】)\s*\S/u;

function isLabelled(text = ''): boolean {
  return partOf(text) !== undefined || labelled.test(text);
}
