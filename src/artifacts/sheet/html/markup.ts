import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Text as a quoted CSS string. Escapes: CSS Syntax Level 3, "Consume an escaped code point". */
export function cssString(text: string): string {
  const escaped = (character: string) => `\\${character.codePointAt(0)?.toString(16)} `;
  return `"${text.replace(/[\p{Cc}"\\]/gu, escaped)}"`;
}

/** Rendered content as HTML; formulas are in the tree as KaTeX produces them. */
export function htmlOf(content: RootContent[] | ElementContent[]): string {
  return toHtml({ type: 'root', children: content } as Root, { allowDangerousHtml: true });
}
