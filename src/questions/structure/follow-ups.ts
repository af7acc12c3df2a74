import type { List } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { namesFollowUps } from '../text/follow-up-names.js';
import { partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { namesAsked, namesQuestions, saysAreAsked } from '../text/question-names.js';
import type { Source } from '../text/source.js';
import { askingBelow } from '../thresholds.js';
import { below as belowName, nameIn } from './announced-sections.js';
import { belowOf, directlyIn } from './below.js';
import { contentBlocks } from './content-blocks.js';
import { doAskOutright, hasAnswer } from './group-look.js';
import { lookOf } from './level.js';
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
    for (const one of below) if (!one.item && asks(textOf(one.heading))) following.add(one);
  }
  return following;
}

function isNoPart({ heading, item }: Scope): boolean {
  return !item && partOf(textOf(heading)) === undefined;
}

/** What was found, where a name goes with the questions below it. */
function belowNames(found: Found[], isOpen: boolean, source: Source): Found[] {
  const all: Found[] = [];
  for (const node of found) {
    const above = all.at(-1);
    const name = above && above.type !== 'group' ? nameIn(above) : undefined;
    const list = name !== undefined && namesAsked(name) ? listIn(node) : undefined;
    const one = (list && quotedFollowUps(list, source)) ?? node;
    const isNamed =
      name !== undefined && ((namesAsked(name) && isAnswered(one)) || (isOpen && saysAreAsked(name) && isAsking(one)));
    if (!isNamed || !above || above.type === 'group' || one.type !== 'group') all.push(one);
    else {
      all.pop();
      all.push({ ...belowName(above, one), isFollowUp: true });
    }
  }
  return all;
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
