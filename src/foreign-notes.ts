import type { Message } from './bank/model.js';

const most = 3;

/** Says once which notes belong to no project here, so that nothing of them is kept. */
export function foreignNotes(files: ReadonlySet<string>, lock: string): Message[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const more = others.length < most ? others : [...others.slice(0, most - 1), `${others.length - most + 1} more`];
  const also = more.length > 0 ? `, as do ${more.join(', ')}` : '';
  return [
    {
      rule: 'foreign-notes',
      severity: 'warning',
      file: first,
      reason: `This file lies outside the project's folder${also}: nothing of it is kept in ${lock}, so that a reworded question starts anew.`,
      remedy: 'Build it where its own project is, or name it under `notes` in the config.',
    },
  ];
}
