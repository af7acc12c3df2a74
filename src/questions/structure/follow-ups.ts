import type { List, Paragraph } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { namesFollowUps } from '../text/follow-up-names.js';
import { hasAskingLabel, hasFollowUpLabel } from '../text/labels.js';
import { joinLines, linesOf } from '../text/lines.js';
import { isMerePrompt, partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { namesAsked, namesQuestions, saysAreAsked } from '../text/question-names.js';
import type { Source } from '../text/source.js';
import { askingBelow } from '../thresholds.js';
import { below as belowName } from './announced-sections.js';
import { belowOf, directlyIn } from './below.js';
import { contentBlocks } from './content-blocks.js';
import { doAskOutright, hasAnswer } from './group-look.js';
import { lookOf } from './level.js';
import { nameIn } from './name-lines.js';
import { quotedFollowUps } from './quoted-follow-ups.js';
import type { Scope } from './scopes.js';

/**
 * Finds the questions right below a name of questions (`### 꼬리 질문 대비`, `**追问**`, `面试官可能会问：`), a folded heading too: they are
 * questions of their own, inside the answer that they go on from, if all of them have answers. Below what asks nothing, those that
 * may be asked about it need none.
 */
export function settleFollowUps(scopes: Scope[]): Scope[] {
  return scopes.map(scope => {
    const { heading, found, source } = scope;
    if (heading && namesFollowUps(textOf(heading))) {
      const others = found.filter(one => one.type !== 'group' && contentBlocks([one], source).length > 0);
      const areAll =
        others.length === 0 && found.some(isAnswered) && found.every(one => one.type !== 'group' || isAnswered(one));
      return areAll
        ? { ...scope, found: found.map(one => (one.type === 'group' ? { ...one, isFollowUp: true } : one)) }
        : scope;
    }
    const isOpen = heading !== undefined && lookOf(scope) < 2;
    const stated = nodesOfStated(scope);
    const apart = stated && belowNames(stated, isOpen, source);
    if (apart?.some(one => one.type === 'group')) return { ...scope, found: apart };
    return { ...scope, found: belowNames(found, isOpen, source) };
  });
}

/**
 * The headings that ask below a name of questions, and the others beside them where most ask and they may only mean questions:
 * `### Order of execution` below `## Interview questions`.
 */
export function followUpsIn(scopes: Scope[]): Set<Scope> {
  const following = new Set<Scope>();
  for (const [index, scope] of scopes.entries()) {
    const name = textOf(scope.heading);
    if (scope.item || !namesAsked(name)) continue;
    const below = belowOf(scopes, index);
    const direct = namesQuestions(name) ? directlyIn(below).filter(isNoPart) : [];
    const isMost = direct.filter(one => lookOf(one) === 2).length > direct.length * askingBelow;
    for (const one of isMost ? direct : []) following.add(one);
    for (const one of below) if (!one.item && isFollowUp(textOf(one.heading))) following.add(one);
  }
  return following;
}

function isFollowUp(text: string): boolean {
  return asks(text) || hasFollowUpLabel(text);
}

function isNoPart({ heading, item }: Scope): boolean {
  return !item && partOf(textOf(heading)) === undefined;
}

/** What was found, where a name goes with the questions below it. */
function belowNames(found: Found[], isOpen: boolean, source: Source): Found[] {
  const all: Found[] = [];
  for (const node of found) {
    const last = all.at(-1);
    const split = last?.type === 'paragraph' && listIn(node) ? nameApart(last, source) : undefined;
    const above = split?.name ?? last;
    const name = above && above.type !== 'group' ? nameIn(above) : undefined;
    const list = name !== undefined && namesAsked(name) ? listIn(node) : undefined;
    const one = (list && quotedFollowUps(list, source)) ?? node;
    const isNamed =
      name !== undefined && ((namesAsked(name) && isAnswered(one)) || (isOpen && saysAreAsked(name) && isAsking(one)));
    if (!isNamed || !above || above.type === 'group' || one.type !== 'group') all.push(one);
    else {
      all.splice(-1, 1, ...(split ? [split.above] : []), { ...belowName(above, one), isFollowUp: true });
    }
  }
  return all;
}

/** What stands below a labelled heading, where all that was found there is a line that states its problem: `### Q1: Sets`, `**题目**：…`. */
function nodesOfStated({ heading, found, nodes }: Scope): Flow[] | undefined {
  const [group, ...others] = found.filter(one => one.type === 'group');
  if (!heading || !group || others.length > 0 || !hasAskingLabel(textOf(heading))) return undefined;
  const [only, ...more] = questionsIn(group);
  return only?.label !== undefined && more.length === 0 && isMerePrompt(only.label) ? nodes : undefined;
}

/** A name of questions that is the last line of a paragraph, and the lines above it. */
function nameApart(paragraph: Paragraph, source: Source): { above: Paragraph; name: Paragraph } | undefined {
  const lines = linesOf(paragraph, source);
  const end = lines.pop();
  if (!end || lines.length === 0) return undefined;
  const name = joinLines([end], source);
  return namesAsked(nameIn(name) ?? '') ? { above: joinLines(lines, source), name } : undefined;
}

/** A list, whatever was found in it. */
function listIn(one: Found): List | undefined {
  const [node, ...others] = one.type === 'group' ? one.nodes : [one];
  return node?.type === 'list' && others.length === 0 ? node : undefined;
}

/** Whether nothing but questions is in a group, and all of them have answers. */
function isAnswered(one: Found): one is Group {
  return isOnlyAsked(one) && questionsIn(one).every(hasAnswer);
}

/** Whether nothing but questions is in a group, and all of them ask outright. */
function isAsking(one: Found): one is Group {
  return isOnlyAsked(one) && questionsIn(one).every(doAskOutright);
}

function isOnlyAsked(one: Found): one is Group {
  return one.type === 'group' && one.parts.every(part => part.type === 'question');
}
