import type { Message } from '../bank/model.js';
import { asDo } from '../diagnostics/others.js';

/** Says once which notes belong to no project here, so that nothing of them is kept. */
export function foreignNotes(files: ReadonlySet<string>, lock: string): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  return [
    {
      rule: 'foreign-notes',
      severity: 'warning',
      file: first,
      reason: `This file lies outside the project's folder${asDo(others)}: nothing of it is kept in ${lock}, so that a reworded question starts anew.`,
      remedy: 'Build it where its own project is, or name it under `notes` in the config.',
    },
  ];
}
