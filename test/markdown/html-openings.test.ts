import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../src/markdown/html/openings.js';

const found = (text: string) => openingsOf(text).map(({ line, mark, isUnclosed }) => [line, mark, isUnclosed]);

describe('what opens no block', () => {
  it.each([
    ['<script> a', [[1, '<script>', true]]],
    ['<pre>\na\n\nb', [[1, '<pre>', true]]],
    ['- <pre>\n  a\n- </pre>', [[1, '<pre>', true]]],
    ['> <!-- a\n\nb -->', [[1, '<!--', true]]],
    ['<!-- a\n\n# b\n\nc --> d', [[1, '<!--', true]]],
    ['<!-- a\n\n# b\n\n<!-- c -->', [[1, '<!--', true]]],
    ['<pre> a\n\n# b\n\nc </pre>', [[1, '<pre>', true]]],
    ['<script> a\n\nb </script>', [[1, '<script>', true]]],
    ['<script> a\n\n```html\n</script>\n```', [[1, '<script>', true]]],
    ['<?php a\n\nb ?> c', [[1, '<?php', true]]],
    ['<!DOCTYPE a\n> b', [[1, '<!DOCTYPE', true]]],
    ['<![CDATA[ a', [[1, '<![CDATA[', true]]],
    ['<!DOCTYPE html>', [[1, '<!DOCTYPE', false]]],
    ['<?xml a?> b', [[1, '<?xml', false]]],
    ['<script> a </script> b', [[1, '<script>', false]]],
    ['<style></style>', [[1, '<style>', false]]],
    ['<link> and <meta> are', [[1, '<link>', false]]],
    ['<p> ends at </p> b', [[1, '<p>', false]]],
    ['<div> a\n\nit ends with </div> here', [[1, '<div>', false]]],
    ['a\n<div> b', [[2, '<div>', false]]],
    ['<script> 会阻塞', [[1, '<script>', false]]],
    ['> <script async>不阻塞解析', [[1, '<script>', false]]],
    ['- <textarea> keeps its line breaks.', [[1, '<textarea>', false]]],
    ['<style> 태그는 위에 둔다', [[1, '<style>', false]]],
    ['<pre>: a', [[1, '<pre>', false]]],
    ['<script src="a"> 会阻塞', [[1, '<script>', true]]],
    ['<style> 甲 { color: red }', [[1, '<style>', true]]],
    ['<script> 甲();', [[1, '<script>', true]]],
  ])('is found in %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    '<!-- a -->\n<!-->\n',
    '<!--\n# a\n\nb\n-->',
    '<!-- a\n\n# b\n\nc -->\n\n<!-- d -->',
    '<pre>\n# a\n\n</pre>',
    '<pre>a\n\nb</pre>',
    '- <pre>\n\n  a\n  </pre>',
    '-\t<pre>\n\ta\n\t</pre>',
    '> <!--\n> a\n> -->',
    '<style>\n\na\n</style>',
    '<?php\n\na\n?>',
    '```\n<script>\n```',
    '<div>a</div>',
    '<div align="center">a\n\n</div>',
    '<div>a\n\nb\n\n</div>',
    '<div> a\n\nb</div>',
    '<div> a\n\n</div> b',
    '<p>a\n<p>b',
    '<ul>\n<li> a\n</ul>',
    '<h2>a</h2> b',
    '<pre> 甲\n\n乙\n</pre>',
    '<hr>',
    'a <script> b',
  ])('is not found in %j', text => expect(found(text)).toEqual([]));
});
