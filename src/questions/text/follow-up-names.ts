import { anyOf } from './name-pattern.js';
import { bareName } from './parts.js';

const names = anyOf([
  String.raw`\p{Script=Han}{0,8}追问(?:问题)?(?:准备|应对|应答|预判|预测|预演|模拟|链|链条|方向|话术|参考|清单|列表|环节|及?回答|及?答案)?|追加質問`,
  String.raw`(?:[\p{L}’'-]+ ){0,2}follow[- ]?ups?(?: questions?)?(?: (?:to expect|for (?:the )?\p{L}+|and answers))?`,
  '(?:예상 ?|추가 ?)?꼬리 ?질문(?:들)?(?: ?(?:대비|준비|예시|예상|목록|모음|리스트|(?:및|과) ?(?:답변|답)))?',
]);

/** Whether a heading or a bold line says that questions stand below it that go on from the one above: 高频追问, 꼬리 질문 대비. */
export function namesFollowUps(text: string): boolean {
  return names.test(bareName(text));
}
