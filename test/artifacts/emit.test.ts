import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/artifacts/deck/faces.js';
import {
  BrowserError,
  bankFile,
  emitBank,
  emitDeck,
  emitSheet,
  FacesError,
  SelectionError,
  TemplateError,
  UserError,
} from '../../src/index.js';
import { sampleBank } from '../support/bank.js';
import { bankOf } from './deck/bank.js';
import { deckOf } from './deck/read.js';

describe('the emitters of the library', () => {
  it.each([
    ['emitBank', emitBank, '{'],
    ['emitDeck', emitDeck, 'PK'],
    ['emitSheet', emitSheet, '%PDF'],
  ] as const)('%s makes bytes of a bank alone', async (_, emit, start) => {
    const data = await emit(sampleBank());
    expect(data).toBeInstanceOf(Uint8Array);
    expect(Buffer.from(data.subarray(0, start.length)).toString('latin1')).toBe(start);
  });

  it('the bank file has the context that the card shows below the title of its file', async () => {
    const bank = bankOf([
      { question: 'Pros and cons', answer: 'A', path: ['FAQ'], context: ['Redis', 'FAQ'] },
      { question: 'What is a B-tree?', answer: 'A', path: ['Trees', 'Search'] },
      { question: 'What is a heap?', answer: 'A' },
    ]);
    const contexts = bankFile(bank).questions.map(({ context }) => context);
    expect(contexts).toEqual([['Redis', 'FAQ'], ['Trees', 'Search'], []]);
    expect((await deckOf(bank)).notes().map(({ Section }) => Section)).toEqual([
      'Redis › FAQ',
      'Sample › Trees › Search',
      'Sample',
    ]);
  });

  it.each([
    ['questions and sections', sampleBank().entries],
    ['questions only', sampleBank().entries.filter(({ type }) => type === 'question')],
    ['sections only', sampleBank().entries.filter(({ type }) => type === 'section')],
    ['nothing', []],
  ])('emitBank writes what bankFile returns: %s', async (_, entries) => {
    const bank = { ...sampleBank(), title: '"questions": []\n  "sections": []', entries };
    expect(new TextDecoder().decode(await emitBank(bank))).toBe(`${JSON.stringify(bankFile(bank), null, 2)}\n`);
  });

  it('emitSheet tells of what the sheet lacks', async () => {
    const rules: string[] = [];
    await emitSheet(sampleBank(), { onFinding: ({ rule }) => rules.push(rule), style: 'test/artifacts/lacks.css' });
    expect(rules).toEqual(['coarse-image', 'refused-address']);
  });

  it.each([
    ['SelectionError', SelectionError, () => emitSheet(sampleBank(), { tag: ['nowhere'] })],
    ['TemplateError', TemplateError, () => emitSheet(sampleBank(), { template: 'nowhere' })],
    ['BrowserError', BrowserError, () => emitSheet(sampleBank(), { browser: '/nowhere' })],
    ['FacesError', FacesError, () => loadFaces('nowhere')],
  ])('%s says what to mend', async (_, kind, emit) => {
    const error = await emit().catch(error => error);
    expect(error).toBeInstanceOf(kind);
    expect(error).toBeInstanceOf(UserError);
    expect(error.remedy).toMatch(/\w/u);
  });
});
