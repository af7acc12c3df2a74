import { clozeNumbers as allNumbers, isClozeNumber } from '../../mdast/cloze.js';

/** The numbers of the cloze deletions in a field, each once, in order. As written and never counted: they identify cards. */
export function clozeNumbers(html: string): number[] {
  return [...new Set(allNumbers(html, { countEmpty: true }))].filter(isClozeNumber).sort((a, b) => a - b);
}
