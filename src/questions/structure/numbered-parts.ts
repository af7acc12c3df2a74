import { textOf } from '../../mdast/text.js';
import { isPartByNumber } from '../text/labels.js';
import { isAspect, partOf } from '../text/parts.js';
import { askingBelow } from '../thresholds.js';
import { familiesOf } from './families.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/** Headings that only hold those below them that their number counts, and these: `## 3. Methods` above `### 3.1 Search`. */
export interface NumberedParts {
  wholes: Set<Scope>;
  parts: Set<Scope>;
}

/** @param hasText whether there is text right below a heading, which those below it go on from */
export function numberedPartsIn(headed: Scope[], hasText: (scope: Scope) => boolean): NumberedParts {
  const wholes = new Set<Scope>();
  const parts = new Set<Scope>();
  for (const { parent, children } of familiesOf(headed)) {
    if (!parent || parent.item || hasText(parent) || lookOf(parent) === 2) continue;
    const name = textOf(parent.heading);
    if (partOf(name) !== undefined || isAspect(name)) continue;
    const counted = children.filter(({ heading }) => {
      const text = textOf(heading);
      return isPartByNumber(text, name) && partOf(text) === undefined && !isAspect(text);
    });
    if (counted.length <= children.length * askingBelow) continue;
    wholes.add(parent);
    for (const one of counted) parts.add(one);
  }
  return { wholes, parts };
}
