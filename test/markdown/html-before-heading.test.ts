import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';

const kinds = (text: string) =>
  markdown()
    .parse(text)
    .children.map(({ type }) => type);

it.each([
  ['<details>\na\n</details>\n# b', ['html', 'heading']],
  ['<p align="center">a</p>\r\n# b', ['html', 'heading']],
  ['<img src="a.png">\n   ### b', ['html', 'heading']],
  ['<table>\n<tr><td>a\n</table>\n# b', ['html', 'heading']],
  ['a\n<hr>\n#', ['paragraph', 'html', 'heading']],
  ['</div>\n# b', ['html', 'heading']],
  ['<Tabs>\n# b', ['html', 'heading']],
  // It is closed below the heading.
  ['<div>\n# b\n</div>', ['html']],
  ['<div>\n\n# b\n\n</div>', ['html', 'heading', 'html']],
  // No heading.
  ['<hr>\n#b', ['html']],
  ['<hr>\n####### b', ['html']],
  ['<hr>\n    # b', ['html']],
  ['> <hr>\n# b', ['blockquote', 'heading']],
])('HTML above a heading: %j', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

it('ends inside its list or quote', () => {
  const [list, quote] = markdown().parse('- <hr>\n  # a\n\n> <hr>\n> # a').children;
  const inner = (node: typeof list) => node && 'children' in node && node.children.map(({ type }) => type);
  expect(inner(quote)).toEqual(['html', 'heading']);
  expect(list?.type === 'list' && inner(list.children[0])).toEqual(['html', 'heading']);
});
