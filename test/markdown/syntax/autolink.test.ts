import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { markdown } from '../../../src/markdown/markdown.js';

function links(text: string): string[] {
  const found: string[] = [];
  visit(markdown().parse(text), 'link', ({ url }) => void found.push(url));
  return found;
}

it.each<[string, string[]]>([
  ['见https://example.com/a，后面**重点**', ['https://example.com/a']],
  ['（https://example.com/a）', ['https://example.com/a']],
  ['https://example.com。www.example.org/x；完', ['https://example.com', 'http://www.example.org/x']],
  ['https://zh.wikipedia.org/wiki/梯度消失 后面', ['https://zh.wikipedia.org/wiki/梯度消失']],
  ['https://example.com/a?b=1&c=(d).', ['https://example.com/a?b=1&c=(d)']],
  ['a@example.com，<https://example.com/，>', ['mailto:a@example.com', 'https://example.com/，']],
  ['https://，后面', []],
  ['(https://example.com/a)，**b**', ['https://example.com/a']],
  ['{{c1::https://example.com/a}}，==b==', ['https://example.com/a}}']],
  ['xhttps://example.com/a，', []],
  ['[https://www.example.org/a](https://example.com/b)，后面', ['https://example.com/b']],
  ['(https://example.com/a)后面', ['https://example.com/a']],
  ['https://example.com/(a)后面 b', ['https://example.com/(a)后面']],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

it('leaves what stands behind the address to Markdown', () => {
  const [paragraph] = markdown().parse('https://example.com，**a**').children;
  expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
    ...['link', 'text', 'strong'],
  ]);
});
