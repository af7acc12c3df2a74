// Changes notes the way people, editors and other programs do, only much more often: pieces of the grammar are put in, taken out,
// doubled, nested, cut and mixed with those of other notes.

/** Signs and pieces that mean something to one of the parsers. */
const pieces = [
  ...[
    '`',
    '``',
    '```\n',
    '~~~',
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '==',
    '**',
    '*',
    '_',
    '~~',
    '~',
    '^',
    '^[',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '{{c1::',
    '}}',
    '::',
    '{{c2::a::b}}',
    '{{',
    '{%',
    '%}',
    '%%',
    '{{<',
    '>}}',
    '{{{',
    '}}}',
    '[sound:a.mp3]',
    '[[',
    ']]',
    '![[',
    '|',
  ],
  ...[
    '![',
    '](',
    '](a.png)',
    '[a](#b)',
    ')',
    '<',
    '>',
    '</',
    '<b>',
    '</b>',
    '<br>',
    '<details><summary>',
    '</summary>',
    '</details>',
  ],
  ...[
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '<!-- card: none -->',
    '<script>',
    '<?',
    '<![CDATA[',
    '<a name="x"></a>',
    '&amp;',
    '&#91;',
    '&',
  ],
  ...[
    '\n',
    '\n\n',
    '\n---\n',
    '\n===\n',
    '\n\n---\n\n',
    '---\ntitle: a\n---\n',
    '\n# ',
    '\n## ',
    '\n### ',
    '\n###### ',
    '#',
    '\n- ',
    '\n1. ',
  ],
  ...[
    '\n   - ',
    '\n> ',
    '\n> [!note] ',
    '\n::: tip\n',
    '\n:::\n',
    '\n!!! note\n    ',
    '\n| a | b |\n| - | - |\n',
    '\n\t',
    '\n    ',
    '  \n',
    '\\',
  ],
  ...[
    'Q: ',
    'A: ',
    '问：',
    '答案：',
    '答：',
    '？',
    '?',
    '：',
    '。',
    '，',
    '#card',
    '#flashcards',
    'What is ',
    '什么是',
    '\n?\n',
    '\n??\n',
    ':::',
  ],
  ...[
    '\r',
    '\r\n',
    '\u00A0',
    '\u3000',
    '\u200B',
    '\u200D',
    '\u202E',
    '\u2028',
    '\uFEFF',
    '\u0301',
    '😀',
    '👩‍👩‍👧',
    '𠮷',
    'İ',
    'ß',
    '\u0085',
  ],
  ...[
    'https://a.b/c',
    'a@b.c',
    'www.a.b',
    '/etc',
    'C:\\a b\\c.png',
    'deck: a',
    'tags: [a]',
    '{#a}',
    '{.b}',
    '*[A]: b',
    '^a1',
    '((a))',
    'a:: b',
  ],
];

/** A number below `most`, always the same in order for a seed: Mulberry32. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return most => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

/** A note made from `notes` by some changes; characters are never cut in two. */
export function mutated(notes, random) {
  const one = list => list[random(list.length)];
  let text = one(notes);
  for (let changes = 1 + random(6); changes > 0; changes--) text = one(ways)(text, { one, random, notes });
  return text.toWellFormed();
}

const ways = [
  // A piece anywhere
  (text, { one, random }) => at(text, random, place => text.slice(0, place) + one(pieces) + text.slice(place)),
  (text, { one, random }) =>
    at(text, random, place => text.slice(0, place) + one(pieces) + one(pieces) + text.slice(place)),
  // A piece around something, some levels deep
  (text, { one, random }) => {
    const [open, close] = [one(pieces).repeat(1 + random(4)), one(pieces).repeat(1 + random(4))];
    return at(text, random, from => {
      const to = from + random(80);
      return text.slice(0, from) + open + text.slice(from, to) + close + text.slice(to);
    });
  },
  // Something less
  (text, { random }) => at(text, random, place => text.slice(0, place) + text.slice(place + 1 + random(20))),
  (text, { random }) => at(text, random, place => text.slice(0, place)),
  // Lines that are moved, doubled, indented, quoted or listed
  lines((all, { random }) => all.splice(random(all.length + 1), 0, ...all.splice(random(all.length), 1 + random(4)))),
  lines((all, { random }) =>
    all.splice(random(all.length + 1), 0, ...all.slice(random(all.length)).slice(0, 1 + random(6))),
  ),
  lines((all, { one, random }) => {
    const [from, mark] = [random(all.length), one(['> ', '- ', '1. ', '  ', '    ', '\t', '# ', '| ', '>> '])];
    for (let line = from; line < from + 1 + random(6) && line < all.length; line++) all[line] = mark + all[line];
  }),
  lines((all, { random }) => all.splice(random(all.length), 1 + random(3))),
  // Lines of another note
  lines((all, { one, random, notes }) => {
    const others = one(notes).split('\n');
    all.splice(random(all.length + 1), 0, ...others.slice(random(others.length)).slice(0, 1 + random(12)));
  }),
];

function at(text, random, change) {
  return change(random(text.length + 1));
}

function lines(change) {
  return (text, tools) => {
    const all = text.split('\n');
    change(all, tools);
    return all.join('\n');
  };
}
