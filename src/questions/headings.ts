import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { hasQuestionLabel } from './labels.js';

const questionWords =
  /什么|如何|怎么|怎样|为何|哪些|哪个|是否|多少|区别|请|\b(?:what|why|how|when|where|which|who|difference|explain|describe)\b/iu;
const questionMark = /[?？]\s*$/u;

const keyPoints = new Set(
  [
    '要点 关键点 重点 总结 小结 参考 参考资料 参考文献 参考链接 引用 目录 附录 前言 简介 相关链接',
    'summary|key points|key takeaways|takeaways|references|reference|further reading|see also|resources|links',
    'contents|table of contents|toc|introduction|appendix',
  ].flatMap(line => line.split(line.includes('|') ? '|' : ' ')),
);

/** Whether a heading's text looks like a question: a label, a question mark or a question word. */
export function looksLikeQuestion(text: string): boolean {
  return hasQuestionLabel(text) || questionMark.test(text) || questionWords.test(text);
}

/** Whether a heading names a section by itself, such as 要点 or Summary; `more` are further names from the config. */
export function isKeyPoints(text: string, more: string[]): boolean {
  const name = plain(text);
  return keyPoints.has(name) || more.some(other => plain(other) === name);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\p{P}\d]+|[\s\p{P}]+$/gu, '');
}

/**
 * The heading rank that holds a file's questions; undefined where there is no heading.
 * It is the rank where most headings look like questions; where that does not decide, the one where most have text of
 * their own; of two that are equal, the outer one.
 */
export function questionDepth(nodes: RootContent[], more: string[]): Heading['depth'] | undefined {
  const tallies = new Map<Heading['depth'], { questions: number; answered: number }>();
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'heading') continue;
    const text = textOf(node);
    if (isKeyPoints(text, more)) continue;
    const tally = tallies.get(node.depth) ?? { questions: 0, answered: 0 };
    tallies.set(node.depth, tally);
    if (looksLikeQuestion(text)) tally.questions++;
    if (hasOwnText(nodes[index + 1])) tally.answered++;
  }
  const ranked = [...tallies].sort(
    ([depthA, a], [depthB, b]) => b.questions - a.questions || b.answered - a.answered || depthA - depthB,
  );
  return ranked[0]?.[0];
}

function hasOwnText(next: RootContent | undefined): boolean {
  return next !== undefined && next.type !== 'heading' && next.type !== 'thematicBreak';
}
