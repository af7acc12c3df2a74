import type { Paragraph, Text } from 'mdast';
import { expect, it } from 'vitest';
import { linesOf } from '../../src/questions/text/lines.js';

const text = (value: string, line: number, column: number, source: string, offset: number): Text => {
  const last = source.split('\n').length;
  const end = { line: last, column: (source.split('\n').at(-1) ?? '').length + 1, offset: source.length };
  return { type: 'text', value, position: { start: { line, column, offset }, end } };
};
const places = (paragraph: Paragraph, source: string) =>
  linesOf(paragraph, source).flatMap(({ children }) =>
    children.map(({ position }) => `${position?.start.line}:${position?.start.column}-${position?.end.column}`),
  );

it('a line of a text has the place where it is written, below or above a `<br>` too, which takes a line end along', () => {
  const lines = 'same\n  same';
  const own: Paragraph = { type: 'paragraph', children: [text('same\nsame', 1, 1, lines, 0)] };
  expect(places(own, lines)).toEqual(['1:1-5', '2:3-7']);
  const broken = 'a<br>\nsame\nsame';
  const below: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'break' }, text('same\nsame', 1, 6, broken, 5)],
  };
  expect(places(below, broken)).toEqual(['2:1-5', '3:1-5']);
  // Taken from the end of the text, which begins with a line end of its own.
  const ended = '**a**\nsame\n<br>';
  const above: Paragraph = {
    type: 'paragraph',
    children: [
      {
        type: 'text',
        value: '\nsame',
        position: { start: { line: 1, column: 6, offset: 5 }, end: { line: 3, column: 1, offset: 11 } },
      },
      { type: 'break' },
    ],
  };
  expect(places(above, ended)).toEqual(['2:1-5']);
});

it('a text that is not written so has one place for all its lines', () => {
  const written = 'a\nb\nc';
  const joined: Paragraph = { type: 'paragraph', children: [text('x\ny', 1, 1, written, 0)] };
  expect(places(joined, written)).toEqual(['1:1-2', '1:1-2']);
});
