import type { Flow } from '../../mdast/nodes.js';
import type { Parted } from './parted.js';

const codeBelow =
  /(?:下面|下列|以下|下方|如下|这段|该段|此段).{0,8}(?:代码|程序|脚本|片段|语句|函数)|\b(?:following|below|this)\b.{0,16}\b(?:code|snippet|program|script|function)\b|\b(?:code|snippet|program)\b.{0,8}\bbelow\b/iu;
const bareOutput =
  /^\s*(?:会|将)?(?:输出|打印|运行结果|执行结果|输出结果)(?:的)?(?:结果)?(?:是|为|会是)?(?:什么|多少|啥)\s*[?？]?\s*$|^\s*what(?:['’]s| is| will be) the output\s*\??\s*$/iu;
const toWrite =
  /实现|编写|写一|写出.{0,6}(?:代码|函数|程序)|手写|补全|重构|优化|\b(?:write|implement|complete|refactor|rewrite)\b/iu;

/** Whether a question speaks of the code below it, and does not tell to write some. */
export function asksAboutCode(asked: string): boolean {
  return !toWrite.test(asked) && (codeBelow.test(asked) || bareOutput.test(asked));
}

/** Code directly below a question that speaks of it, with an answer below that has no label. */
export function partAtCode([code, ...back]: Flow[], asked: string): Parted | undefined {
  if (!code || !asksAboutCode(asked)) return undefined;
  const isCode =
    code.type === 'code' || (code.type === 'blockquote' && code.children.every(({ type }) => type === 'code'));
  if (!isCode || !back.some(({ type }) => type !== 'html' && type !== 'thematicBreak')) return undefined;
  return { front: [code], back };
}
