import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { escapeAnkiSyntax, restoreReferences } from '../../../src/artifacts/deck/escape-anki-syntax.js';
import { bankOf } from './bank.js';
import { deckOf } from './read.js';

function escaped(...children: Root['children']): string {
  const tree: Root = { type: 'root', children };
  escapeAnkiSyntax(tree);
  return restoreReferences(toHtml(tree));
}

const text = (value: string) => ({ type: 'text', value }) as const;

// Anki's own patterns for what it acts on.
const acted =
  /\[sound:|\[anki:|\[\[type:|\[latex\].+?\[\/latex\]|\[\$\].+?\[\/\$\]|\[\$\$\].+?\[\/\$\$\]|\\\(.+?\\\)|\\\[.+?\\\]/iu;

test.each([
  '[sound:x.mp3]',
  '[Sound:x.mp3]',
  '[anki:tts lang=en]x[/anki:tts]',
  '[anki:play:q:0]',
  '[[type:Answer]]',
  '[latex]x[/latex]',
  '[$]x[/$]',
  '[$$]x[/$$]',
  '\\(x\\)',
  '\\[x\\]',
])('%s is broken up and reads as before', value => {
  expect(value).toMatch(acted);
  const html = escaped(text(`before ${value} after`));
  expect(html).not.toMatch(acted);
  expect(html.replaceAll('<span></span>', '')).toBe(`before ${value} after`);
});

test('a mark whose halves stand in two texts is broken up', () => {
  const html = escaped(text('['), { type: 'comment', value: '' }, text('sound:x.mp3]'));
  expect(html).toBe('[<span></span>sound:x.mp3]');
});

test.each(['[x]', 'sound:x', '[ ] open', 'a[0](b)', 'K\\V', '[^1]', '$5'])('%s is left alone', value => {
  expect(escaped(text(value))).toBe(value);
});

test('an attribute is broken up by a reference', () => {
  const html = escaped({
    type: 'element',
    tagName: 'a',
    properties: { href: 'x', title: '[sound:x] & \\(y\\) "z"' },
    children: [text('link')],
  });
  expect(html).toBe('<a href="x" title="&#91;sound:x] &#x26; &#92;(y\\) &#x22;z&#x22;">link</a>');
});

test('a formula stays one formula', () => {
  const html = escaped({
    type: 'element',
    tagName: 'span',
    properties: { className: ['math', 'math-inline'] },
    children: [text('\\(a_[sound:b]\\)')],
  });
  expect(html).toBe('<span class="math math-inline">\\(a_[<wbr>sound:b]\\)</span>');
});

test('control characters, with which Anki parts fields, are taken out', () => {
  const title = 'a\x1fb';
  const html = escaped(text('a\x1fb\0c\td\ne'), { type: 'element', tagName: 'b', properties: { title }, children: [] });
  expect(html).toBe('abc\td\ne<b title="ab"></b>');
});

test('literals in notes reach the package broken up', async () => {
  const deck = await deckOf(
    bankOf([
      {
        question: 'Play `[sound:a.mp3]` and [sound:b.mp3]',
        answer: '`\\(x\\)` [[type:Answer]] <b title="[sound:c.mp3]">c</b>\n\n    [latex]x[/latex]\n',
      },
    ]),
  );
  const [note] = deck.rows('select flds, sfld from notes');
  expect(note?.flds).not.toMatch(acted);
  expect(note?.sfld).toBe('Play [sound:a.mp3] and [sound:b.mp3]');
});
