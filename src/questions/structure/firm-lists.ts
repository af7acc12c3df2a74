import { textOf } from '../../mdast/text.js';
import { isKeyPoints } from '../text/section-names.js';
import { firmLists as thresholds } from '../thresholds.js';
import { belowOf } from './below.js';
import { lookOf } from './level.js';
import { isAsking } from './list-items.js';
import type { Names } from './named-lists.js';
import { groupOf, isAsked, piecesOf } from './post-pieces.js';
import { isOfLists, isRecounted, type Told, tellLittleElse } from './posts.js';
import type { Scope } from './scopes.js';

/**
 * Makes questions of what was asked at one firm after the other, in a file about interviews that explains other things as well: lists
 * below the headings of one level, most of which have an item that asks.
 */
export function settleFirmLists(scopes: Scope[], names: Names): Scope[] {
  if (names.modes['question-list'] === 'off' || !isRecounted(scopes, names)) return scopes;
  const headed = scopes.filter(({ heading }) => heading);
  const byDepth = new Map<number, Told[]>();
  for (const [index, scope] of headed.entries()) {
    if (belowOf(headed, index).length > 0 || !mayList(scope, names)) continue;
    const told = { scope, pieces: piecesOf(scope, true) };
    if (!told.pieces.some(isAsked) || !tellLittleElse([told])) continue;
    const depth = scope.heading?.depth ?? 0;
    const beside = byDepth.get(depth) ?? [];
    beside.push(told);
    byDepth.set(depth, beside);
  }
  for (const firms of byDepth.values()) {
    const asking = firms.filter(({ pieces }) => pieces.some(piece => isAsked(piece) && isAsking(piece)));
    if (asking.length < thresholds.least || asking.length < firms.length * thresholds.asking) continue;
    for (const { scope, pieces } of firms) scope.found = [{ ...groupOf(scope, pieces), isOfFirm: true }];
  }
  return scopes;
}

/** Whether what stands below a heading may be a list of questions, and no form has found it yet. */
function mayList(scope: Scope, { more }: Names): boolean {
  const { item, heading, nodes } = scope;
  if (item || lookOf(scope) === 2 || isKeyPoints(textOf(heading), more)) return false;
  return isOfLists(scope) && nodes.some(({ type }) => type === 'list') && !isNamedList(scope);
}

function isNamedList(scope: Scope): boolean {
  return scope.found.some(one => one.type === 'group' && one.isNamed === true);
}
