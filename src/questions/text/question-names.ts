import { simplified } from '../../language/traditional.js';
import { namesFollowUps } from './follow-up-names.js';
import { anyOf } from './name-pattern.js';
import { bareName } from './parts.js';

const zh = {
  // 面试真题, 高频问题; 存在的问题 and 核心问题 are problems.
  asked: [
    '(?:面试|笔试|校招|社招)官?(?:\\p{Script=Han}{2})?(?:真题|题目?|考题|试题|问题|提问|问答|必问|常问|高频题?|自测题?)',
    '(?:高频|常见|经典|热门|典型|常考|必考|必会|必问|可能的?|自测)的?(?:面试)?(?:追问|提问|问题|题目?|问答|考题|面试题)',
    '(?:面试|相关|延伸|拓展|核心|重点|精选)的?(?:面试题目?|真题|考题|试题|提问|问答)',
    '真题|试题|考题|自测题|思考题|思考与(?:练习|讨论)|常问|必问|问答|答疑|快问快答|(?:进阶|延伸|拓展|课后)的?思考',
  ].join('|'),
  behind:
    '(?:精选|汇总|集锦|整理|合集|详解|清单|列表|大全|集|库|速答|速查|速记|速览|预测|示例|环节|部分|篇|及其?|与|和)*(?:参考|标准)?(?:答案|解答|解析|回答|答题要点)?',
  asking:
    '面试官?(?:中|时)?(?:可能|经常|通常|往往|一般|还|也|最)*(?:会|爱|喜欢)?(?:被)?(?:继续|接着|怎么)?(?:追问|提问|问)(?:到|你)?(?:的问题|什么|哪些|哪些问题)?|可能会?被?问到?的?(?:问题)?',
} as const;

const kinds =
  'interview|exam|practice|review|revision|quiz|self[- ]?(?:test|check|assessment)|common|commonly asked|frequent|frequently asked|typical|popular|sample|mock|likely|viva|technical|conceptual|behaviou?ral|scenario(?:[- ]based)?|rapid[- ]fire';

const checking = String.raw`(?:[\p{L}\p{N}’'.+#-]+ ){0,2}(?:self|knowledge|comprehension|concept)[- ]?(?:check|test|quiz|assessment)s?|(?:check|test) (?:yourself|your (?:understanding|knowledge))|(?:[\p{L}\p{N}’'.+#-]+ ){0,2}(?:mini[- ]?)?quiz(?:zes)?|(?:active )?recall (?:test|quiz|questions|check)s?|自我检测|自测`;

const names = anyOf([
  String.raw`[\p{Script=Han}\p{L}\p{N} .+#&/、-]{0,24}?(?:${zh.asked})${zh.behind}`,
  zh.asking,
  String.raw`(?:[\p{L}\p{N}’'.+#&,/-]+ ){0,5}(?:${kinds})(?: [\p{L}-]+){0,2}[ -]questions?(?: (?:and|&|with) (?:model |sample |short )?(?:answers?|solutions?)| (?:to (?:prepare|practi[cs]e|expect|know)|for (?:interviews?|practi[cs]e|revision)|you (?:may|might|will|can) (?:be asked|get|hear|face)|on|about|from|in).{0,24})?`,
  String.raw`(?:[\p{L}\p{N}’'.+#-]+ ){0,4}(?:faqs?|(?:interview )?q ?(?:&|and) ?as?|questions (?:and|&|with) answers)`,
  String.raw`(?:[\p{L}\p{N}’'.+#-]+ ){0,3}flash ?cards?(?: for \p{L}+)?|[\p{Script=Han}\p{L}\p{N} .+#-]{0,12}?(?:抽认卡|闪卡|记忆卡片?)`,
  checking,
  'questions|(?:most )?(?:frequently|commonly|often)[ -]asked',
  '(?:sample |typical |practice )?interview(?:er)? prompts',
  String.raw`(?:what )?(?:the )?interviewers? (?:may|might|will|would|could|can|often|usually|commonly|like to|love to)(?: \p{L}+)? asks?.{0,24}|(?:what )?you (?:may|might|could|can|will)(?: also)? be asked.{0,24}`,
  String.raw`(?:[\p{L}-]+ ){0,3}вопросы(?: \p{L}+)? (?:для|на|к|с|по) (?:[\p{L}-]+ ){0,2}(?:собеседовани|интервью|самопроверк|экзамен)\p{L}*|(?:част|типичн|популярн|контрольн|базов)\p{L}* (?:задаваем\p{L}* )?вопросы|вопросы(?: (?:и|с) ответ\p{L}*)?`,
  String.raw`(?:част|поширен|типов|популярн|контрольн)\p{L}* (?:задаван\p{L}* )?(?:за)?питання(?: (?:на|для|до|зі?|про) .{1,24})?|(?:за)?питання (?:на|для|до|зі?) (?:[\p{L}-]+ ){0,2}(?:співбесід|собесід|інтерв|самоперевірк|іспит)\p{L}*`,
  String.raw`(?:częste|typowe|przykładowe) pytania(?: \p{L}+)*|pytania (?:rekrutacyjne|na rozmow\p{L}+.{0,24})|(?:časté|nejčastější) (?:otázky|dotazy)|(?:sık sorulan |mülakat )+sorular[ıi]?|pertanyaan (?:umum|wawancara|interview)`,
  '(?:[\\p{Script=Hangul}\\p{L}]+ ){0,3}(?:면접|인터뷰|예상|기출|시험|자주 (?:나오는|묻는|하는)) ?(?:면접 ?)?(?:질문|문제)(?:들|과 ?답변?| ?모음| ?정리| ?및 ?답변)*|질의 ?응답',
  '.{0,10}(?:面接|想定|よくある|頻出)(?:の|で(?:よく)?聞かれる)?(?:質問|問題|問答)(?:集|例|と回答|と答え)?|質疑応答',
  `(?:các )?câu hỏi (?:phỏng vấn|thường gặp|hay gặp|ôn tập).{0,30}`,
  "preguntas (?:frecuentes|comunes|de (?:la )?entrevista)|perguntas (?:frequentes|comuns|de entrevista)|questions (?:fréquentes|d[’']entretien)|(?:häufige|typische) fragen|interviewfragen|domande (?:frequenti|comuni)",
]);

/** The number of a step or a part, before its name: 第四步：常见追问. */
const counted =
  /^[^\p{L}\p{N}]*(?:第\s*[\d一二三四五六七八九十]{1,3}\s*(?:步|阶段|部分|章|节|讲)|(?:step|phase|part|stage|chapter|section)\s*\d{1,2})\s*[:：.、–—-]?\s*/iu;

/** Questions that the reader is to ask. */
const ofReader =
  /反问|澄清|clarif|\b(?:to|you (?:should|could|can|may|might)|i|we) ask\b|\bfor (?:the |your )?(?:interviewer|stakeholders?|team)|\bto (?:consider|discuss|explore|clarify)\b|역질문|逆質問/iu;

/**
 * Whether a name can only mean questions that somebody is asked: 常见面试题, Interview questions, 面试官可能会问. 存在的问题 are problems,
 * and Questions to ask are those of the reader.
 */
export function namesQuestions(text: string): boolean {
  const name = bareName(text.replace(counted, '').replace(/\s*[:：]\s*$/u, ''));
  return name !== '' && names.test(name) && !ofReader.test(text);
}

/** Whether a line above a list says that its questions may be asked: `面试官可能会问：`, `Interview questions:`. Questions alone may be those of the text. */
export function saysAreAsked(text: string): boolean {
  return namesQuestions(text) && !/^(?:questions|вопросы|问答|答疑|q ?& ?a|faqs?)$/u.test(bareName(text));
}

/** Whether a name can only mean what is asked in interviews and exams: 常见问题 may be problems. */
export function namesPrompts(text: string): boolean {
  return namesQuestions(text) && prompts.test(simplified(text));
}

const prompts =
  /面试|笔试|真题|考题|试题|\b(?:interview|exam|asked|prompts?|viva)|собеседован|співбесід|собесід|면접|기출|面接|phỏng vấn|entrevista|entretien|rekrutac|mülakat|wawancara/iu;

/** Whether a name says that questions stand below it, or those that go on from the one above. */
export function namesAsked(text: string): boolean {
  return namesFollowUps(text.replace(counted, '')) || namesQuestions(text);
}

/** Whether a name says that readers test themselves below it, by questions or by what they should be able to do: Quick self-check, 自测. */
export function namesChecks(text: string): boolean {
  return checks.test(bareName(text));
}

const checks = new RegExp(`^(?:${checking})$`, 'u');
