import type { Heading } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { leadingNumber } from '../text/labels.js';
import { numbering } from '../text/numbering.js';
import type { Scope } from './scopes.js';

/** The headings whose numbers are labels because they count the headings of the file. */
export function numberedHeadings(scopes: Scope[]): Set<Heading> {
  const ranks = new Map<number, Heading[]>();
  const headings = scopes.flatMap(({ heading }) => heading ?? []);
  for (const heading of headings) {
    const rank = ranks.get(heading.depth) ?? [];
    rank.push(heading);
    ranks.set(heading.depth, rank);
  }
  const all = new Set(headings.flatMap(heading => leadingNumber(textOf(heading))?.join('.') ?? []));
  return new Set(
    [...ranks.values()].flatMap(rank => {
      const counted = numbering(
        rank.map(heading => textOf(heading)),
        all,
      );
      return rank.filter((_, index) => counted[index]);
    }),
  );
}
