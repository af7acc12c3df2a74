import { describe, expect, it } from 'vitest';
import { askingOf } from '../../src/language/asking.js';

describe('askingOf', () => {
  it.each([
    ['什么是进程？', '请简述一下进程是什么'],
    ['HashMap 和 Hashtable 的区别', 'Hashtable 与 HashMap 有什么不同？'],
    ['What is a closure?', 'Please explain the closure.'],
    ['What is the difference between TCP and UDP?', 'Explain the difference between UDP and TCP.'],
  ])('takes %s and %s for one question', (a, b) => {
    expect(askingOf(a)).toEqual(askingOf(b));
  });

  it.each([
    ['什么是进程？', '什么是线程？'],
    ['字符串怎么转成数字？', '数字怎么转成字符串？'],
    ['HashMap 和 Hashtable 的区别', 'HashMap 和 TreeMap 的区别'],
    ['为什么要三次握手？', '为什么要四次挥手？'],
    ['What is C?', 'What is C++?'],
    ['What is C++?', 'What is C#?'],
    ['When should you use a stack?', 'When should you not use a stack?'],
    ['Why is a list faster than an array?', 'Why is an array faster than a list?'],
    ['什么是 == ？', '什么是 === ？'],
    ['讲讲', '谈谈'],
  ])('tells %s from %s', (a, b) => {
    expect(askingOf(a).join(' ')).not.toBe(askingOf(b).join(' '));
  });
});
