import { formulaHtml, isFormulaError } from '../../katex.js';

/** Sets a formula as HTML. */
type Setter = (tex: string, isDisplay: boolean) => string;

/** What sets formulas on a card, and the styles that this takes. */
export interface Formulas {
  set: Setter;
  style: string;
}

/** Whether a card may have formulas. */
export function hasFormula(html: string): boolean {
  return /\\[([]/u.test(html);
}

/** Elements in which no program looks for formulas. */
const skipped = /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/giu;
const formula = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]/gu;

/** Replaces the formulas of a card, `\(…\)` and `\[…\]`, as MathJax does on it. */
export function setFormulas(html: string, set: Setter): string {
  let out = '';
  let end = 0;
  const within = (text: string) =>
    text.replace(formula, (_, inline?: string, display?: string) =>
      set(texOf(inline ?? display ?? ''), inline === undefined),
    );
  for (const found of html.matchAll(skipped)) {
    out += within(html.slice(end, found.index)) + found[0];
    end = found.index + found[0].length;
  }
  return out + within(html.slice(end));
}

/** With KaTeX, as MathML, which browsers set with their own fonts. A formula with a mistake is shown as it is written. */
const withKatex: Setter = (tex, isDisplay) => {
  try {
    return formulaHtml(tex, { displayMode: isDisplay, output: 'mathml', throwOnError: false, errorColor: 'inherit' });
  } catch (error) {
    if (!isFormulaError(error)) throw error;
    return tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
};

export const katex: Formulas = { set: withKatex, style: '' };

const references: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** The source of a formula in HTML: without the tags that keep Anki from reading commands in it. */
function texOf(html: string): string {
  return html
    .replace(/<wbr>|<\/?span[^<>]*>/giu, '')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return references[name] ?? all;
      return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
    });
}
