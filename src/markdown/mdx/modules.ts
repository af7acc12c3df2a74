import type { LeftOut } from './left-out.js';
import { literalLines } from './mask.js';
import { Brackets } from './scan.js';

const name = String.raw`[A-Za-z_$][\w$]*`;
const from = String.raw`from\s*(?:"[^"\n]*"|'[^'\n]*')`;
const rest = String.raw`(?:\s*(?:with|assert)\s*\{[^{}]*\})?[ \t]*;?[ \t]*(?:\/\/[^\n]*)?(?=\n|$)`;
const group = String.raw`\{[^{}]*\}`;

/** A whole statement: an import, or an export of what stands elsewhere. */
const whole = [
  String.raw`import\s*(?:"[^"\n]*"|'[^'\n]*')${rest}`,
  String.raw`import\s+(?:type\s+)?(?:${name}\s*,\s*)?(?:${name}\s+|\*\s*as\s+${name}\s+|${group}\s*)${from}${rest}`,
  String.raw`export\s+(?:type\s+)?(?:\*(?:\s*as\s+${name})?\s*|${group}\s*)${from}${rest}`,
  String.raw`export\s+${group}[ \t]*;?[ \t]*(?=\n|$)`,
].map(pattern => new RegExp(pattern, 'uy'));

/** The start of an export that no prose has: `export default Page` alone, but not `export default is what …`. */
const starts = [
  String.raw`export\s+(?:const|let|var)\s+(?:${name}|${group}|\[[^[\]]*\])\s*(?::[^=\n]*)?=`,
  String.raw`export\s+(?:default\s+)?(?:async\s+)?function\s*\*?\s*(?:${name}\s*)?[(<]`,
  String.raw`export\s+(?:default\s+)?(?:abstract\s+)?class\s+(?:${name}\s*)?(?:<[^<>]*>\s*)?(?:(?:extends|implements)\s+[\w$.<>, ]+)?\{`,
  String.raw`export\s+(?:interface|enum)\s+${name}[^\n{]*\{`,
  String.raw`export\s+type\s+${name}[^\n=]*=`,
  String.raw`export\s+default\s+(?:[({[<"'\x60\d!]|new\s|async\s*\(|${name}\s*(?:=>|[(.[\x60]))`,
  String.raw`export\s+default\s+${name}[ \t]*;?[ \t]*(?=\n|$)`,
].map(pattern => new RegExp(pattern, 'uy'));

const anyStart = /^(?:import|export)\b/u;
const heading = /^#{1,6}\s/u;

/**
 * Takes out imports and exports: statements that start a line after a blank one, or follow another statement. Prose that
 * begins with the same words stays.
 */
export function withoutModules(source: string, leftOut: LeftOut[]): string {
  const lines = source.split('\n');
  const isLiteral = literalLines(lines);
  const offsets = offsetsOf(lines);
  const headings = nextHeadings(lines);
  const brackets = new Brackets(source);
  let isStart = true;
  // Statements in a row count as one.
  let last = -1;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as string;
    const end = isStart && !isLiteral[index] && anyStart.test(line) ? endOfStatement(index) : undefined;
    if (end === undefined) {
      isStart = line.trim() === '' || isLiteral[index] === true;
      index++;
      continue;
    }
    if (index !== last) leftOut.push({ what: 'module', line: index + 1 });
    for (; index < end; index++) lines[index] = '';
    last = end;
  }
  return lines.join('\n');

  /** The line after the statement that starts on a line. */
  function endOfStatement(first: number): number | undefined {
    const offset = offsets[first] as number;
    for (const pattern of whole) {
      pattern.lastIndex = offset;
      if (pattern.test(source)) return lineAt(pattern.lastIndex) + 1;
    }
    const isExport = starts.some(pattern => {
      pattern.lastIndex = offset;
      return pattern.test(source);
    });
    return isExport ? endOfExport(first) : undefined;
  }

  /** Up to a blank line or the next statement, outside of brackets; undefined if they are not closed before a heading. */
  function endOfExport(first: number): number | undefined {
    for (let line = first; ; ) {
      const start = offsets[line] as number;
      const last = brackets.endOfLine(start, start + (lines[line] as string).length);
      if (last === undefined) return undefined;
      const next = lineAt(last) + 1;
      if ((headings[line + 1] ?? lines.length) < next) return undefined;
      if (next >= lines.length || (lines[next] as string).trim() === '' || anyStart.test(lines[next] as string)) {
        return next;
      }
      line = next;
    }
  }

  function lineAt(offset: number): number {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((offsets[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** For each line, the first one from there on that starts like a heading, after a blank one. */
function nextHeadings(lines: readonly string[]): number[] {
  const next: number[] = [];
  let last = lines.length;
  for (let line = lines.length - 1; line >= 0; line--) {
    if (heading.test(lines[line] as string) && (lines[line - 1] ?? '').trim() === '') last = line;
    next[line] = last;
  }
  return next;
}

function offsetsOf(lines: readonly string[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  return offsets;
}
