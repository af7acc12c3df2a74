import type { Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

const questionLabels = [
  // Q1： Q1. 问题3、 第4题
  /^\s*((?:Q|问题|题目|问)\s*\d+|第\s*\d+\s*[题问])(?:\s*[：:.．、）)]\s*|\s+)/iu,
  // Q: 问：
  /^\s*(Q|Question|问题|问)\s*[：:]\s*/iu,
  // （1） (1)
  /^\s*([（(]\s*\d+\s*[)）])\s*/u,
  // 1. 1、 1) but not the version 3.5
  /^\s*(\d+)\s*(?:[.．](?!\d)|[、：:)）])\s*/u,
];

const answerLabels = [/^\s*(答案|解答|回答|答|Answer|A)\s*[：:]\s*/iu];

/** Takes a question's label off its heading's content, in place, and returns it as written, without its colon. */
export function takeQuestionLabel(children: PhrasingContent[]): string | undefined {
  return take(children, questionLabels);
}

/** Takes an answer's label off its first paragraph, in place, and returns it as written, without its colon. */
export function takeAnswerLabel(paragraph: Paragraph): string | undefined {
  const label = take(paragraph.children, answerLabels);
  if (label !== undefined && paragraph.children[0]?.type === 'break') paragraph.children.shift();
  return label;
}

/** Whether a heading's text begins with a question's label. */
export function hasQuestionLabel(text: string): boolean {
  return questionLabels.some(pattern => pattern.test(text));
}

function take(children: PhrasingContent[], patterns: RegExp[]): string | undefined {
  const first = children[0];
  if (first?.type === 'text') {
    const match = matchAny(first.value, patterns);
    if (!match) return undefined;
    first.value = first.value.slice(match[0].length);
    if (first.value === '') children.shift();
    return tidy(match[1]);
  }
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return undefined;
  return takeMarked(children, textOf(first), patterns);
}

/** A label that stands in bold by itself: `**答案：**text` or `**答案**：text`. */
function takeMarked(children: PhrasingContent[], marked: string, patterns: RegExp[]): string | undefined {
  const next = children[1];
  const after = next?.type === 'text' ? (/^\s*[：:.．、]\s*/u.exec(next.value)?.[0] ?? '') : '';
  const match = matchAny(marked + after, patterns);
  if (!match || match[0].trimEnd().length < (marked + after).trimEnd().length) return undefined;
  children.shift();
  if (next?.type === 'text') next.value = next.value.slice(after.length).trimStart();
  return tidy(match[1]);
}

function matchAny(text: string, patterns: RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

function tidy(label: string | undefined): string | undefined {
  return label?.replace(/\s+/gu, '');
}
