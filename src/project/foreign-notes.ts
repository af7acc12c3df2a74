import type { Message } from '../bank/model.js';
import { asDo } from '../diagnostics/others.js';
import { say } from '../say/say.js';

/** Reports in one message which notes belong to no project here, so that nothing about them is kept. */
export function foreignNotes(files: ReadonlySet<string>, lock: string): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  return [
    {
      rule: 'foreign-notes',
      severity: 'warning',
      file: first,
      reason: say(
        "This file is outside the project's folder{others}: {lock} keeps nothing about it, so rewording one of its questions makes a new card.",
        { others: asDo(others), lock },
      ),
      remedy: say('Build it in its own project, or name it under `notes` in the config.'),
    },
  ];
}
