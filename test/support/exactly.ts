import { expect } from 'vitest';

/**
 * Expects labelled cases to be missed as a list says, no more and no fewer. A list that is longer than what is missed would
 * let as many others go wrong unseen.
 */
export function expectExactly(missed: readonly string[], listed: readonly string[], list: string): void {
  const more = missed.filter(one => !listed.includes(one));
  const fewer = listed.filter(one => !missed.includes(one));
  const lines = [
    ...more.map(one => `Goes wrong and did not before: ${one}`),
    ...fewer.map(one => `Goes right now; take it out of ${list}: ${one}`),
  ];
  expect(lines, lines.join('\n')).toEqual([]);
  expect(missed.toSorted(), `cases of ${list} are there more than once`).toEqual(listed.toSorted());
}
