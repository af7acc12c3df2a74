import type { Plan, Planned } from '../index.js';
import type { Paint } from './format.js';

const words = {
  new: 'new',
  updated: 'updated',
  unchanged: 'unchanged',
  revived: 'back again',
  retired: 'retired',
} as const satisfies Partial<Record<keyof Plan, string>>;

/** What importing the deck will do, in one line: `3 new, 2 updated, 11 unchanged`. */
export function formatPlan(plan: Plan): string {
  const counts = (Object.keys(words) as (keyof typeof words)[]).map(key => [plan[key].length, words[key]] as const);
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length > 0 ? told.join(', ') : 'nothing';
}

/** Every card that an import would make, change or leave behind, a line each; unchanged ones are only counted. */
export function listPlan(plan: Plan, paint: Paint): string[] {
  return [
    ...plan.new.map(one => line(paint('green', '+'), one, one.replaces ? 'another kind of card: starts anew' : '')),
    ...plan.revived.map(one => line(paint('green', '+'), one, 'back again, with its history')),
    ...plan.updated.map(one => line(paint('yellow', '~'), one, since(one))),
    ...plan.unchanged.flatMap(one => (one.was ? [line(' ', one, since(one))] : [])),
    ...plan.retired.map(one => line(paint('red', '-'), one, 'no longer in the notes')),
  ];
}

function line(mark: string, { question, file }: Planned, why: string): string {
  return `  ${mark} ${question}  (${file})${why ? `  ${why}` : ''}`;
}

function since({ was }: Planned): string {
  if (was?.question !== undefined) return `was "${was.question}"`;
  return was?.file === undefined ? '' : `was in ${was.file}`;
}

/**
 * A search for Anki's browser that finds the cards of retired questions, which no import deletes; empty without any.
 * @see https://docs.ankiweb.net/searching.html
 */
export function retiredSearch(noteIds: number[]): string {
  return noteIds.length === 0 ? '' : `nid:${noteIds.join(',')}`;
}
