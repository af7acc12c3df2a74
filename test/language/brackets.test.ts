import { describe, expect, it } from 'vitest';
import { bracketsIn } from '../../src/language/brackets.js';

describe('brackets that a text talks about', () => {
  it.each([
    ['遇到 )，需要有一個 (', [')', '(']],
    ['遇到 ］ 之前', [']']],
    ['An empty array [] is true, an empty object {} too', ['[]', '{}']],
    ['What is in brackets (as here) is set apart（同样）', []],
    ['f( ) (and more)', ['()']],
    ['a [b (c] d)', ['[', ']']],
  ])('are those of %s', (text, brackets) => {
    expect(bracketsIn(text)).toEqual(brackets);
  });
});
