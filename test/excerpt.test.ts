import { expect, it } from 'vitest';
import { excerpt } from '../src/diagnostics/excerpt.js';

it('an excerpt is whole where it fits, and halves no character', () => {
  expect(excerpt('abcd', 4)).toBe('abcd');
  expect(excerpt('abcde', 4)).toBe('abc…');
  expect(excerpt('👧👧👧👧', 4)).toBe('👧👧👧👧');
  expect(excerpt('👧👧👧👧👧', 4)).toBe('👧👧👧…');
  expect(excerpt(`a${'👧'.repeat(9)}`, 4)).toBe('a👧👧…');
});
