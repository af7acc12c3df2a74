import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';

function labelsIn(text: string): string[] {
  const labels: string[] = [];
  visit(markdown().parse(text), 'embed', embed => void labels.push(textOf(embed)));
  return labels;
}

it.each([
  ['![[stack]]', 'stack'],
  ['![[stack|the stack]]', 'the stack'],
  ['![[stack#Push|2 ways]]', '2 ways'],
  ['![[stack|]]', 'stack'],
  ['![[stack.excalidraw|100%]]', 'stack.excalidraw'],
  ['![[stack.excalidraw|300]]', 'stack.excalidraw'],
  ['![[stack.excalidraw|300x200]]', 'stack.excalidraw'],
  ['![[stack#Push|80%]]', 'stack › Push'],
  ['![[stack|the stack|300]]', 'the stack'],
])('%s is called %s where it cannot be shown', (text, label) => {
  expect(labelsIn(text)).toEqual([label]);
});
