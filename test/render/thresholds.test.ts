import { expect, it } from 'vitest';
import { isReadable } from '../../src/render/readable-colour.js';

it.each([
  ['#949494', true],
  ['#959595', false],
  ['hsl(0 0% 54%)', true],
  ['hsl(0 0% 55%)', false],
])('text in %s can be read on white: %s', (colour, is) => {
  expect(isReadable(colour)).toBe(is);
});
