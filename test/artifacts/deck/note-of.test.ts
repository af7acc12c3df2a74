import { expect, test } from 'vitest';
import { type Asked, bankOf, picture } from './bank.js';
import { deckOf } from './read.js';

async function noteOf(asked: Asked, media = [picture('notes/a.png')]) {
  const deck = await deckOf(bankOf([asked], { media }));
  const ords = deck.rows('select ord from cards order by ord').map(({ ord }) => ord);
  const names = Object.values<{ name: string }>(deck.json('models')).map(({ name }) => name);
  return { ords, names, fields: deck.notes()[0] ?? {}, deck };
}

test('a basic note has one card and no switch', async () => {
  const { ords, fields } = await noteOf({ question: 'Q', answer: 'A' });
  expect(ords).toEqual([0]);
  expect([fields.Reversed, fields.TypeIn]).toEqual(['', '']);
});

test('a reversed note has two cards with ids of their own', async () => {
  const { ords, fields, deck } = await noteOf({ question: 'Q', answer: 'A', kind: 'reversed' });
  expect(ords).toEqual([0, 1]);
  expect(fields.Reversed).toBe('1');
  expect(deck.rows('select count(distinct id) as n, count(distinct due) as places from cards')).toEqual([
    { n: 2, places: 1 },
  ]);
});

test('a note that had a reversed card once says so, and has one card', async () => {
  const bank = bankOf([
    { question: 'Q', answer: 'A' },
    { question: 'R', answer: 'B', kind: 'reversed' },
  ]);
  const known = { noteId: 1_400_000_000_001, former: ['reversed', 'type-in'] };
  const [first, second] = bank.entries.map(entry => (entry.type === 'question' ? entry.id : ''));
  const notes = new Map([
    [first ?? '', known],
    [second ?? '', { ...known, noteId: 1_400_000_000_002 }],
  ]);
  const deck = await deckOf(bank, { notes });
  expect(deck.notes().map(({ Reversed }) => Reversed)).toEqual(['off', '1']);
  expect(deck.rows('select ord from cards order by nid, ord').map(({ ord }) => ord)).toEqual([0, 0, 1]);
});

test('a reversed note without an answer asks one way', async () => {
  const { ords, fields } = await noteOf({ question: 'Q', kind: 'reversed' });
  expect(ords).toEqual([0]);
  expect(fields.Reversed).toBe('');
});

test('what is to be typed is the text of the answer on one line', async () => {
  const answer = 'The **batch**\nand\n\n- `a<b`\n- $x$\n';
  const { ords, fields } = await noteOf({ question: 'Q', answer, kind: 'type-in' });
  expect(ords).toEqual([0]);
  expect(fields.TypeIn).toBe('The batch and a&#x3C;b x');
});

test.each([
  ['none', ''],
  ['a picture', '![](notes/a.png)'],
])('with %s for an answer there is nothing to type', async (_, answer) => {
  expect((await noteOf({ question: 'Q', answer, kind: 'type-in' })).fields.TypeIn).toBe('');
});

test('basic, reversed and type-in share a note type, a cloze has its own', async () => {
  for (const kind of ['basic', 'reversed', 'type-in'] as const)
    expect((await noteOf({ question: 'Q', answer: 'A', kind })).names).toEqual(['Cardpress Sample (sample)']);
  const { names } = await noteOf({ question: 'Q', answer: '{{c1::A}}', kind: 'cloze' });
  expect(names.sort()).toEqual(['Cardpress Cloze Sample (sample)', 'Cardpress Sample (sample)']);
});

test('a cloze has a card for each number that the notes name', async () => {
  const answer = '{{c3::**three**::hint}}, {{c1::one}} and again {{c3::three}}';
  const { ords, fields } = await noteOf({ question: 'Q {{c9::x}}', answer, kind: 'cloze', label: 'Q1' });
  expect(ords).toEqual([0, 2]);
  expect(fields).toEqual({
    Question: '<p>Q x</p>',
    Text: '<p>{{c3::<strong>three</strong>::hint}}, {{c1::one}} and again {{c3::three}}</p>',
    Label: 'Q1',
    Section: 'Sample',
    Source: 'notes/sample.md',
    Extra: '',
    TypeIn: '',
  });
});

test.each(['{{c0::none}}', '{{c1::open', '{{c501::far}}'])('%s is no gap, so the note is a basic one', async answer => {
  const { ords, fields } = await noteOf({ question: 'Q', answer, kind: 'cloze' });
  expect(ords).toEqual([0]);
  expect(fields.Answer).toBeDefined();
});

test('a note that is no cloze has no marks of gaps', async () => {
  const { fields } = await noteOf({ question: 'Q', answer: 'a {{c1::b}}' });
  expect(fields.Answer).toBe('<p>a b</p>');
});

test.each([
  ['{{c1::$\\frac{1}{2^{x}}$}}', '{{c1::<span class="math math-inline">\\(\\frac{1}{2^{x} }\\)</span>}}'],
  ['$a={{c1::\\frac{a}{b_{c}}}}$', '<span class="math math-inline">\\(a={{c1::\\frac{a}{b_{c} } }}\\)</span>'],
  ['{{c1::$\\{{x}\\}$}}', '{{c1::<span class="math math-inline">\\(\\{{x}\\}\\)</span>}}'],
])('a formula does not end a gap: %s', async (answer, text) => {
  expect((await noteOf({ question: 'Q', answer, kind: 'cloze' })).fields.Text).toBe(`<p>${text}</p>`);
});

test('marks of gaps in an attribute are none', async () => {
  const answer = '{{c1::x}} <b title="{{c2::y}}">z</b>';
  const { ords, fields } = await noteOf({ question: 'Q', answer, kind: 'cloze' });
  expect(ords).toEqual([0]);
  expect(fields.Text).toContain('title="&#123;{c2&#58;:y&#125;}"');
});
