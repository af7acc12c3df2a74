import { foldedNames } from './listed-names.js';
import { anyOf } from './name-pattern.js';
import { plain } from './plain-name.js';

const frames = new Set(
  [
    '正文 正文内容 正文开始 问答 问答环节 互动问答 读者问答 读者提问 读者来信 读者留言 网友问答 网友提问 相关问题 追问 常见追问 追问问题 作业 课后作业 课后练习 课后习题 课后思考 思考题 本文',
    'main text|main content|main body|q&a|questions and answers|reader questions|questions from readers|related questions|follow-up questions|follow up questions|followup questions|homework|assignments',
    '본문|질의응답|질의 응답|관련 질문|꼬리 질문|꼬리질문|追加質問|숙제|과제|質疑応答|関連する質問|宿題',
  ].flatMap(foldedNames),
);

/** Whether a heading says what kind of text is below it, and neither what it asks nor what it is about: 正文, Homework. */
export function isFrame(text: string): boolean {
  const name = plain(text);
  return frames.has(name) || leadIn.test(name);
}

/** What an author says before beginning: Let's dive in, 我们开始吧, Давайте разбираться; Let's Encrypt is a term. */
const leadIn = anyOf([
  String.raw`(?:(?:so|ok|okay|now|alright)\b[,\s]*)?let['’]s (?:dive (?:right )?in|get started|get going|begin|start|go|jump (?:right )?in)`,
  '(?:(?:那么|好了?|话不多说|废话不多说|闲话少说)[,，\\s]*)?(?:(?:让我们|我们|咱们|下面)(?:一起)?)?(?:正式)?开始吧|(?:话不多说|废话不多说|闲话少说)[,，\\s]*(?:直接)?(?:开始|开整|上干货|进入正题)|进入正题|言归正传',
  '(?:(?:ну что|итак)[,\\s]*)?(?:давайте (?:разбираться|разберёмся|разберемся|начнём|начнем|приступим)|поехали|приступим|начнём|начнем)',
]);

const checkpoints = /^(?:interview|exam) checkpoints?$|^(?:면접|인터뷰|시험) ?체크 ?포인트$/u;

/** Whether a heading says that what was explained may come up in an interview: Interview checkpoints, 면접 체크포인트. */
export function isCheckpoints(text: string): boolean {
  return checkpoints.test(plain(text));
}
