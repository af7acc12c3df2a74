import type { Message } from '../bank/model.js';

/** How many are named. */
const most = 3;

/** Says once which READMEs are no notes, and how to have them read. */
export function leftOut(readmes: readonly string[]): Message[] {
  const [first, ...others] = readmes;
  if (first === undefined) return [];
  const some = others.slice(0, most - 1).join(', ');
  const more = others.length < most ? some : `${some}, and ${others.length - most + 1} more`;
  const which = others.length === 0 ? 'This README is' : `${readmes.length} READMEs are`;
  const name = others.length === 0 ? first : '**/README.md';
  const reason =
    `${which} left out, since other notes lie beside ${others.length > 0 ? `or below them (also ${more})` : 'or below it'}. ` +
    `To have ${others.length === 0 ? 'it' : 'them'} read, add "${name}" to \`notes\` in the config or to the command line.`;
  return [{ rule: 'left-out', severity: 'info', file: first, reason }];
}
