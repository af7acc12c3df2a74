import { expect, test } from 'vitest';
import type { Bank } from '../../../src/bank/model.js';
import { type Asked, bankOf, picture } from './bank.js';
import { deckOf } from './read.js';

async function fieldsOf(asked: Asked, over: Partial<Bank> = {}) {
  const [fields = {}] = (await deckOf(bankOf([asked], over))).notes();
  return fields;
}

test.each([
  ['优缺点', ['Redis', '常见问题'], '<p><span class="topic">Redis › </span>优缺点</p>', 'Redis › 常见问题'],
  ['定义', ['Databases', 'A & B'], '<p><span class="topic">A &#x26; B › </span>定义</p>', 'Databases'],
  ['定义', ['常见问题'], '<p>定义</p>', '常见问题'],
  ['定义', [], '<p>定义</p>', ''],
  ['What is a lock?', ['Databases'], '<p>What is a lock?</p>', 'Databases'],
])('%s below %j says what it is about', async (question, context, Question, Section) => {
  expect(await fieldsOf({ question, answer: 'A', context })).toMatchObject({ Question, Section });
});

test.each([
  [{ deck: ['Java', 'Maps'], path: ['HashMap'] }, 'Maps › HashMap'],
  [{ deck: ['Java', 'Maps'], path: ['Maps', 'HashMap'] }, 'Maps › HashMap'],
  [{ deck: ['Java', '面试题'], path: ['HashMap'] }, 'HashMap'],
  [{ deck: ['Java'], fileTitle: 'Maps', path: [] }, 'Maps'],
  [{ deck: ['Java', 'Q x'], path: [] }, ''],
])('a front is headed by its file and sections: %j', async (over, Section) => {
  expect(await fieldsOf({ question: 'Q x', answer: 'A', ...over })).toMatchObject({ Section });
});

test('the columns of a table have room for their texts', async () => {
  const columns = async (first: string, second: string) => {
    const { Answer = '' } = await fieldsOf({ question: 'Q', answer: `| a | b |\n|---|---|\n| ${first} | ${second} |` });
    return [...Answer.matchAll(/<td class="col-(\w+)">/gu)].map(([, name]) => name);
  };
  expect(await columns('READ UNCOMMITTED', 'a few words here')).toEqual(['short', 'short']);
  expect(await columns('a longer name of a row here', 'and some more words')).toEqual(['long', 'long']);
  const spanning = '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>';
  expect((await fieldsOf({ question: 'Q', answer: spanning })).Answer).not.toContain('col-');
});

test('a question fills its fields', async () => {
  expect(
    await fieldsOf({ question: 'What is **BN**?', answer: 'Two\nlines', label: 'Q2', path: ['NLP', 'Norms'] }),
  ).toEqual({
    Question: '<p>What is <strong>BN</strong>?</p>',
    Answer: '<p>Two<br>lines</p>',
    Label: 'Q2',
    Section: 'Sample › NLP › Norms',
    Source: 'notes/sample.md',
    Extra: '',
    Reversed: '',
    TypeIn: '',
  });
});

test('an unanswered question has a placeholder and a tag', async () => {
  const deck = await deckOf(bankOf([{ question: 'Q', tags: [['b'], ['a x']] }], { lang: 'zh-CN' }));
  expect(deck.notes()[0]?.Answer).toBe('<div class="unanswered">待回答</div>');
  expect(deck.rows('select tags from notes')).toEqual([{ tags: ' a_x b unanswered ' }]);
});

test('an unanswered question shows no scrap of an answer', async () => {
  expect((await fieldsOf({ question: 'Q', answer: 'TODO', status: 'unanswered' })).Answer).not.toContain('TODO');
});

test('an answer of which nothing is left gets the placeholder', async () => {
  expect((await fieldsOf({ question: 'Q', answer: '<!-- later -->' })).Answer).toContain('class="unanswered"');
});

test('unanswered questions can be left out', async () => {
  const bank = bankOf([{ question: 'Open' }, { question: 'Done', answer: 'A' }]);
  const deck = await deckOf(bank, { unanswered: 'omit' });
  expect(deck.notes().map(note => note.Question)).toEqual(['<p>Done</p>']);
  expect(deck.rows('select due from cards')).toEqual([{ due: 1 }]);
});

test.each([
  ['nothing', ''],
  ['a comment', '<!-- x -->'],
  ['a hard space', '&nbsp;'],
  ['a zero-width space', '&#x200b;&#xfeff;'],
])('a question that shows %s falls back to its label, then its section, then the title', async (_, question) => {
  expect((await fieldsOf({ question, answer: 'A', label: 'Q9', path: ['Part'] })).Question).toBe('Q9');
  expect((await fieldsOf({ question, answer: 'A', path: ['Top', 'Part'] })).Question).toBe('Part');
  expect((await fieldsOf({ question, answer: 'A' })).Question).toBe('Sample');
  expect((await fieldsOf({ question, answer: 'A' }, { title: ' ' })).Question).toBe('notes/sample.md');
});

test('a picture alone is a front', async () => {
  const shot = picture('notes/a.png');
  const { Question } = await fieldsOf({ question: `![](${shot.path})`, answer: 'A' }, { media: [shot] });
  expect(Question).toBe(`<p><img src="${shot.name}" alt=""></p>`);
});

test('a picture that is not there is a placeholder', async () => {
  const { Answer } = await fieldsOf({ question: 'Q', answer: '![plan](gone.png) <img src="c:\\x.png">' });
  expect(Answer).not.toContain('<img');
  expect(Answer?.match(/class="missing-image"/gu)).toHaveLength(2);
});

test('math is written for MathJax', async () => {
  expect((await fieldsOf({ question: '$a<b$', answer: '$$\nx\n$$' })).Question).toContain('\\(a&#x3C;b\\)');
  expect((await fieldsOf({ question: 'Q', answer: '$$\nx\n$$' })).Answer).toContain('\\[x\\]');
});

test('names of labels, sections and files are text', async () => {
  const source = { file: 'notes/<i>.md', lines: [1, 2] as [number, number] };
  const fields = await fieldsOf({ question: 'Q', answer: 'A', label: 'a<b', path: ['x & [sound:y]'], source });
  expect([fields.Label, fields.Section, fields.Source]).toEqual([
    'a&#x3C;b',
    'Sample › x &#x26; [<span></span>sound:y]',
    'notes/&#x3C;i>.md',
  ]);
});

test('the line of a question is nowhere in its note', async () => {
  const at = (first: number) =>
    bankOf([{ question: 'Q', answer: 'A', source: { file: 'a.md', lines: [first, first + 1] } }]);
  const [one, other] = [await deckOf(at(1)), await deckOf(at(900))];
  expect(Buffer.from(other.bytes).equals(Buffer.from(one.bytes))).toBe(true);
});

test("an identity is the note's: GUID, id, times", async () => {
  const deck = await deckOf(bankOf([{ question: 'Q', answer: 'A', id: 'abcdefghijklmnop', modified: 1_612_345_678 }]), {
    notes: new Map([['abcdefghijklmnop', { noteId: 1_511_111_111_111 }]]),
  });
  expect(deck.rows('select id, guid, mod from notes')).toEqual([
    { id: 1_511_111_111_111, guid: 'abcdefghijklmnop', mod: 1_612_345_678 },
  ]);
});
