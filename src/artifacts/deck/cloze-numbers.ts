import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isClozeNumber } from '../../mdast/cloze-number.js';
import { isMath } from './escape-anki-syntax.js';

/**
 * Keeps the braces of formulas from ending a cloze: Anki ends it at the first `}}`, so two closing braces of TeX groups
 * are separated. Those that end a cloze stay. Works in place.
 */
export function separateBraces(tree: Root): void {
  visit(tree, 'element', node => {
    if (!isMath(node)) return;
    visit(node, 'text', text => {
      text.value = parted(text.value);
    });
  });
}

const step = /\\[\s\S]|\{\{c\d+::|\}\}|[\s\S]/uy;

function parted(tex: string): string {
  const open: string[] = [];
  let text = '';
  step.lastIndex = 0;
  for (let mark = step.exec(tex)?.[0]; mark !== undefined; mark = step.exec(tex)?.[0]) {
    text += mark;
    if (mark === '{' || mark.startsWith('{{')) open.push(mark);
    else if (mark === '}') open.pop();
    else if (mark === '}}' && open.pop() === '{') {
      // Only the first of the two closes a group; the next step handles the second.
      text = `${text.slice(0, -1)} `;
      step.lastIndex--;
    }
  }
  return text;
}

// As numbered in the notes, never by counting: the number of a cloze is its card's identity.
const gap = /\{\{c(\d+)::(?=[\s\S]*?\}\})/gu;

/** The cloze numbers in a field, each once, in order. */
export function clozeNumbers(html: string): number[] {
  const numbers = [...html.matchAll(gap)].map(match => Number(match[1]));
  return [...new Set(numbers)].filter(isClozeNumber).sort((a, b) => a - b);
}
