import { describe, expect, it } from 'vitest';
import { type Selection, SelectionError, select } from '../../../src/artifacts/sheet/select.js';
import { question, sampleBank, section } from '../../support/bank.js';

const at = (first: number, last: number) => ({ file: 'notes/a.md', lines: [first, last] as [number, number] });
const bank = sampleBank({
  entries: [
    question({
      id: 'a',
      question: '甲',
      answer: '答',
      deck: ['全', 'Java', 'Lists'],
      tags: [['core', 'lists']],
      source: at(1, 4),
    }),
    question({ id: 'b', question: '乙', deck: ['全', 'Java'], tags: [['core']], source: at(5, 6) }),
    question({ id: 'c', question: '丙', answer: '答', deck: ['全', 'SQL'], tags: [['coreutils']], source: at(7, 9) }),
    section({ title: '要点', content: '- 点', deck: ['全', 'SQL'], source: at(10, 12) }),
  ],
});
const chosen = (selection: Selection) =>
  select(bank, selection).entries.map(entry => (entry.type === 'question' ? entry.id : entry.title));

describe('select', () => {
  it('leaves a bank alone where nothing is asked for', () => {
    expect(select(bank, {})).toBe(bank);
    expect(select(bank, { deck: [], tag: [] })).toBe(bank);
  });

  it.each<[Selection, string[]]>([
    [{ deck: ['java'] }, ['a', 'b']],
    [{ deck: ['Java::Lists'] }, ['a']],
    [{ deck: ['SQL'] }, ['c', '要点']],
    [{ deck: ['Lists', 'SQL'] }, ['a', 'c', '要点']],
    [{ tag: ['Core'] }, ['a', 'b']],
    [{ tag: ['core::lists'] }, ['a']],
    [{ status: 'unanswered' }, ['b']],
    [{ status: 'answered', deck: ['全'] }, ['a', 'c']],
    [{ changed: new Map([['notes/a.md', [[4, 5]]]]) }, ['a', 'b']],
    [{ changed: new Map([['notes/a.md', [[9, 9]]]]) }, ['c']],
  ])('%j', (selection, ids) => {
    expect(chosen(selection)).toEqual(ids);
  });

  it.each<[Selection, RegExp]>([
    [{ tag: ['none'] }, /tag none/u],
    [{ deck: ['Jav'] }, /deck Jav/u],
    [{ changed: new Map() }, /changed since/u],
    [{ status: 'unanswered', deck: ['SQL'] }, /deck SQL, unanswered/u],
  ])('says where nothing is left: %j', (selection, reason) => {
    expect(() => select(bank, selection)).toThrow(SelectionError);
    expect(() => select(bank, selection)).toThrow(reason);
  });

  it('says which decks and tags there are', () => {
    try {
      select(bank, { deck: ['x'] });
      expect.unreachable();
    } catch (error) {
      expect((error as SelectionError).remedy).toBe(
        'The decks are 全::Java::Lists, 全::Java, 全::SQL. The tags are core::lists, core, coreutils.',
      );
    }
  });
});
