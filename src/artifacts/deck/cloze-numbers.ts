import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { clozeNumbers as allNumbers, clozeOpening, isClozeNumber } from '../../mdast/cloze.js';
import { isMath } from './escape-anki-syntax.js';

/**
 * Keeps the braces of formulas from ending a cloze deletion: to Anki the first `}}` is its end, so two braces that end
 * groups of TeX are set apart. Those that end a cloze deletion stay. Works in place.
 */
export function separateBraces(tree: Root): void {
  visit(tree, 'element', node => {
    if (!isMath(node)) return;
    visit(node, 'text', text => {
      text.value = parted(text.value);
    });
  });
}

const step = new RegExp(String.raw`\\[\s\S]|${clozeOpening}|\}\}|[\s\S]`, 'uy');

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

/** The numbers of the cloze deletions in a field, each once, in order. As written and never counted: they identify cards. */
export function clozeNumbers(html: string): number[] {
  return [...new Set(allNumbers(html, { countEmpty: true }))].filter(isClozeNumber).sort((a, b) => a - b);
}
