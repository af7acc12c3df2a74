import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Expects two trees to be equal. Node compares them many times as fast as Vitest, which says where they differ. */
export function expectSame(found: unknown, right: unknown, what?: string): void {
  if (!isDeepStrictEqual(found, right)) expect(found, what).toEqual(right);
}

/** Expects two files to have the same bytes; where not, says what stands around the first that differs. */
export function expectSameBytes(found: Uint8Array, right: Uint8Array): void {
  const [one, other] = [Buffer.from(found), Buffer.from(right)];
  if (one.equals(other)) return;
  const at = one.findIndex((byte, index) => byte !== other[index]);
  const around = (bytes: Buffer) => bytes.toString('latin1', Math.max(0, at - 200), at + 200);
  expect({ size: one.length, at, around: around(one) }).toEqual({ size: other.length, at, around: around(other) });
}
