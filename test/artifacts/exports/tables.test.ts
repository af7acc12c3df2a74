import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emitAnkiText } from '../../../src/artifacts/anki-text/emit.js';
import { NoteContents } from '../../../src/artifacts/deck/content.js';
import { emitCsv } from '../../../src/artifacts/table/emit-csv.js';
import { emitTsv } from '../../../src/artifacts/table/emit-tsv.js';
import { questionsOf } from '../../../src/bank/questions.js';
import { bankOf } from '../deck/bank.js';
import { exportBank } from './bank.js';

const bank = exportBank();
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);

describe('the CSV table', () => {
  const rows: Record<string, string>[] = parse(Buffer.from(emitCsv(bank)), { bom: true, columns: true });
  const row = (start: string) => rows.find(({ id }) => id?.startsWith(start)) ?? {};

  it('has a row for each question, and begins with a byte order mark', () => {
    expect(rows.map(({ id }) => id)).toEqual(questionsOf(bank).map(({ id }) => id));
    expect([...emitCsv(bank).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(emitCsv(bank)).split('\n').slice(0, -1).at(-1)).toMatch(/\r$/u);
  });

  it('has the texts as they are: lines, quotation marks, tabs and braces', () => {
    expect(row('d')).toEqual({
      id: 'dddddddddddddddd',
      label: '',
      question: 'What does {a: "b", c\\d} ~ = #1 say?',
      answer: 'Two paragraphs, "quoted", tab\there.\nlet a = {};\n\nlet b = a;\nlast -> line',
      kind: 'basic',
      status: 'answered',
      deck: '机器学习笔记::a/b::C:D',
      tags: 'nlp::norms x',
      context: '',
      file: 'notes/sample.md',
      line: '1',
    });
    expect(row('b')).toMatchObject({ label: 'Q2', context: '基础', status: 'unanswered', answer: '' });
  });

  it('a cloze asks with blanks', () => {
    expect(row('g')).toMatchObject({
      question: '栈的顺序\n栈是[顺序]，队列是[…]。',
      answer: '栈是后进先出，队列是先进先出。',
    });
  });

  it('only what a spreadsheet could run is told to be text', () => {
    expect(row('h').question).toBe('\'=HYPERLINK("https://a.example")');
    expect(row('i').question).toBe('-1 的补码是什么？');
  });

  it.each(["=cmd|' /C calc'!A0", '+1+cmd|x', '@SUM(1)', '-2+3+cmd(1)', '=a\n!b', '\t=f(1)'])('%j is', cell => {
    const of = bankOf([{ question: 'Q', answer: 'A' }]);
    for (const entry of questionsOf(of)) entry.answer = [{ type: 'code', value: cell }];
    const [row] = parse(Buffer.from(emitCsv(of)), { bom: true, columns: true }) as Record<string, string>[];
    expect(row?.answer).toBe(`'${cell.trim()}`);
  });
});

describe('the list of terms', () => {
  const lines = text(emitTsv(bank)).split('\n');

  it('has a line with one tab for each question', () => {
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -1).map(line => line.split('\t').length)).toEqual(questionsOf(bank).map(() => 2));
  });

  it('joins lines, and says what is unanswered', () => {
    expect(lines).toContain('解释梯度消失\t待回答');
    expect(lines).toContain('=HYPERLINK("https://a.example")\tone / two');
    expect(lines).toContain(
      'What does {a: "b", c\\d} ~ = #1 say?\tTwo paragraphs, "quoted", tab here. / let a = {}; / let b = a; / last -> line',
    );
  });
});

describe("Anki's text format", () => {
  const [head, body] = text(emitAnkiText(bank)).split(/(?<=tags column:4\n)/u);
  const rows: string[][] = parse(body ?? '', { delimiter: '\t', relax_column_count: true });

  it('says how its columns are read', () => {
    expect(head).toBe(
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:4\n',
    );
  });

  it('has the fields of the deck', () => {
    const contents = new NoteContents(bank);
    expect(rows).toEqual(
      questionsOf(bank).map(question => {
        const { fields, tags, noteType } = contents.of(question);
        const type = noteType === 'cloze' ? 'Cardpress Cloze' : 'Cardpress';
        const deck = question.id.startsWith('d') ? '机器学习笔记::a/b::C:D' : '机器学习笔记';
        return [question.id, `${type} 机器学习笔记 (sample)`, deck, tags.trim(), ...fields];
      }),
    );
  });
});
