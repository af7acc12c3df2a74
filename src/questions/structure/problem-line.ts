import type { Paragraph } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { boldStart } from '../text/bold-names.js';
import { joinLines, type Line, linesOf } from '../text/lines.js';
import { isMerePrompt, isQuestionName, isToldOfProblem, partOf } from '../text/parts.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import type { Parted } from './parted.js';

/**
 * Parts what stands below a name at the end of a line that states the question: `**题目**：…`, `**Problem:** Given an array …`. It
 * goes on to the next label, and examples are part of it; what is quoted above it tells about it. 问题 and Problem may also be what
 * something solves: they state a question if it asks, tells to do something, or an answer is labelled further down. A line in a
 * quote that asks right below the name is the question too.
 */
export function partAtProblem(blocks: Flow[], asked: string): Parted | undefined {
  if (asks(asked)) return undefined;
  const [first, ...answer] = blocks;
  if (first && asksInQuote(first) && answer.length > 0 && questionLikeness(asked) < 2)
    return { front: [first], back: answer };
  const at = blocks.findIndex(({ type }) => type !== 'blockquote' && type !== 'html' && type !== 'thematicBreak');
  const node = blocks[at];
  if (node?.type !== 'paragraph') return undefined;
  const lines = linesOf(node, '');
  const name = labelOf(lines[0]);
  if (name === undefined || !states(name, textOf(node), blocks.slice(at + 1))) return undefined;
  const inside = lines.findIndex((line, index) => index > 0 && isNext(line));
  if (inside !== -1)
    return {
      front: [joinLines(lines.slice(0, inside), '')],
      back: [...blocks.slice(0, at), joinLines(lines.slice(inside), ''), ...blocks.slice(at + 1)],
    };
  const next = blocks.findIndex((one, index) => index > at && ends(one));
  const end = next === -1 ? at + (/[：:]\s*$/u.test(textOf(node)) ? 2 : 1) : next;
  return { front: blocks.slice(at, end), back: [...blocks.slice(0, at), ...blocks.slice(end)] };
}

/** Whether a quote is one line that asks: `> 什么是闭包？`. */
function asksInQuote(node: Flow): boolean {
  if (node.type !== 'blockquote' || node.children.length !== 1) return false;
  const [only] = node.children;
  return only?.type === 'paragraph' && linesOf(only, '').length === 1 && asks(textOf(only));
}

/** The name in bold, or in plain words, that a line starts with, and that has words behind its colon. */
function labelOf(line: Line | undefined): string | undefined {
  const start = line && boldStart(line);
  const bold = start && textOf(start.bold).trim();
  const after = start && textOf(start.after).trim();
  if (!bold || !after || !(/[：:]$/u.test(bold) || /^[：:]/u.test(after))) return undefined;
  return /[^：:\s]/u.test(after) ? bold.replace(/\s*[：:]$/u, '') : undefined;
}

const plain = /^(?:题目|题目描述|题目内容|原题|题面|题干|面试题)$/u;
const tells =
  /^\s*[^：:]{1,20}[：:]\s*(?:given|you are given|write|implement|find|return|design|create|build|count|check|determine|给定|给你|实现|编写|写一|写出|设计|求|找出|判断|统计|请)/iu;

function states(name: string, text: string, below: Flow[]): boolean {
  if (plain.test(name) || isQuestionName(name)) return true;
  if (!isMerePrompt(name)) return false;
  const [, said = ''] = /^[^：:]*[：:]\s*([\s\S]*)$/u.exec(text) ?? [];
  if (questionLikeness(said) === 2 || tells.test(text)) return true;
  return below.some(node => node.type === 'paragraph' && partOf(labelOf(linesOf(node, '')[0]) ?? '') === 'answering');
}

/** Whether a line has a label of its own that names no part of the problem. */
function isNext(line: Line): boolean {
  const start = boldStart(line);
  if (!start) return false;
  const bold = textOf(start.bold).trim();
  const isLabel = /[：:]$/u.test(bold) || /^\s*[：:]/u.test(textOf(start.after));
  const name = bold.replace(/\s*[：:]$/u, '');
  return isLabel && (partOf(name) !== 'asked' || isToldOfProblem(name));
}

/** Whether the problem has ended above a block. */
function ends(node: Flow): boolean {
  if (node.type === 'heading' || node.type === 'thematicBreak' || node.type === 'blockquote') return true;
  return node.type === 'paragraph' && isNext(linesOf(node as Paragraph, '')[0] as Line);
}
