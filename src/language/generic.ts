import { stemmer } from 'stemmer';
import { ordinal } from './ordinals.js';
import { longestGeneric } from './thresholds.js';

const aspects =
  '区别|优缺点|优点|缺点|优势|劣势|定义|概念|概述|简介|介绍|原理|特点|特性|用法|使用(?:方法)?|应用(?:场景)?|使用?场景|场景|作用|分类|种类|类型|结构|模型结构|流程|步骤|过程|实现|代码|例子|示例|举例|总结|小结|要点|问题|答案|背景|目的|意义|好处|坏处|注意(?:事项)?|复杂度|时间复杂度|空间复杂度|summary|introduction|overview|definition|example|usage|advantage|disadvantage|advantagedisadvantage|benefit|why|how|use|feature|conclusion|note|type|purpos|background|complex|implement|solution|descript|exampl|advantag|disadvantag|overview|summari|introduct|definit|featur|usag|conclus|refer|faq|qa|answer|question|difference|differ';

const generic = new RegExp(`^(?:${aspects})+$`, 'u');

/** Names of sections that say how hard or how frequent the questions below them are, but not what they are about. */
const sections =
  '追问|提问|自测|真题|答疑|必问|常问|常考|典型|基础|进阶|高级|中级|初级|入门|基本|常见|常用|高频|经典|重要|核心|其他|其它|杂项|综合|补充|知识点?|理论|相关|面试|笔试|题目|考点|问答|练习|习题|思考|设计思路|思路|实际|关键|约束|[题篇面类]|' +
  'basic|advanc|intermedi|beginn|junior|senior|level|misc|miscellan|other|gener|common|frequent|ask|interview|part|chapter|section|theori|theoret|topic|core|fundament|qna|extra|more|exercis|quiz|follow|up|what|happen|typic|likeli';
const title = new RegExp(`^(?:${aspects}|${sections}|的|和|与|及|一些|\\p{N})*$`, 'u');

/** Whether the words that carry a question's meaning, stems of them, could be about anything: 优缺点, summari. */
export function isGenericCore(core: string): boolean {
  const text = core.replace(/ /gu, '');
  return text.length <= longestGeneric && generic.test(text);
}

/** What a section is called that holds the questions, or the text. */
const form =
  /^(?:(?:常见|面试)?(?:问题|题目?|问答)(?:汇总|集锦?)?|问题?与?答案?|正文|内容|qa|faqs?|questions?|questions and answers|body|main text)$/u;

/** Whether a title only says that questions or the text are below it: QA, 正文. How hard or frequent they are is more. */
export function isFormName(name: string): boolean {
  const folded = name.normalize('NFKC').toLowerCase().trim().replace(ordinal, '');
  return form.test(folded.replace(/q\s*[&/]\s*a/gu, 'qa').replace(/[\s\p{P}]+$/gu, ''));
}

/** Whether a title says nothing about its subject: 定义, 一、常见面试题, Introduction, Q&A. */
export function isGenericTitle(name: string): boolean {
  const folded = name.normalize('NFKC').toLowerCase().trim().replace(ordinal, '');
  const words = folded.replace(/q\s*[&/]\s*a/gu, 'qa').match(/[a-z]+|\d+|[+#]+|[^\p{ASCII}]/gu) ?? [];
  const said = words.filter(word => !/^(?:the|a|an|of|and|for|to|in|[\p{P}\p{S}])$/u.test(word));
  const text = said.map(word => (/^[a-z]/u.test(word) ? stemmer(word) : word)).join('');
  return text.length <= longestGeneric && title.test(text);
}
