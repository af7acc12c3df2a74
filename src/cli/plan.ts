import type { Against, DeckPlan, Plan, Planned, PlannedCloseCall, Result, Whereabouts } from '../index.js';
import { type Paint, plural } from './format.js';
import { printable } from './printable.js';

const words = {
  new: 'new',
  updated: 'updated',
  unchanged: 'unchanged',
  revived: 'restored',
  retired: 'retired',
} as const satisfies Partial<Record<keyof Plan, string>>;

/** What importing the deck will do, in one line: `3 new, 2 updated, 11 unchanged, against the last build's lock`. */
export function formatPlan(plan: Plan, against?: Against): string {
  const counts = (Object.keys(words) as (keyof typeof words)[]).map(key => [plan[key].length, words[key]] as const);
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const what = told.length > 0 ? told.join(', ') : 'nothing';
  return against === undefined ? what : `${what}, against ${comparedWith(against)}`;
}

function comparedWith(against: Against): string {
  switch (against.kind) {
    case 'nothing':
      return 'nothing: first build';
    case 'lock':
      return "the last build's lock";
    case 'history':
      return against.upTo === 'last-commit'
        ? 'the last commit of the notes, because there is no lock'
        : 'the notes before their last commit, because there is no lock';
    case 'published':
      return `what ${printable(against.name)} published`;
  }
}

/** Every card that an import would create, change or leave behind, one line each; unchanged ones are only counted. */
export function listPlan(plan: Plan, paint: Paint): string[] {
  const turned = new Set(plan.new.map(({ replaces }) => replaces));
  return [
    ...plan.new.map(one => line(paint('green', '+'), one, anew(one))),
    ...plan.revived.map(one => line(paint('green', '+'), one, 'restored, with its history')),
    ...plan.updated.map(one => line(paint('yellow', '~'), one, since(one))),
    ...plan.unchanged.flatMap(one => (one.was ? [line(' ', one, since(one))] : [])),
    ...plan.retired.map(one =>
      line(paint('red', '-'), one, turned.has(one.id) ? 'replaced by another type of card' : gone(one.now)),
    ),
  ];
}

/** Cards that are in another deck now, a line for each two decks; at most `most`. */
export function listMoves({ moves = [] }: Plan, most = 8): string[] {
  const lines = moves.slice(0, most).map(({ from, to, cards }) => {
    const move = cards === 1 ? '1 card moves' : `${cards} cards move`;
    return `  ${printable(`${move} from ${from} to ${to}; Anki leaves those that it has in ${from}`)}`;
  });
  return moves.length > most ? [...lines, `  and ${moves.length - most} more; \`--json\` has them all`] : lines;
}

/** Note types that the reader changed, with the way to get updates again. */
export function listStopped({ stopped = [] }: DeckPlan): string[] {
  return stopped.flatMap(({ name, more, fewer, notes }) => {
    const changes = [
      ...(more.length > 0 ? [`has ${more.join(', ')} besides`] : []),
      ...(fewer.length > 0 ? [`lacks ${fewer.join(', ')}`] : []),
    ];
    const how = changes.length > 0 ? changes.join(' and ') : 'has its fields or cards in another order';
    return [
      `  The note type "${name}" ${how}: Anki takes no update of ${plural(notes, 'note')} of it`,
      '    tick "Merge note types" at each import, or undo the change in Anki (Tools, Manage Note Types)',
    ];
  });
}

/** New cards in the place of a known question, by name: at most `most`. */
export function listAnew(plan: Plan, most = 5): string[] {
  const all = plan.new.filter(one => anew(one) !== '');
  if (all.length === 0) return [];
  const some = all.slice(0, most).map(one => `  ${one.question}  (${one.file})  ${anew(one)}`);
  const more = all.length - some.length;
  return [...some, ...(more > 0 ? [`  and ${more} more; \`cardpress diff\` lists them`] : [])];
}

/** Decisions that could have gone the other way, with the comment that settles each; at most `most`. */
export function listCloseCalls({ closeCalls }: Plan, paint: Paint, most = 8): string[] {
  if (closeCalls.length === 0) return [];
  const more = closeCalls.length - most;
  return [
    'Close calls; a comment below the question decides:',
    ...closeCalls.slice(0, most).flatMap(call => closeCall(call, paint)),
    ...(more > 0 ? [`  and ${more} more; \`--json\` has them all`] : []),
  ];
}

function closeCall(call: PlannedCloseCall, paint: Paint): string[] {
  const { question, file, was, joined, likeness, comment } = printable(call);
  const sure = `${Math.round((joined ? likeness : 1 - likeness) * 100)} % sure`;
  const [verdict, other] = joined
    ? ['is treated as', 'different questions']
    : ['is not treated as', 'the same question'];
  return [
    `  ${paint('yellow', '?')} "${question}" (${file}) ${verdict} "${was.question}" (${was.file}), ${sure}`,
    `    if they are ${other}: ${comment}`,
  ];
}

function line(mark: string, planned: Planned, why: string): string {
  const { question, file } = printable(planned);
  return `  ${mark} ${question}  (${file})${why ? `  ${printable(why)}` : ''}`;
}

function anew({ replaces, inPlaceOf }: Planned): string {
  if (replaces !== undefined) return 'new card: the card type changed';
  return inPlaceOf === undefined ? '' : `new card in place of "${inPlaceOf.question}"`;
}

function since({ was }: Planned): string {
  if (was?.question !== undefined) return `was "${was.question}"`;
  return was?.file === undefined ? '' : `was in ${was.file}`;
}

function gone(now: Whereabouts | undefined): string {
  if (now === undefined) return 'no longer in the notes';
  const { as, file, line, why, change } = now;
  const place = line === undefined ? file : `${file}:${line}`;
  if (as === 'draft') return `${file} is a draft now`;
  if (as === 'left-out') return `${file} is no longer among the notes`;
  if (as === 'question') return `one copy removed: still in ${place}`;
  return `now ${nouns[as]} of ${place}, because ${why}; ${change}`;
}

const nouns = { section: 'a section', answer: 'part of an answer', title: 'the title' } as const;

/**
 * A search for Anki's browser that finds the cards of retired questions, which imports never delete; empty if there are
 * none.
 * @see https://docs.ankiweb.net/searching.html
 */
export function retiredSearch(retired: Result['retired']): string {
  // Who finds that a question became a section by mistake will want its card back.
  const noteIds = retired.filter(one => !one.isStillThere).map(({ noteId }) => noteId);
  return noteIds.length === 0 ? '' : `nid:${noteIds.join(',')}`;
}
