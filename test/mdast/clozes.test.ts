import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import { clozesIn, contentOf, hintOf, withoutClozes } from '../../src/mdast/clozes/clozes.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { plainText } from '../../src/mdast/text.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';

const flow = (text: string) => markdown().parse(text).children as Flow[];

/** Each deletion as number, content and hint. */
function gapsOf(text: string): string[] {
  const { gaps, pieces } = clozesIn(flow(text), () => true);
  return gaps.map(gap => `${gap.number} ${contentOf(gap, pieces)}${gap.hint ? ` | ${hintOf(gap, pieces)}` : ''}`);
}

describe('a cloze deletion', () => {
  it.each([
    ['{{c1::a::b}} {{c02::c}}', ['1 a | b', '2 c']],
    // Braces.
    ['{{c1::{a: {b: 1}}}} }}', ['1 {a: {b: 1}}']],
    ['{{c1::{{ name }}}}', ['1 {{ name }}']],
    ['{{c1::if { a}} b }', ['1 if { a']],
    ['{{{c1::a}}}', ['1 a']],
    ['{{c1::a } b}}', ['1 a } b']],
    ['{{c1::a {{c2::b::h}} c::i}}', ['2 b | h', '1 a {{c2::b::h}} c | i']],
    // What stands in code or a formula is part of it.
    ['{{c1::`}}`}} and `}}`', ['1 }}']],
    ['{{c1::`a::b`::`c`}}', ['1 a::b | c']],
    ['{{c1::$a_{b_{c}}$::$d$}}', ['1 a_{b_{c}} | d']],
    ['$a_{ {{c1::b_{c}}}}$', ['1 b_{c}']],
    ['$\\{ {{c1::\\{a}}$', ['1 \\{a']],
    // Names and addresses, and hints.
    ['{{c1::std::vector}}', ['1 std::vector']],
    ['{{c1::std::vector::a container}}', ['1 std::vector | a container']],
    ['{{c1::::1}} {{c2::fe80::1}} {{c3::::}}', ['1 ::1', '2 fe80::1']],
    ['{{c1::cafe::bed}} {{c2::12::month}}', ['1 cafe | bed', '2 12 | month']],
    ['{{c1::a::b::c}} {{c2::x::y z}}', ['1 a::b::c', '2 x | y z']],
    [
      '{{c1::Foo::bar()}} {{c2::Foo::class}} {{c3::Vec\\<T>::with}}',
      ['1 Foo::bar()', '2 Foo::class', '3 Vec<T>::with'],
    ],
    ['{{c1::Paris::capital}} 10:30 {{c2::10:30::time}}', ['1 Paris | capital', '2 10:30 | time']],
    ['```rust\n{{c1::Vec::new}}() {{c2::a::提示}}\n```', ['1 Vec::new', '2 a | 提示']],
    ['```js\n{{c1::a::b}}\n```', ['1 a | b']],
    // None at all.
    ['{{c1::a {{c2::b', []],
    ['{{c1:: }} {{c2::::}} {{c::a}}', []],
    ['<!-- {{c1::a}} --> <b title="{{c1::a}}">b</b>', []],
  ])('%s', (text, gaps) => {
    expect(gapsOf(text)).toEqual(gaps);
  });

  it('in code counts only where that was decided', () => {
    const nodes = flow('`{{c1::a}}` <code>{{c1::b}}</code>\n\n```\n{{c1::c}}\n```');
    expect(clozesIn(nodes).gaps).toEqual([]);
    expect(clozesIn(nodes, () => true).gaps).toHaveLength(3);
  });
});

describe('the text without marks', () => {
  it.each([
    ['a {{c1::b}} c', 'a b c'],
    ['{{c1::b::hint}} {{c12::d}}', 'b d'],
    ['{{c1::a {{c2::b::h}} c::*i*}}', 'a b c'],
    ['std::vector {{c1::std::map}}', 'std::vector std::map'],
    ['no }} gap {{here}}', 'no }} gap {{here}}'],
    ['{{c1::\n- a\n- b\n}}', 'a\nb'],
    ['$x^{{c1::ab}}$ $y={{c1::ab}}$', 'x^{ab} y=ab'],
    ['{{c1::a::![](hint.png)}} b', 'a b'],
    ['{{c1::`a`}} {{c2::`b`::c}} <b>d</b>', 'a b d'],
    ['**{{c1:: }}** {{c1::a}}', '{{c1:: }} a'],
  ])('%s', (text, plain) => {
    expect(plainText(withoutClozes(flow(text)))).toBe(plain);
  });
});

describe('marks across elements', () => {
  const render = (text: string) =>
    renderHtml(flow(text), { labels: labelsFor('en'), imageUrl: path => path, math: 'tex', keepClozes: true });

  it.each([
    ['{{c1::**a}}b**', '<p>{{c1::<strong>a</strong>}}<strong>b</strong></p>'],
    ['**a{{c1::b** c}}', '<p><strong>a</strong>{{c1::<strong>b</strong> c}}</p>'],
    ['**{{c1::a::h** i}}', '<p>{{c1::<strong>a</strong>::<strong>h</strong> i}}</p>'],
    ['**{{c1::a}}**', '<p><strong>{{c1::a}}</strong></p>'],
    ['{{c1::**a**}}', '<p>{{c1::<strong>a</strong>}}</p>'],
    ['{{c1::a\n\nb}}', '{{c1::<p>a</p>\n<p>b</p>}}'],
    ['a {{c1::b\n\nc::h}}', '<p>a {{c1::b::h}}</p>\n<p>{{c1::c::h}}</p>'],
    ['- {{c1::a\n- b}}\n- c', '<ul>\n<li>{{c1::a}}</li>\n<li>{{c1::b}}</li>\n<li>c</li>\n</ul>'],
    ['{{c1::\n- a\n\n}}', '{{c1::\n<ul>\n<li>a</li>\n</ul>\n}}'],
    ['{{c1::<b>a}}</b>', '<p>{{c1::<b>a</b>}}</p>'],
  ])('%s', (text, html) => {
    expect(render(text)).toBe(html);
  });
});
