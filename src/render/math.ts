import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import type { KatexOptions } from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import { formulaHtml, isFormulaError } from '../katex.js';
import { escapeHtml } from './escape.js';

/** Replaces the `code.math-inline` and `code.math-display` elements of formulas with what displays them. */
export function renderMath(tree: Root, style: 'katex' | 'mathml' | 'tex'): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const [only] = node.children;
    if (node.tagName === 'pre' && only?.type === 'element' && displayOf(only) === true) {
      parent.children[index] = formula('div', textContent(only), true, style);
      return SKIP;
    }
    const display = displayOf(node);
    if (display === undefined) return;
    // HTML allows no `div` inside a paragraph.
    parent.children[index] = formula('span', textContent(node), display, style);
    return SKIP;
  });
}

/** Whether an element is a display formula; undefined if it is not a formula. */
function displayOf({ tagName, properties: { className } }: Element): boolean | undefined {
  if (tagName !== 'code' || !Array.isArray(className)) return undefined;
  if (className.includes('math-display')) return true;
  return className.includes('math-inline') ? false : undefined;
}

function formula(tagName: string, source: string, display: boolean, style: 'katex' | 'mathml' | 'tex'): Element {
  const tex = source.trim();
  const properties = { className: ['math', display ? 'math-display' : 'math-inline'] };
  if (style === 'tex') {
    const value = display ? `\\[${tex}\\]` : `\\(${tex}\\)`;
    return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
  }
  if (style === 'mathml') {
    const value = shown(tex, { displayMode: display, output: 'mathml' });
    return { type: 'element', tagName, properties, children: [{ type: 'raw', value }] };
  }
  // A block inside an inline element that must stay in one column makes Chromium's layout loop forever.
  const block = display ? { style: 'display:block' } : {};
  // A formula with an error shows its source instead of stopping the build; the notes' checks have reported it.
  const value = shown(tex, { displayMode: display });
  // A screen reader reads the source instead of the symbols, which would otherwise be hidden from it.
  const said = value.includes('katex-error') ? {} : { role: 'img', ariaLabel: tex };
  return {
    type: 'element',
    tagName,
    properties: { ...properties, ...block, ...said },
    children: [{ type: 'raw', value: value.replace('class="katex-html" aria-hidden="true"', 'class="katex-html"') }],
  };
}

/** A formula as HTML, or its source where KaTeX cannot set it. */
function shown(tex: string, options: KatexOptions): string {
  try {
    return formulaHtml(tex, { throwOnError: false, errorColor: 'inherit', ...options });
  } catch (error) {
    if (!isFormulaError(error)) throw error;
    return `<span class="katex-error">${escapeHtml(tex)}</span>`;
  }
}
