import { excerpt } from '../diagnostics/excerpt.js';
import type { Fixed } from '../index.js';
import type { paintFor } from './format.js';
import { printable } from './printable.js';

/** What was fixed in the notes, one line per place. */
export function formatFixed(fixed: Fixed[], paint: ReturnType<typeof paintFor>): string {
  const lines = fixed.map(({ file, line, column, rule, original, replacement }) => {
    const what = replacement === '' ? `${short(original)} removed` : `${short(original)} → ${short(replacement)}`;
    return `  ${printable(file)}:${line}:${column}  ${what} ${paint('dim', rule)}`;
  });
  const count = fixed.length === 1 ? '1 place' : `${fixed.length} places`;
  return fixed.length === 0 ? 'Nothing to fix.\n' : `Fixed ${count}:\n${lines.join('\n')}\n`;
}

function short(text: string): string {
  return JSON.stringify(excerpt(text.trim().replace(/\s+/gu, ' '), 40));
}
