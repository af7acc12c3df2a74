import { textOf } from '../../mdast/text.js';
import { groupBy } from '../memory/group-by.js';
import { asks } from '../text/question-likeness.js';
import { template as thresholds } from '../thresholds.js';
import { type Family, nameOf, type TemplateOptions } from './families.js';
import { lookOf } from './level.js';
import { hasItems, type Scope } from './scopes.js';

/** A name with the families that have it, and the headings that are called so. */
interface Shared {
  families: Set<Family>;
  scopes: Scope[];
}

/** Headings whose names recur below others of the same file: the parts of every entry. */
export function recurringIn(families: Family[], { isNamed, hasText }: TemplateOptions): Set<Scope> {
  const recurring = new Set<Scope>();
  const byParent = new Map<Scope, Family>();
  for (const family of families) if (family.parent) byParent.set(family.parent, family);
  // Whether it asks something, or something below it does.
  const asking = new Set<Scope>();
  for (const { parent, children } of families.toReversed()) {
    for (const child of children) if (lookOf(child) === 2 || hasItems(child)) asking.add(child);
    if (parent && children.some(child => asking.has(child))) asking.add(parent);
  }
  for (const { kin, isSection } of kinIn(families)) {
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
    // In a section alone, each name must be one of most entries.
    for (const one of isSection ? shared.filter(isCommon) : shared) {
      const { scopes } = one;
      // With headings below them, they are rather sections.
      const isDeep = scopes.filter(scope => byParent.has(scope)).length > scopes.length * thresholds.share;
      const isEmpty = scopes.every(scope => !hasText(scope) && !byParent.has(scope));
      if (!isDeep && !isEmpty && (!isAsking(one) || isPhrase(one))) for (const scope of scopes) recurring.add(scope);
    }
  }
  return recurring;
}

/** Families at the same levels, in the whole file and in each of its sections: what recurs in one may be nowhere else. */
function kinIn(families: Family[]): { kin: Family[]; isSection: boolean }[] {
  const above = new Map<Scope, Scope | undefined>();
  for (const { parent, children } of families) for (const child of children) above.set(child, parent);
  const levelsOf = ({ parent, children }: Family) => `${parent?.heading?.depth} ${children[0]?.heading?.depth}`;
  const headed = families.filter(({ parent }) => parent);
  return [...groupBy(headed, levelsOf).values()].flatMap(kin => {
    const sections = [...groupBy(kin, ({ parent }) => parent && above.get(parent)).values()];
    // Two entries of a section may be alike by chance.
    const own = sections.filter(({ length }) => length >= thresholds.families && length < kin.length);
    return [{ kin, isSection: false }, ...own.map(one => ({ kin: one, isSection: true }))];
  });
}
