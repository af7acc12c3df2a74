import { excerpt } from '../diagnostics/excerpt.js';
import type { Decision, FileDecisions } from '../index.js';
import { padded } from '../language/columns.js';
import { phrases, say } from '../say/say.js';
import type { Paint } from './format.js';
import { printable } from './printable.js';

const kinds = phrases({ title: 'title', question: 'question', section: 'section', answer: 'answer' });

const styles = { title: 'dim', question: 'green', section: 'blue', answer: 'dim' } as const;

/** What each heading and each item was recognised as, why, and what would change that, grouped by file. */
export function formatDecisions(files: FileDecisions[], paint: Paint): string {
  return files
    .filter(({ decisions }) => decisions.length > 0)
    .map(({ file, decisions }) => {
      const lines = decisions.flatMap(decision => formatDecision(decision, paint));
      return `\n${[paint('underline', printable(file)), ...lines].join('\n')}\n`;
    })
    .join('');
}

function formatDecision({ text, kind, rule, why, change, position }: Decision, paint: Paint): string[] {
  const line = String(position?.start.line ?? '').padStart(7);
  return [
    `  ${line}  ${paint(styles[kind], padded(say(kinds[kind]), 8))}  ${printable(excerpt(text.replace(/\s+/gu, ' '), 60))} ${paint('dim', rule)}`,
    `${' '.repeat(21)}${printable(say('{why}; {change}', { why, change }))}`,
  ];
}
