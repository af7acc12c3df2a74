import { literalLines } from './mask.js';
import { endOfBracket, jsxTagAt, longestBracket } from './scan.js';

/** Something of MDX that Markdown does not have. */
export interface LeftOut {
  what: 'module' | 'component' | 'expression';
  /** Counted from 1. */
  line: number;
}

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

const moduleStart =
  /^(?:import\s+(?:["'{*]|[\w$]+(?:\s*,|\s+from\b))|export\s+(?:default|const|let|var|function|class|async)\b|export\s+[{*])/u;

/** Takes out blocks that begin with an import or an export, each up to a blank line outside of brackets. */
function withoutModules(source: string, leftOut: LeftOut[]): string {
  const lines = source.split('\n');
  const isLiteral = literalLines(lines);
  for (let index = 0; index < lines.length; index++) {
    const isStart = index === 0 || lines[index - 1]?.trim() === '' || isLiteral[index - 1];
    if (!isStart || isLiteral[index] || !moduleStart.test(lines[index] as string)) continue;
    leftOut.push({ what: 'module', line: index + 1 });
    for (const end = endOfModule(lines, index); index < end; index++) lines[index] = '';
  }
  return lines.join('\n');
}

function endOfModule(lines: readonly string[], start: number): number {
  const blankAfter = (index: number) => {
    const blank = lines.findIndex((line, at) => at >= index && line.trim() === '');
    return blank < 0 ? lines.length : blank;
  };
  const first = blankAfter(start);
  for (let end = first; ; end = blankAfter(end + 1)) {
    // One bracket around it all: closed at its end, or nowhere.
    const block = `(${lines.slice(start, end).join('\n')}\n)`;
    if (endOfBracket(block, 0) === block.length) return end;
    if (end >= lines.length || block.length > longestBracket) return first;
  }
}

function withoutJsx(source: string, leftOut: LeftOut[]): string {
  const isLiteral = literalLines(source.split('\n'));
  let text = '';
  let line = 0;
  for (let at = 0; at < source.length; ) {
    const cut = isLiteral[line] ? undefined : cutAt(source, at);
    if (cut === undefined) {
      const end = isLiteral[line] ? source.indexOf('\n', at) + 1 || source.length : passed(source, at);
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
function passed(source: string, at: number): number {
  if (source[at] === '\\') return Math.min(at + 2, source.length);
  if (source[at] !== '`') return at + 1;
  const [ticks = ''] = /^`+/u.exec(source.slice(at)) ?? [];
  const rest = source.slice(at + ticks.length);
  const close = new RegExp(`(?<!\`)${ticks}(?!\`)`, 'u').exec(rest.slice(0, endOfParagraph(rest)));
  return at + ticks.length + (close ? close.index + ticks.length : 0);
}

function endOfParagraph(text: string): number {
  const end = text.search(/\n[ \t]*\n/u);
  return end < 0 ? text.length : end;
}

interface Cut {
  what: LeftOut['what'];
  end: number;
  /** A closing tag is not counted: its opening one was. */
  isCounted: boolean;
}

function cutAt(source: string, at: number): Cut | undefined {
  const character = source[at];
  if (character === '<') {
    // `List<String>` is text that somebody forgot to mark as code.
    if (/[\w)]/u.test(source[at - 1] ?? '') && source[at + 1] !== '/') return undefined;
    const tag = jsxTagAt(source, at);
    return tag && { what: 'component', end: tag.end, isCounted: tag.isOpening };
  }
  if (character !== '{') return undefined;
  const isComment = source.startsWith('{/*', at);
  const isAlone = /(?:^|\n)[ \t]*$/u.test(source.slice(Math.max(0, source.lastIndexOf('\n', at - 1)), at));
  if (!isComment && (!isAlone || source[at + 1] === '{')) return undefined;
  const comment = isComment ? source.indexOf('*/}', at) : -1;
  const end = isComment ? (comment < 0 ? undefined : comment + 3) : endOfBracket(source, at);
  if (end === undefined) return undefined;
  const isLine = /^[ \t]*(?:\n|$)/u.test(source.slice(end, end + 200));
  return isComment || isLine ? { what: 'expression', end, isCounted: true } : undefined;
}
