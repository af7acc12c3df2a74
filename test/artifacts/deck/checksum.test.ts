import { expect, test } from 'vitest';
import { checksum, sortText } from '../../../src/artifacts/deck/checksum.js';

// The right-hand sides are what Anki 26.9.3 stored for these fields.
test.each([
  ['Q99', 'Q99', 3563305164],
  ['<p>Transformer怎么来防止梯度消失</p>', 'Transformer怎么来防止梯度消失', 2686500398],
  ['<p>HMM和马尔可夫链</p>', 'HMM和马尔可夫链', 885665601],
])('%s sorts as %s', (html, text, sum) => {
  expect(sortText(html)).toBe(text);
  expect(checksum(sortText(html))).toBe(sum);
});

test('tags go, references are read, names of pictures stay', () => {
  expect(sortText('<p>a &#x3C; b &#91;<b title="x">&amp;</b> <img src="x.png" alt="y"></p>')).toBe('a < b [&  x.png ');
});
