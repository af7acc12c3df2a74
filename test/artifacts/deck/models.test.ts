import { expect, test } from 'vitest';
import { loadFaces } from '../../../src/artifacts/deck/faces.js';
import { modelId, modelsOf } from '../../../src/artifacts/deck/models.js';
import { noteTypes } from '../../../src/artifacts/deck/note-types.js';
import { bankOf } from './bank.js';
import { deckOf } from './read.js';

const bank = { title: 'Notes', namespace: 'ns', lang: 'zh-CN', modified: 1_700_000_000 };
const small = { front: 'F {{Question}} {{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}', back: 'B {{Answer}}', style: '' };

async function both(faces = small) {
  const models = modelsOf(['standard', 'cloze'], bank, faces, 1);
  const [standard, cloze] = [models[modelId('standard', 'ns')], models[modelId('cloze', 'ns')]];
  if (!standard || !cloze) throw new Error('A note type is missing.');
  return { standard, cloze };
}

test('the package has the frozen fields, templates and ids, and no note type that no note uses', async () => {
  const models = Object.values<Awaited<ReturnType<typeof both>>['standard']>(
    (await deckOf(bankOf([{ question: 'Q', answer: 'A' }]))).json('models'),
  );
  expect(models).toHaveLength(1);
  const pick = (list: { name: string; id: number; ord: number }[] = []) =>
    list.map(({ name, id, ord }) => [ord, name, id]);
  const wanted = (list: readonly { name: string; id: number }[]) => list.map(({ name, id }, ord) => [ord, name, id]);
  expect(pick(models[0]?.flds)).toEqual(wanted(noteTypes.standard.fields));
  expect(pick(models[0]?.tmpls)).toEqual(wanted(noteTypes.standard.templates));
});

test('ids derive from the namespace alone, names say the title and the namespace', async () => {
  const one = (over: object) =>
    deckOf(bankOf([{ question: 'Q', answer: 'A' }], over)).then(deck => deck.json('models'));
  const [a, b, c] = await Promise.all([one({}), one({ title: 'Renamed' }), one({ namespace: 'other' })]);
  expect(Object.keys(a)).toEqual(Object.keys(b));
  expect(Object.keys(a)).not.toEqual(Object.keys(c));
  expect(Object.values<{ name: string }>(b)[0]?.name).toBe('Cardpress Renamed (sample)');
  expect(Object.values<{ name: string }>(c)[0]?.name).toBe('Cardpress Sample (other)');
});

test.each([
  ['"Go"\n basics ', 'Cardpress Notes (Go basics)'],
  ['w3pzqxdhmpoklqlw', 'Cardpress Notes (w3pzq)'],
  ['Notes', 'Cardpress Notes'],
  ['  ', 'Cardpress Notes'],
])('namespace %j makes the name %s', (namespace, name) => {
  expect(Object.values(modelsOf(['standard'], { ...bank, namespace }, small, 1))[0]?.name).toBe(name);
});

test('the front asks the question, the reversed one the answer, and only where it is switched on', async () => {
  const { standard } = await both();
  const switchedOff =
    '<p class="switched-off reversed-{{Reversed}}">笔记里这道题已不再反向提问，可以暂停这张卡片。</p>' +
    '<style>.reversed-1 { display: none }</style>';
  const wrap = (text: string) => `<div class="cardpress" lang="zh-CN">\n${text}\n</div>`;
  expect(standard.tmpls.map(({ qfmt, afmt }) => [qfmt, afmt])).toEqual([
    [wrap('F {{Question}} {{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}'), wrap('B {{Answer}}')],
    [`{{#Reversed}}${wrap(`F {{Answer}} \n${switchedOff}`)}{{/Reversed}}`, wrap('B {{Question}}')],
  ]);
});

test('what a reversed card says without a box to type in stays', async () => {
  const { standard } = await both({ ...small, front: '{{Question}}{{^TypeIn}}think{{/TypeIn}}{{type:TypeIn}}' });
  expect(standard.tmpls[1]?.qfmt).toContain('{{Answer}}think\n');
});

test('a cloze shows its gaps below the question and its text where the answer was', async () => {
  const { cloze } = await both();
  expect(cloze.tmpls[0]?.qfmt).toContain(
    'F {{Question}}<div class="cloze-text">{{cloze:Text}}</div> {{#TypeIn}}{{type:cloze:Text}}{{/TypeIn}}',
  );
  expect(cloze.tmpls[0]?.afmt).toContain('B {{cloze:Text}}');
});

test('the gaps are shown once, below the first question', async () => {
  const { cloze } = await both({
    ...small,
    front: '{{#Question}}{{Question}}{{/Question}} {{Question}} {{type:TypeIn}}',
  });
  expect(cloze.tmpls[0]?.qfmt.match(/\{\{cloze:Text\}\}/gu)).toHaveLength(1);
  expect(cloze.tmpls[0]?.qfmt).toContain(
    '{{#Question}}{{Question}}<div class="cloze-text">{{cloze:Text}}</div>{{/Question}}',
  );
});

test('the card browser shows what a card is about, then what it asks', async () => {
  const { standard, cloze } = await both();
  const about = '{{#Label}}{{Label}} · {{/Label}}{{#Section}}{{Section}} › {{/Section}}';
  expect([...standard.tmpls, ...cloze.tmpls].map(({ bqfmt, bafmt }) => [bqfmt, bafmt])).toEqual([
    [`${about}{{Question}}`, '{{Answer}}'],
    [`${about}{{Answer}}`, '{{Question}}'],
    [`${about}{{Question}} {{cloze:Text}}`, '{{cloze:Text}}'],
  ]);
});

test('both note types name only fields that they have, with the faces that come with cardpress', async () => {
  const models = await both(await loadFaces());
  for (const model of Object.values(models)) {
    const text = model.tmpls.map(({ qfmt, afmt }) => qfmt + afmt).join('');
    const named = [...text.matchAll(/\{\{[#^/]?(?:\w+:)*(\w+)\}\}/gu)].map(match => match[1]);
    expect(new Set(named).size).toBeGreaterThan(4);
    expect(model.flds.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  }
});

test('a language tag cannot break out of its attribute', async () => {
  const [model] = Object.values(modelsOf(['standard'], { ...bank, lang: 'en"><b' }, small, 1));
  expect(model?.tmpls[0]?.qfmt).toContain('lang="enb"');
});

test('the note type is as new as the bank', async () => {
  expect((await both()).standard.mod).toBe(bank.modified);
});
