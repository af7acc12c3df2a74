import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../../src/artifacts/sheet/plan/chapters.js';
import type { Entry } from '../../../src/bank/model.js';
import { question, sampleBank, section } from '../../support/bank.js';

const chapters = (...entries: Entry[]) =>
  chaptersOf(sampleBank({ entries })).map(({ headings, section, questions, level }) => ({
    headings: headings.map(({ title, level }) => `${level} ${title}`),
    section: section?.title,
    questions: questions.length,
    level,
  }));

describe('chaptersOf', () => {
  it('puts questions that follow each other under the same headings together', () => {
    const q = (path: string[]) => question({ question: '问', path });
    expect(chapters(q(['甲']), q(['甲']), q(['甲', '乙']), q(['甲', '丙']), q(['甲']), q(['丁']))).toEqual([
      { headings: ['2 甲'], section: undefined, questions: 2, level: 3 },
      { headings: ['3 乙'], section: undefined, questions: 1, level: 4 },
      { headings: ['3 丙'], section: undefined, questions: 1, level: 4 },
      { headings: [], section: undefined, questions: 1, level: 3 },
      { headings: ['2 丁'], section: undefined, questions: 1, level: 3 },
    ]);
  });

  it('leaves out sections that say nothing, but not what is below them', () => {
    const empty = (title: string, content = '') => section({ title, content });
    const below = question({ question: '问', path: ['甲'] });
    expect(chapters(empty('甲'), below, empty('乙'), empty('丙'), empty('丁', '文'))).toEqual([
      { headings: ['2 甲'], section: undefined, questions: 1, level: 3 },
      { headings: ['2 丁'], section: '丁', questions: 0, level: 3 },
    ]);
  });

  it('leaves out the contents of a file, of which the sheet has its own', () => {
    const titles = (content: string) => chapters(section({ title: '目录', content })).map(({ section }) => section);
    expect(titles('- [甲](#甲)\n- [乙](#乙)\n  1. [丙](#丙)\n')).toEqual([]);
    expect(titles('- [甲](#甲)\n- [乙](https://example.com)\n')).toEqual(['目录']);
    expect(titles('- [甲](#甲): 先读\n')).toEqual(['目录']);
    expect(titles('先读：\n\n- [甲](#甲)\n')).toEqual(['目录']);
  });

  it('takes what decks do not share as the outermost headings', () => {
    const q = (deck: string[]) => question({ question: '问', deck, path: ['节'] });
    expect(chapters(q(['全', '甲']), q(['全', '乙'])).map(({ headings }) => headings)).toEqual([
      ['2 甲', '3 节'],
      ['2 乙', '3 节'],
    ]);
    expect(chapters(q(['全', '甲']), q(['全', '甲'])).map(({ headings }) => headings)).toEqual([['2 节']]);
  });

  it('has the title of a file that shares its deck', () => {
    const q = (fileTitle: string) => question({ question: '问', path: ['节'], fileTitle });
    expect(chapters(q('甲'), q('甲'), q('乙')).map(({ headings }) => headings)).toEqual([
      ['2 甲', '3 节'],
      ['2 乙', '3 节'],
    ]);
  });

  it('gives a section its own heading, again where the one before it has the same title', () => {
    const points = (title: string) => section({ title, content: '- 点' });
    expect(chapters(points('要点'), points('要点')).map(({ headings }) => headings)).toEqual([['2 要点'], ['2 要点']]);
  });

  it('has the whole title of a file whose deck has its beginning, once', () => {
    const title = 'Category 1: Terraform Core Language and Workflow';
    const file = { wholeTitle: title, deck: ['All', 'Category 1: Terraform Core Language…'] };
    const about = section({ title, depth: 1, ...file, content: 'Ten of 120.' });
    const what = question({ question: 'What?', ...file });
    const other = question({ question: 'Why?', deck: ['All', 'Category 2'] });
    const headingsOf = (...entries: Entry[]) => chapters(...entries).map(({ headings }) => headings);
    expect(headingsOf(about, what, other)).toEqual([[`2 ${title}`], ['2 Category 2']]);
    expect(headingsOf(what, other)).toEqual([[`2 ${title}`], ['2 Category 2']]);
  });

  it('gives text before the first heading none, nor a file title twice', () => {
    const intro = section({ title: '笔记', depth: 0, deck: ['全', '甲'], content: '引言' });
    const own = section({ title: '乙', depth: 1, deck: ['全', '乙'], content: '引言' });
    expect(chapters(intro, own).map(({ headings }) => headings)).toEqual([['2 甲'], ['2 乙']]);
  });

  it('puts the questions of a section below its text', () => {
    const path = ['前言'];
    expect(chapters(section({ title: '前言', content: '说明' }), question({ question: '问', path }))).toEqual([
      { headings: ['2 前言'], section: '前言', questions: 1, level: 3 },
    ]);
  });

  it('never ranks below 6, and gives each heading a target of its own', () => {
    const path = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [chapter] = chaptersOf(sampleBank({ entries: [question({ question: '问', path })] }));
    expect(chapter?.headings.map(({ level }) => level)).toEqual([2, 3, 4, 5, 6, 6]);
    expect(new Set(chapter?.headings.map(({ id }) => id)).size).toBe(6);
  });
});
