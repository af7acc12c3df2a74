/** Pairs of a traditional and a simplified character, for the names of sections; few of them are needed. */
const pairs =
  '總总結结參参資资獻献鏈链連连關关於于點点讀读閱阅書书錄录導导論论簡简歷历寫写後后說说許许證证謝谢貢贡聲声權权備备問问題题業业習习訂订讚赞贊赞號号眾众歡欢獎奖標标內内覽览擴扩專专薦荐學学誌志記记協协議议聯联繫系係系絡络順顺獲获穫获還还複复盤盘補补圖图電电視视頻频網网檔档來来變变數数據据實实踐践過过這这裡里個个對对應应該该開开頭头話话語语錯错誤误釋释驗验願愿類类';

const simple = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));

/** A text with the traditional characters that names of sections have in their simplified form: 總結 is 总结. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, one => simple.get(one) ?? one);
}
