import type { Element, ElementContent, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { charactersOf } from '../../../language/columns.js';
import { addClass, hasClass } from '../../../render/classes.js';
import { codeWidths, drawings, longCodeLine } from '../thresholds.js';
import { cellsOf, inCells } from './code-cells.js';
import { partLongCode } from './code-seams.js';
import { isDrawing } from './drawing.js';

/**
 * Makes each line of a code block a block element, so that a style sheet can show where a long line wraps. Lines that a
 * highlighter has already made (`span.line`) are kept.
 */
export function partCodeLines(tree: Root): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'pre') return;
    for (const code of node.children) {
      if (code.type !== 'element' || code.tagName !== 'code') continue;
      code.children = linesOf(code);
    }
  });
}

function linesOf({ children }: Element): ElementContent[] {
  const lines = children.some(isLine) ? children.filter(isLine).map(line => line.children) : split(children);
  return inner(lines).map(wrapped);
}

/** Without the blank lines at its head and foot, which say nothing and would stand alone in a column. */
function inner(lines: ElementContent[][]): ElementContent[][] {
  const isFull = (children: ElementContent[]) => !isBlank({ type: 'root', children });
  const [first, last] = [lines.findIndex(isFull), lines.findLastIndex(isFull)];
  return first === -1 ? lines.slice(0, 1) : lines.slice(first, last + 1);
}

/** The content line by line; an element that spans several lines is repeated in each. */
function split(children: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    const parts: ElementContent[][] =
      child.type === 'element'
        ? split(child.children).map(part => (part.length > 0 ? [{ ...child, children: part }] : []))
        : child.type === 'text'
          ? child.value.split('\n').map(value => (value === '' ? [] : [{ ...child, value }]))
          : [[child]];
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...part);
    }
  }
  return lines;
}

function isBlank(line: Element | Root): boolean {
  return textContent(line).trim() === '' && !(line.children as ElementContent[]).some(isPicture);
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'img';
}

function isLine(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, 'line');
}

function wrapped(children: ElementContent[]): Element {
  const line: Element = { type: 'element', tagName: 'span', properties: {}, children };
  const text = textContent(line);
  const isLong = text.trim().length >= longCodeLine;
  line.properties.className = ['code-line', ...(isLong ? ['long'] : []), ...(isBlank(line) ? ['blank'] : [])];
  const indent = isLong ? indentOf(text) : 0;
  if (indent > 0) line.properties.style = `--indent: ${indent}ch`;
  return line;
}

const tab = 4;

/** Characters that a line is indented by; whole tabs where there are any, since they are counted from here. */
function indentOf(text: string): number {
  const blank = /^[ \t]*/u.exec(text)?.[0] ?? '';
  let indent = 0;
  for (const character of blank) indent = character === '\t' ? (Math.floor(indent / tab) + 1) * tab : indent + 1;
  return text.includes('\t') ? Math.floor(indent / tab) * tab : indent;
}

/**
 * Sets blocks with many lines that are too long for a column over the page, and takes deep indents from lines that would have
 * no room beside them, and lets code without blanks break where it has seams. Drawings stay whole, and one long line is many.
 *
 * @param perLine width of a line of text in ems
 * @param perPage the same over all columns, if there are several
 */
export function setWideCode(tree: Root, perLine: number, perPage = perLine): void {
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'pre') return;
    const lines = node.children.flatMap(code => (code.type === 'element' ? code.children.filter(isCodeLine) : []));
    const holds = (ems: number) => Math.floor((ems - codeWidths.frame) / codeWidths.character);
    const drawn = isDrawing(lines.map(line => textContent(line)));
    if (drawn) for (const line of lines) line.children = inCells(line.children);
    const widthOf = (text: string) => cellsOf(text, drawn);
    // Chinese goes on at any character, so that nothing is gained where a comment in it goes over the page.
    const isLong = (text: string) => (drawn ? widthOf(text) : charactersOf(text).length) > holds(perLine);
    const long = lines.filter(line => isLong(textContent(line))).length;
    const isWide = drawn ? long > 0 : long >= codeWidths.lines && long >= lines.length * codeWidths.share;
    const spans = parent?.type === 'root' && perPage > perLine && isWide;
    if (spans) addClass(node, 'spanning');
    if (drawn && lines.length <= drawings.whole) addClass(node, 'whole');
    const held = holds(spans ? perPage : perLine);
    const deepest = Math.max(0, held - codeWidths.kept);
    for (const line of lines) {
      const indent = Number.parseInt(String(line.properties.style ?? '').replace('--indent: ', ''), 10) || 0;
      const kept = indent > deepest ? Math.floor(deepest / tab) * tab : indent;
      if (kept !== indent) line.properties.style = `--indent: ${kept}ch`;
      // What goes on stands behind a hook, which is as wide as a tab.
      partLongCode(line, held - kept - tab, widthOf);
    }
  });
}

function isCodeLine(node: ElementContent): node is Element {
  return hasClass(node, 'code-line');
}
