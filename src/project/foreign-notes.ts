import type { Message } from '../bank/model.js';
import { asDo } from '../diagnostics/others.js';

/** Reports in one message which notes belong to no project here, so that nothing about them is kept. */
export function foreignNotes(files: ReadonlySet<string>, lock: string): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  return [
    {
      rule: 'foreign-notes',
      severity: 'warning',
      file: first,
      reason: `This file is outside the project's folder${asDo(others)}: ${lock} keeps nothing about it, so rewording one of its questions makes a new card.`,
      remedy: 'Build it in its own project, or name it under `notes` in the config.',
    },
  ];
}
