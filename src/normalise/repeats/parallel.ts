import { essenceOf } from '../../language/essence.js';
import { parallelSubjects, particular } from '../thresholds.js';
import type { Unit } from './units.js';

/**
 * Whether two sentences that say the same follow, each in its own paragraph, sentences that say the same kind of thing about different
 * ones: `Mode r reads. Fails without the file. Mode a appends. Fails without the file.` What they say is said of each.
 */
export function isSaidOfEach(later: Unit, above: Unit | undefined, first: Unit, aboveFirst: Unit | undefined): boolean {
  if (later.weight >= particular || !above || !aboveFirst || above === first) return false;
  return isDirectlyBelow(later, above) && isDirectlyBelow(first, aboveFirst) && areParallel(above, aboveFirst);
}

function isDirectlyBelow({ sentence }: Unit, above: Unit): boolean {
  return sentence !== undefined && sentence.paragraph === above.sentence?.paragraph;
}

function areParallel(a: Unit, b: Unit): boolean {
  if (a.key === b.key) return false;
  const [own, other] = [essenceOf(a.sentence?.text ?? ''), essenceOf(b.sentence?.text ?? '')];
  const rest = new Map<string, number>();
  for (const token of other) rest.set(token, (rest.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of own) {
    const left = rest.get(token) ?? 0;
    if (left === 0) continue;
    rest.set(token, left - 1);
    shared++;
  }
  return shared >= parallelSubjects * Math.max(own.length, other.length);
}
