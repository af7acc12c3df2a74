import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requirementOf } from '../../../src/artifacts/deck/requirements.js';
import { parseTemplate, printTemplate } from '../../../src/artifacts/deck/template.js';

const fields = ['a', 'b', 'c'];

test('reads fields, filters and sections, and leaves out comments', () => {
  expect(parseTemplate('x {{ type:a }}<!-- {{nope}} -->{{#b}}{{^c}}y{{/c}}{{/b}}')).toEqual([
    { type: 'text', value: 'x ' },
    { type: 'field', name: 'a', filters: ['type'] },
    {
      type: 'section',
      name: 'b',
      negated: false,
      children: [{ type: 'section', name: 'c', negated: true, children: [{ type: 'text', value: 'y' }] }],
    },
  ]);
});

test.each([
  ['{{#a}}x', '{{#a}} is not closed'],
  ['x{{/a}}', '{{/a}} closes a section that is not open'],
  ['{{#a}}{{#b}}{{/a}}{{/b}}', '{{/a}} closes a section that is not open'],
])('%s: %s', (text, message) => {
  expect(() => parseTemplate(text)).toThrow(message);
});

test('prints what it read', () => {
  const leaf = fc.oneof(fc.constantFrom('text ', '<b>', '{{a}}', '{{type:cloze:b}}', '<!-- ', '} }', '{ '));
  const template = fc.letrec(tie => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(fc.constantFrom('#', '^'), tie('node')).map(([sign, inner]) => `{{${sign}c}}${inner}{{/c}}`),
    ),
  })).node;
  fc.assert(
    fc.property(fc.array(template), nodes => {
      const text = nodes.join('');
      expect(printTemplate(parseTemplate(text))).toBe(text);
    }),
  );
});

// What Anki itself writes for a note type with this front: asked of 26.9.3 and 2.1.66.
test.each([
  ['{{a}}', ['any', [0]]],
  ['{{a}} {{type:b}}', ['any', [0, 1]]],
  ['{{#a}}{{b}}{{/a}}', ['all', [0, 1]]],
  ['{{#a}}text{{/a}}', ['none', []]],
  ['{{^a}}{{b}}{{/a}}', ['any', [1]]],
  ['{{#a}}{{b}}{{/a}}{{c}}', ['any', [2]]],
  ['{{#a}}{{b}}{{c}}{{/a}}', ['all', [0]]],
  ['{{b}}<!-- {{a}}', ['any', [0, 1]]],
])('%s needs %j', (front, requirement) => {
  expect(requirementOf(parseTemplate(front), fields)).toEqual(requirement);
});
