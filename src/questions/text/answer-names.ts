import { anyOf } from './name-pattern.js';
import { plain } from './plain-name.js';

const answers = {
  en: {
    before:
      'model|sample|suggested|expected|reference|example|ideal|correct|official|standard|recommended|full|complete|detailed|short|brief',
    // What is made of an answer, or for one.
    behind: 'guides?|keys?|outlines?|sketch|sheets?|explanation|and explanation|& explanation',
  },
  zh: {
    before: '参考|标准|正确|详细|示范|模范|推荐|建议|官方|简短|简要|完整|示例|范例',
    behind: '要点|提纲|指南|示例|范例|解析|[与和及]解析',
  },
  ja: { before: '模範|参考|想定|正しい|詳しい|短い|簡潔な', behind: '例|のポイント|と解[説说]|・解[説说]' },
  ko: {
    before: '모범|예시|참고|추천|간단한|짧은|자세한|상세|상세한|권장|표준',
    behind: '예시|해설|가이드|요약|및 해설|과 해설',
  },
} as const;

const answer = anyOf([
  String.raw`(?:(?:view|show|see|reveal|check|click(?: (?:here )?(?:to|for)(?: (?:see|view|show|reveal))?)?)\s+)?(?:the\s+)?(?:(?:${answers.en.before})\s+)?(?:answers?|solutions?)`,
  String.raw`(?:the\s+)?(?:(?:${answers.en.before})\s+)?answers?\s(?:${answers.en.behind})`,
  `(?:点击|点我)?(?:查看|展开|显示)?(?:参考|标准|正确|详细)?(?:答案|解答|解析|答案与解析|答案及解析|答案解析)`,
  `(?:${answers.zh.before})?(?:答案|解答|回答)(?:${answers.zh.behind})?|[简详]答`,
  `(?:${answers.ja.before})?(?:解答|回答|答え|正解)(?:${answers.ja.behind})?`,
  'réponses?|respuestas?|respostas?|rispost[ae]|antwort(?:en)?|musterlösung|ответы?|відповід[ьі]',
  `(?:(?:${answers.ko.before}) ?)?(?:답안|답변|정답|해답|답)(?: ?(?:${answers.ko.behind}|보기|열기|펼치기|확인(?:하기)?))?`,
]);

const notOfAnswer =
  /(?:^|[\s-])(?:how|what|why|when|to|and|or|of|for|with|without|in|is|are|your|questions?|wrong|bad|weak|poor|incorrect|no)(?=[\s-])|如何|怎|问|什么|错|误|不|和|与|及|的|질문|오답|틀린/u;

/** The words before what is made of an answer say which one it is: Interview answer, 30 秒回答. */
const someAnswer = anyOf([
  String.raw`(?:[\p{L}\p{N}’'-]+\s){1,3}answers?(?:\s(?:${answers.en.behind}))?`,
  String.raw`[\p{Script=Han}\p{N} ]{1,8}(?:答案|回答)(?:${answers.zh.behind})?`,
  String.raw`[\p{Script=Hangul}\p{N} ]{1,8}(?:답변|답안|정답)(?: ?(?:${answers.ko.behind}))?`,
]);

const ofInterviews =
  /^\p{Script=Han}{0,4}面试(?:回答|答题|作答|表达|官)?(?:的)?(?:要点|重点|话术|技巧|思路|加分项|总结|考点|关注点|提示)$|^(?:回答|答题|作答)(?:要点|思路|技巧|模板|框架)$|^(?:interview )(?:tips?|takeaways?|angles?|answer tips|pitfalls|notes)$|^면접 ?(?:팁|포인트|답변 팁)$/u;

/** Whether a heading is the name of how to answer in an interview: 面试要点, 答题思路, Interview tips. */
export function isOfInterviews(text: string): boolean {
  return ofInterviews.test(plain(text));
}

/** Whether a text is just a name for an answer: Answer, 查看答案, Click to see the solution, Answer guide, 모범 답안. */
export function isAnswerName(text: string): boolean {
  return answer.test(plain(text));
}

/** Whether a text is just the name of a solution, which what is explained may have as well: Solution, 解决方案. */
export function isSolutionName(text: string): boolean {
  return /^(?:the\s)?solutions?$|^解决(?:方案|方法|办法)$/u.test(plain(text));
}

/** Whether a text names an answer of some kind, which may also repeat the one above it: Interview answer, 30 秒回答. */
export function namesSomeAnswer(text: string): boolean {
  const name = plain(text);
  return answer.test(name) || (someAnswer.test(name) && !notOfAnswer.test(name));
}
