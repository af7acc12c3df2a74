import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Expects two trees to be equal. Node compares them many times as fast as Vitest, which says where they differ. */
export function expectSame(found: unknown, right: unknown, what?: string): void {
  if (!isDeepStrictEqual(found, right)) expect(found, what).toEqual(right);
}
