import type { Message } from '../../index.js';
import { printable } from '../printable.js';
import { type Folders, pathFrom } from './place.js';

/** Findings one a line, as compilers print them and editors read them: `notes/a.md:5:1: warning: … [missing-image]`. */
export function formatCompact(messages: readonly Message[], folders: Folders): string {
  return messages
    .map(({ file, position, severity, rule, reason }) => {
      const { line, column } = position?.start ?? { line: 1, column: 1 };
      return `${printable(pathFrom(folders, file))}:${line}:${column}: ${severity}: ${printable(reason)} [${rule}]\n`;
    })
    .join('');
}
