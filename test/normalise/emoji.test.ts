import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import remarkEmoji from '../../src/normalise/inline/emoji.js';
import { run } from '../support/run.js';

it.each([
  [':smile: 好:+1:', '😄 好👍'],
  ['**:tada:**', '🎉'],
  [':no_such_code: 😀', ':no_such_code: 😀'],
  ['10:100:30 a:on:b', '10:100:30 a:on:b'],
  ['`:smile:`', ':smile:'],
  ['{{c1::smile::hint}} {{c1::a::smile:}}', '{{c1::smile::hint}} {{c1::a::smile:}}'],
  [':constructor: :toString:', ':constructor: :toString:'],
])('%s', async (text, expected) => {
  expect(textOf((await run(text, remarkEmoji)).tree)).toBe(expected);
});
