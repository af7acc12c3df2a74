import { excerpt } from '../diagnostics/excerpt.js';
import type { Fixed } from '../index.js';
import { say } from '../say/say.js';
import type { paintFor } from './format.js';
import { printable } from './printable.js';

/** What was fixed in the notes, one line per place. */
export function formatFixed(fixed: Fixed[], paint: ReturnType<typeof paintFor>): string {
  const lines = fixed.map(({ file, line, column, rule, original, replacement }) => {
    const what =
      replacement === ''
        ? say('{original} removed', { original: short(original) })
        : `${short(original)} → ${short(replacement)}`;
    return `  ${printable(file)}:${line}:${column}  ${what} ${paint('dim', rule)}`;
  });
  if (fixed.length === 0) return `${say('Nothing to fix.')}\n`;
  const head = fixed.length === 1 ? say('Fixed 1 place:') : say('Fixed {count} places:', { count: fixed.length });
  return `${head}\n${lines.join('\n')}\n`;
}

function short(text: string): string {
  return JSON.stringify(excerpt(text.trim().replace(/\s+/gu, ' '), 40));
}
