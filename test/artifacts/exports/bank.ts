import type { Bank, Question } from '../../../src/bank/model.js';
import { picture, question, sampleBank } from '../../support/bank.js';

/** Questions with whatever the formats have to write in a way of their own. */
const hard: Question[] = [
  question({
    id: 'dddddddddddddddd',
    deck: ['机器学习笔记', 'a/b', 'C:D'],
    tags: [['nlp', 'norms'], ['x']],
    question: 'What does `{a: "b", c\\d} ~ = #1` say?',
    answer: 'Two paragraphs, "quoted", tab\there.\n\n```js\nlet a = {};\n\nlet b = a;\n```\n\nlast -> line',
  }),
  question({
    id: 'eeeeeeeeeeeeeeee',
    kind: 'type-in',
    question: 'Big O of a hash lookup?',
    answer: 'O(1) = {fast}: #1~',
  }),
  question({ id: 'ffffffffffffffff', kind: 'type-in', question: 'Written as a function type?', answer: 'a -> b' }),
  question({
    id: 'gggggggggggggggg',
    kind: 'cloze',
    question: '栈的顺序',
    answer: '栈是{{c1::后进先出::顺序}}，队列是{{c2::先进先出}}。',
  }),
  question({ id: 'hhhhhhhhhhhhhhhh', question: '=HYPERLINK("https://a.example")', answer: '- one\n- two' }),
  question({ id: 'iiiiiiiiiiiiiiii', question: '-1 的补码是什么？', answer: '全 1' }),
];

/** The sample with them. */
export function exportBank(): Bank {
  const bank = sampleBank();
  return { ...bank, entries: [...bank.entries, ...hard], media: [picture] };
}
