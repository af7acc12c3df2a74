import type { Nodes, Root } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { phrases, say } from '../../say/say.js';
import type { FlavourModes } from '../flavours/remark-flavours.js';
import { openingsOf } from '../html/openings.js';

/**
 * Reports what is opened and never closed: code blocks, which swallow everything below, and formulas, comments and HTML,
 * which are text then.
 */
export default function remarkUnclosed({ flavours = {} }: { flavours?: FlavourModes } = {}) {
  const hasComments = flavours.comment !== 'off';
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    const literal: Position[] = [];
    visit(tree, node => {
      const { position } = node;
      if (position?.start.offset === undefined) return;
      if (literals.has(node.type)) literal.push(position);
      if (node.type === 'text' && !hasComments) return;
      const name = unclosed(node, source.slice(position.start.offset, position.end.offset));
      if (name === undefined) return;
      if (node.type === 'paragraph' || node.type === 'text') reportAsText(name, position.start, file);
      else reportSwallowed(position, file);
    });
    // By position, as the nodes are.
    let next = 0;
    for (const { offset, line, column, mark, isUnclosed } of openingsOf(source)) {
      while ((literal[next]?.end.offset ?? source.length) <= offset) next++;
      const isLiteral = (literal[next]?.start.offset ?? source.length) <= offset;
      if (isUnclosed && !isLiteral) reportAsText(names[mark] ?? `\`${mark}\``, { line, column, offset }, file);
    }
  };
}

const literals = new Set(['code', 'math', 'html', 'yaml']);
const names: Record<string, string> = { '<!--': 'comment' };

function reportSwallowed(position: Position, file: VFile): void {
  report(file, {
    rule: 'unclosed',
    reason: say('This code block is never closed: everything below belongs to it, down to line {line}.', {
      line: position.end.line,
    }),
    remedy: say('Close it where it is meant to end.'),
    place: { start: position.start, end: position.start },
  });
}

function reportAsText(name: string, start: Point, file: VFile): void {
  report(file, {
    rule: 'unclosed',
    reason:
      name in words
        ? say('This {name} is never closed and is shown as text.', { name: say(words[name as keyof typeof words]) })
        : say('This {name} is never closed and is shown as text.', { name }),
    remedy: name.startsWith('`')
      ? say('Close it, or write {name} in backticks.', { name })
      : say('Close it where it is meant to end.'),
    place: { start, end: start },
  });
}

export const step = {
  name: 'unclosed',
  after: [],
  plugin: remarkUnclosed,
  options: ({ config }: { config: { flavours: FlavourModes } }) => ({ flavours: config.flavours }),
} as const;

/** `%%` that may start a comment of Obsidian: no number (`50%%`), format (`%d%%`) or command of a notebook (`%%time`). */
const opensComment =
  /(?<![\w%\\])%%(?!%|$|(?:bash|capture|cython|file|html|javascript|js|latex|perl|prun|python[23]?|ruby|script|sh|sql|svg|time|timeit|writefile)\b)|^%%$/mu;

const words = phrases({ tag: 'tag', formula: 'formula', comment: 'comment', 'code block': 'code block' });

function unclosed(node: Nodes, text: string): string | undefined {
  // To the parser, a formula without an end is not a formula, so it swallows no headings.
  if (node.type === 'paragraph') {
    if (/^\{(?:%-?|\{[<%])[ \t]*(?:highlight|codeblock)\b/u.test(text)) return 'tag';
    return /^(?:\${2,}[^\S\n]*(?:\n|$)|\\begin\{(?:equation|align|gather|multline)\*?\})/u.test(text)
      ? 'formula'
      : undefined;
  }
  if (node.type === 'text') return opensComment.test(node.value) && opensComment.test(text) ? 'comment' : undefined;
  if (node.type !== 'code') return undefined;
  // Indented code has nothing to close.
  const fence = /^(?:`{3,}|~{3,})/u.exec(text)?.[0];
  if (fence === undefined) return undefined;
  const [, ...lines] = text.split('\n');
  // In a list or a block quote, the closing fence comes after its markers.
  const last = /(?<=^[\s>]*)[`~]+(?=\s*$)/u.exec(lines.at(-1) ?? '')?.[0] ?? '';
  return last.length >= fence.length && last[0] === fence[0] ? undefined : 'code block';
}
