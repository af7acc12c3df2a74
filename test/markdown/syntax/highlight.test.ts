import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { markdown } from '../../../src/markdown/markdown.js';

function marks(text: string): string[] {
  const found: string[] = [];
  visit(markdown().parse(text), 'mark', node => void found.push(textOf(node)));
  return found;
}

it.each<[string, string[]]>([
  ['==重点==', ['重点']],
  ['这是==重点：==后面', ['重点：']],
  ['a ==b c== d', ['b c']],
  ['==a== 和 ==b==', ['a', 'b']],
  ['**==a==**', ['a']],
  ['==**a** b==', ['a b']],
  ['{{c1::==a==}}', ['a']],
  ['==a\nb==', ['a\nb']],
  ['==a `==` b==', ['a == b']],
])('%s', (text, expected) => {
  expect(marks(text)).toEqual(expected);
});

it.each([
  ...['a==b==c', 'a == b == c', 'if (a==b && c==d)', 'x==1的时候y==2', '=== a ===', 'a !==b and c!==d'],
  ...['a==b== c', ' ==a==b', '====', '== a ==', '\\==a==', '`==a==`', '==a', 'a\n=='],
])('%s is no highlight', text => {
  expect(marks(text)).toEqual([]);
});
