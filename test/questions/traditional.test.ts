import { describe, expect, it } from 'vitest';
import { announcesQuestions } from '../../src/questions/structure/announced.js';
import { compares, isOrder, questionLikeness } from '../../src/questions/text/question-likeness.js';

describe('words that ask, in traditional characters', () => {
  it.each([
    '什麼是閉包',
    '怎麼取消訂閱',
    '怎樣避免死鎖',
    '為何要分頁',
    '何謂冪等',
    '這個參數是幹嘛的',
    '代理是幹麻的',
    '有幾種索引',
    '兩者的區別',
    '行程與執行緒的差別',
    '優缺點',
    '簡述三次握手',
    '談談快取',
    '介紹一下索引',
    '你了解過嗎',
    '瓶頸在哪裡',
    '請說明事件迴圈',
  ])('are known: %s', text => {
    expect(questionLikeness(text)).toBe(2);
  });

  it('tell to answer, and compare', () => {
    for (const text of ['解釋閉包', '實現一個堆疊', '請說明差異', '請列舉三種鎖'])
      expect([text, isOrder(text)]).toEqual([text, true]);
    for (const text of ['行程與執行緒的對比', '堆積與堆疊的比較']) expect([text, compares(text)]).toEqual([text, true]);
  });

  it('announce questions', () => {
    for (const text of ['待回答的問題', '面試題目', '情境題（三題）', '常見問答', '質問', '設問'])
      expect([text, announcesQuestions(text)]).toEqual([text, true]);
    for (const text of ['標題', '課題', '這道難題']) expect([text, announcesQuestions(text)]).toEqual([text, false]);
  });

  it('are none in names', () => {
    for (const text of ['快取的設計', '麵包屑', '請假單', '幹線', '與非門']) expect(questionLikeness(text)).toBe(0);
  });
});
