import type { Flow } from '../../mdast/nodes.js';
import { type Dialect, type Group, questionsIn, type Tally } from '../dialects/dialect.js';
import { sectionsOfMarked } from '../thresholds.js';
import type { Accepted, Found, GroupOptions } from './accepted.js';
import { announcedIn, belowAskingIn } from './announced.js';
import { contentBlocks, isOnlyLink } from './content-blocks.js';
import { contentsIn } from './contents.js';
import { likeIn } from './group-look.js';
import { judged } from './judge.js';
import { type Level, lookOf } from './level.js';
import { markedBelow } from './marked-below.js';
import { refusalOf } from './refuse.js';
import type { Scope } from './scopes.js';

/**
 * Decides which findings of the dialects are questions. Below a heading that is itself a question they are part of its
 * answer, unless there is nothing else and their markers are unambiguous. Forms that are weak evidence, such as a bold
 * line, count if most of their kind in the file look like questions.
 */
export function acceptGroups(scopes: Scope[], options: GroupOptions): Map<Group, Accepted> {
  const accepted = new Map<Group, Accepted>();
  const open: Open[] = [];
  const isRanked = ranksHold(scopes, options.level);
  const announced = announcedIn(scopes);
  const belowAsking = belowAskingIn(scopes);
  const isContents = contentsIn(scopes);
  const marked = markedBelow(scopes, options.level);
  let asking: number | undefined;
  for (const scope of scopes) {
    const depth = scope.heading?.depth ?? 0;
    if (asking !== undefined && depth <= asking) asking = undefined;
    const found = foundIn(scope, options, announced.has(scope), belowAsking.has(scope));
    const isKept = options.memory?.headings.has(scope) === true;
    if (asking === undefined && isKept) asking = depth;
    for (const group of found.groups) {
      if (asking === undefined && marked.has(group)) {
        accepted.set(group, { isQuestion: true, reason: 'marks', isBeside: true });
        continue;
      }
      const isOut = asking === undefined && isContents(group) && options.memory?.groups.has(group) !== true;
      const reason = isOut
        ? 'contents'
        : asking === undefined
          ? refusalOf(group, found, isRanked, options)
          : 'in-question';
      if (reason) accepted.set(group, { isQuestion: false, reason });
      else open.push({ group, found });
    }
    // Content under a heading below a question belongs to the question.
    if (asking === undefined && lookOf(scope) === 2 && depth >= (options.level?.depth ?? 7)) asking = depth;
  }
  const answered = options.isLinkFile
    ? []
    : scopes.filter(scope => scope.heading && !options.isNamed(scope) && holdsOther(scope));
  const kin = new Map(dialectsIn(open).map(dialect => [dialect, tallyOf(open, dialect)]));
  for (const { group, found } of open) {
    const tally = kin.get(group.dialect);
    if (tally) accepted.set(group, judged(group, found, tally, answered.length, options));
  }
  return accepted;
}

interface Open {
  group: Group;
  found: Found;
}

function dialectsIn(open: Open[]): Dialect[] {
  return [...new Set(open.map(({ group }) => group.dialect))];
}

function tallyOf(open: Open[], dialect: Dialect): Tally {
  const kin = open.filter(
    ({ group, found }) => group.dialect === dialect && !group.isWeak && !(group.isFollowUp && !found.isAll),
  );
  return {
    questions: kin.reduce((sum, { group }) => sum + questionsIn(group).length, 0),
    like: kin.reduce((sum, { group }) => sum + likeIn(group), 0),
    scopes: new Set(kin.map(({ found }) => found.scope)).size,
    long: kin.filter(({ group }) => !group.isShort).length,
  };
}

function foundIn(scope: Scope, { level }: GroupOptions, isAnnounced: boolean, isBelowAsking: boolean): Found {
  const groups = scope.found.filter(one => one.type === 'group');
  const inGroups = groups.reduce((sum, { nodes }) => sum + contentBlocks(nodes, scope.source).length, 0);
  const lead = isAnnounced ? leadIn(scope) : 0;
  return {
    scope,
    groups,
    questions: groups.reduce((sum, group) => sum + questionsIn(group).length, 0),
    isAll: inGroups + lead >= otherThanLinks(contentBlocks(scope.nodes, scope.source)).length,
    isAbove: scope.heading !== undefined && scope.heading.depth < (level?.depth ?? 0),
    isAnnounced,
    isBelowAsking,
  };
}

/** How many blocks stand above the first finding: 1 for a paragraph that introduces it, otherwise 0. */
function leadIn({ found }: Scope): 0 | 1 {
  const [first, second] = found;
  return first?.type === 'paragraph' && second?.type === 'group' ? 1 : 0;
}

/** Whether the headings at the questions' level are questions themselves, rather than sections of marked questions. */
function ranksHold(scopes: Scope[], level: Level | undefined): boolean {
  const ranked = scopes.filter(({ heading }) => heading && heading.depth === level?.depth);
  const marked = ranked.filter(({ found }) =>
    found.some(one => one.type === 'group' && one.dialect.explicit && !one.isWeak),
  );
  return ranked.length > 1 && marked.length <= ranked.length * sectionsOfMarked;
}

/** Whether a scope has its own text besides what dialects found. */
function holdsOther({ found, source }: Scope): boolean {
  const nodes = found.filter(one => one.type !== 'group');
  return otherThanLinks(contentBlocks(nodes, source)).length > 0;
}

/** Without a link to the answers, for example. */
function otherThanLinks(nodes: Flow[]): Flow[] {
  return nodes.filter(node => !isOnlyLink(node));
}
