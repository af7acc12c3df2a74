import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { emitGift } from '../../../src/artifacts/gift/emit.js';
import { questionsOf } from '../../../src/bank/questions.js';
import { bankOf } from '../deck/bank.js';
import { exportBank } from './bank.js';

const bank = exportBank();
const written = (from = bank) => new TextDecoder().decode(emitGift(from));
// biome-ignore lint/suspicious/noExplicitAny: a parser's tree
const items: any[] = parse(written());
const asked = items.filter(({ type }) => type !== 'Category');
const item = (start: string) => asked[questionsOf(bank).findIndex(({ id }) => id.startsWith(start))];

describe('the GIFT file', () => {
  it('has every question, in categories', () => {
    expect(asked).toHaveLength(questionsOf(bank).length);
    expect(items.filter(({ type }) => type === 'Category').map(({ title }) => title)).toEqual([
      '机器学习笔记',
      '机器学习笔记/a//b/C:D',
      '机器学习笔记',
    ]);
    expect(asked.every(({ stem }) => stem.format === 'html')).toBe(true);
  });

  it('has texts in which its own signs mean nothing, with their blank lines', () => {
    const { title, stem, type, globalFeedback } = item('d');
    expect(title).toBe('What does {a: "b", c\\d} ~ = #1 say?');
    expect(stem.text).toBe('<p>What does <code>{a: "b", c\\d} ~ = #1</code> say?</p>');
    expect(type).toBe('Essay');
    expect(globalFeedback.text).toContain('let a = {};\n\nlet b = a;');
    expect(globalFeedback.text).toContain('last -> line');
  });

  it('asks for what is typed in, unless it would be a pair to match', () => {
    expect(item('e')).toMatchObject({ type: 'Short', choices: [{ text: { text: 'O(1) = {fast}: #1~' } }] });
    expect(item('f').type).toBe('Essay');
  });

  it('needs no other file, and shows nothing for what is unanswered', () => {
    expect(item('a').globalFeedback.text).toMatch(/<img src="data:image\/png;base64,[\w+/=]+" alt="训练曲线">/u);
    expect(item('a').globalFeedback.text).toContain('\\[\\mathcal{L}');
    expect(item('b')).toMatchObject({ type: 'Essay', globalFeedback: null });
  });

  it('cuts a name that Moodle could not store', () => {
    const [only] = parse(written(bankOf([{ question: '长'.repeat(400), answer: 'A' }]))).filter(
      ({ type }: { type: string }) => type !== 'Category',
    ) as { title: string }[];
    expect([...(only?.title ?? '')]).toHaveLength(255);
  });
});
