import { longestGeneric } from './thresholds.js';
import { simplified } from './traditional.js';

const english = {
  pointing:
    /^(?:this|that|these|those|it|they|them|following|below|above|here|code|snippet|program|outputs?|prints?|printed|logs?|logged|differences?|differ)$/u,
  others:
    /^(?:what|s|re|is|are|was|were|be|the|a|an|of|in|on|for|with|to|at|by|from|between|and|or|not|why|how|when|where|which|who|do|does|did|will|would|can|could|should|must|may|you|we|i|your|our|each|two|both|all|any|there|then|if|wrong|right|matters?|happens?|happening|same|different|works?|working|means?|returns?|returned|results?|values?|order|line|function|example|bugs?|errors?|problems?|issues?|fix|fixed|improve|improved|rewrite|refactor|used?|useful|needs?|needed|important|importance|compiles?|runs?|executed?|throws?|safe|ok|valid|correct|correctly|explain|describe|fails?|purpose)$/u,
};
const chinese = {
  pointing: /[这那此该它其]|以[上下]|[上下][面述列]|如下|代码|程序|输出|打印|区别|不同/u,
  all: /^(?:[这那此该它们其段个些行道里中的会要将能是有在为对吗呢么样几值错]|以[上下]|[上下][面述列]|如下|什么|为何|如何|怎[么样]|哪[些里个种]|多少|是否|可以|应该|代码|程序|语句|函数|方法|写法|例子|输出|打印|结果|运行|执行|返回|顺序|错误|问题|重要|意味着|意义|作用|区别|不同|修改|改进|优化|解决)+$/u,
};

/** Whether a question asks about what stands around it, and names nothing: Why does this matter, 这段代码输出什么. */
export function pointsAround(question: string): boolean {
  const text = question.normalize('NFKC').toLowerCase();
  if (text.length > longestGeneric) return false;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isSaid = (word: string) => english.pointing.test(word) || english.others.test(word);
  if (words.length > 1 && words.every(isSaid)) return words.some(word => english.pointing.test(word));
  const whole = simplified(words.join(''));
  return chinese.all.test(whole) && chinese.pointing.test(whole);
}
