import type { Paragraph, PhrasingContent } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Line, linesOf } from './lines.js';
import { isMerePrompt, type Part, partOf } from './parts.js';

const opens = /^<(?:b|strong)>$/iu;
const closes = /^<\/(?:b|strong)>$/iu;

/** What a line starts with in bold, in Markdown or in HTML, and what stands behind it. */
export function boldStart({ children }: Line): { bold: PhrasingContent[]; after: PhrasingContent[] } | undefined {
  const seen = children.filter(node => node.type !== 'text' || node.value.trim() !== '');
  const [first] = seen;
  if (isBold(first)) return { bold: seen.slice(0, 1), after: seen.slice(1) };
  if (first?.type !== 'html' || !opens.test(first.value)) return undefined;
  const end = seen.findIndex(node => node.type === 'html' && closes.test(node.value));
  return end === -1 ? undefined : { bold: seen.slice(1, end), after: seen.slice(end + 1) };
}

/**
 * The words of a line that is bold as a whole, without a colon behind them: `**思路**`, `**Solution:**`. What is in brackets
 * behind them says which one it is: `**题目描述**（两数之和）`.
 */
export function boldName(line: Line): string | undefined {
  const start = line.text.length > longest ? undefined : boldStart(line);
  if (!start || !/^[：:]?$|^[（(][^()（）]*[)）][：:]?$/u.test(textOf(start.after).trim())) return undefined;
  return (
    textOf(start.bold)
      .trim()
      .replace(/\s*[：:]$/u, '') || undefined
  );
}

/** More characters than this are no name. */
const longest = 60;

/** Bold, or bold and slanted. */
function isBold(node: PhrasingContent | undefined): boolean {
  if (node?.type === 'strong') return true;
  return node?.type === 'emphasis' && node.children.length === 1 && isBold(node.children[0]);
}

/** The bold name that a paragraph starts with. */
export function boldNameOf(node: Flow): string | undefined {
  const [first] = node.type === 'paragraph' ? linesOf(node as Paragraph, '') : [];
  return first && boldName(first);
}

/** The part that a bold line names, which may say which one: `**Code - 递归**`. */
function boldPart(name: string): Part | undefined {
  return partOf(name) ?? partOf(name.split(/\s+[-–—]\s+/u, 1)[0] ?? '');
}

const ofProblem = /^(?:题|原题|练习|习题|问题|task|exercise|problem|question)/iu;
const ofCode = /^(?:.{0,4}代码.{0,2}|实现|参考实现|code|implementation)$/iu;

/**
 * Whether a bold line among blocks says that the answer begins. The first one that names a part must name the problem, with no
 * more above it than quotes and tags: a text may have an example and its code as well.
 */
export function answersInBold(blocks: Flow[]): (name: string) => boolean {
  const at = blocks.findIndex(node => node.type === 'heading' || boldPart(boldNameOf(node) ?? '') !== undefined);
  const first = at === -1 ? undefined : boldNameOf(blocks[at] as Flow);
  const isBelowRemarks = blocks.slice(0, at).every(({ type }) => type === 'blockquote' || type === 'html');
  if (first === undefined || boldPart(first) !== 'asked' || !isBelowRemarks) return () => false;
  if (ofProblem.test(first)) return name => boldPart(name) === 'answering';
  // A pattern has a description and its code.
  return name => isMerePrompt(first) && boldPart(name) === 'answering' && !ofCode.test(name);
}
