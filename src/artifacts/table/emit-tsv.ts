import type { Bank } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import type { Flow } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { labelsFor } from '../../render/labels.js';
import { sidesOf } from '../sides.js';

/**
 * A line for each question: its text, a tab, its answer, both on one line. UTF-8 without header. Programs that take such lists
 * know no quotation marks: a tab or a line break always parts.
 */
export function emitTsv(bank: Bank): Uint8Array {
  const { unanswered } = labelsFor(bank.lang);
  const lines = questionsOf(bank).map(question => {
    const { front, back } = sidesOf(question);
    return `${oneLine(front)}\t${oneLine(back) || unanswered}\n`;
  });
  return new TextEncoder().encode(lines.join(''));
}

/** Lines are parted by a slash, so that those of a list or of code stay apart. */
function oneLine(content: Flow[]): string {
  const lines = plainText(content).split(/[\r\n\u2028\u2029]+/u);
  return lines
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
    .join(' / ');
}
