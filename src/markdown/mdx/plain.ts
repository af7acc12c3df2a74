import { CodeSpans } from './code-spans.js';
import type { LeftOut } from './left-out.js';
import { literalLines } from './mask.js';
import { withoutModules } from './modules.js';
import { Brackets, jsxTagAt } from './scan.js';

export interface PlainMdx {
  text: string;
  leftOut: LeftOut[];
}

export function isMdx(path: string): boolean {
  return path.toLowerCase().endsWith('.mdx');
}

/**
 * MDX as Markdown: without imports and exports, tags of components, comments and expressions on lines of their own. Lines
 * stay where they are. Nothing in it is a mistake: what does not look like MDX is text.
 *
 * The parsers of MDX are no help here: they refuse a file with a `<` or a `{` that is meant as it stands, and need one of
 * JavaScript.
 */
export function plainMdx(source: string): PlainMdx {
  const leftOut: LeftOut[] = [];
  const text = withoutJsx(withoutModules(source, leftOut), leftOut);
  return { text, leftOut: leftOut.sort((a, b) => a.line - b.line) };
}

function withoutJsx(source: string, leftOut: LeftOut[]): string {
  const isLiteral = literalLines(source.split('\n'));
  // Tags of HTML that were cut for an expression in them: their partners go as well.
  const cutNames: string[] = [];
  const brackets = new Brackets(source);
  const spans = new CodeSpans(source);
  let text = '';
  let line = 0;
  for (let at = 0; at < source.length; ) {
    const cut = isLiteral[line] ? undefined : cutAt(source, at, cutNames, brackets);
    if (cut === undefined) {
      const end = isLiteral[line] ? source.indexOf('\n', at) + 1 || source.length : passed(source, at, spans);
      text += source.slice(at, end);
      line += linesIn(source.slice(at, end));
      at = end;
      continue;
    }
    if (cut.isCounted) leftOut.push({ what: cut.what, line: line + 1 });
    const breaks = linesIn(source.slice(at, cut.end));
    text += '\n'.repeat(breaks);
    line += breaks;
    at = cut.end;
  }
  return text;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** The end of what is taken as it stands: a character, an escape, or a span of code. */
function passed(source: string, at: number, spans: CodeSpans): number {
  if (source[at] === '\\') return Math.min(at + 2, source.length);
  return source[at] === '`' ? spans.endOf(at) : at + 1;
}

interface Cut {
  what: LeftOut['what'];
  end: number;
  /** A closing tag is not counted: its opening one was. */
  isCounted: boolean;
}

function cutAt(source: string, at: number, cutNames: string[], brackets: Brackets): Cut | undefined {
  const character = source[at];
  if (character === '<') {
    // `List<String>` is text that somebody forgot to mark as code.
    if (/[\w)]/u.test(source[at - 1] ?? '') && source[at + 1] !== '/') return undefined;
    const tag = jsxTagAt(source, at, brackets);
    if (tag === undefined) return undefined;
    const { name, kind, end, isJsx } = tag;
    const partner = kind === 'closing' ? cutNames.lastIndexOf(name) : -1;
    if (partner >= 0) cutNames.splice(partner, 1);
    else if (!isJsx) return undefined;
    if (kind === 'opening') cutNames.push(name);
    return { what: 'component', end, isCounted: kind !== 'closing' };
  }
  if (character !== '{') return undefined;
  const isComment = source.startsWith('{/*', at);
  const isAlone = startsLine(source, at);
  if (!isComment && (!isAlone || source[at + 1] === '{')) return undefined;
  const end = isComment ? brackets.endOfComment(at) : brackets.endOf(at);
  if (end === undefined) return undefined;
  const isLine = /^[ \t]*(?:\n|$)/u.test(source.slice(end, end + 200));
  return isComment || isLine ? { what: 'expression', end, isCounted: true } : undefined;
}

function startsLine(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === ' ' || source[start - 1] === '\t') start--;
  return start === 0 || source[start - 1] === '\n';
}
