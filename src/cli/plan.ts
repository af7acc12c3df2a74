import type { Against, DeckPlan, Plan, Planned, PlannedCloseCall, Result, Whereabouts } from '../index.js';
import { counted } from '../say/counted.js';
import { all as both, listed } from '../say/lists.js';
import { type Phrase, phrases, say } from '../say/say.js';
import type { Paint } from './format.js';
import { printable } from './printable.js';

const words = phrases({
  new: '{count} new',
  updated: '{count} updated',
  unchanged: '{count} unchanged',
  revived: '{count} restored',
  retired: '{count} retired',
}) satisfies Partial<Record<keyof Plan, Phrase>>;

/** What importing the deck will do, in one line: `3 new, 2 updated, 11 unchanged, against the last build's lock`. */
export function formatPlan(plan: Plan, against?: Against): string {
  const counts = (Object.keys(words) as (keyof typeof words)[]).map(key => [plan[key].length, words[key]] as const);
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => say(word, { count }));
  const what = told.length > 0 ? listed(told) : say('nothing');
  return against === undefined ? what : say('{what}, against {against}', { what, against: comparedWith(against) });
}

function comparedWith(against: Against): string {
  switch (against.kind) {
    case 'nothing':
      return say('nothing: first build');
    case 'lock':
      return say("the last build's lock");
    case 'history':
      return against.upTo === 'last-commit'
        ? say('the last commit of the notes, because there is no lock')
        : say('the notes before their last commit, because there is no lock');
    case 'published':
      return say('what {name} published', { name: printable(against.name) });
  }
}

/** Every card that an import would create, change or leave behind, one line each; unchanged ones are only counted. */
export function listPlan(plan: Plan, paint: Paint): string[] {
  const turned = new Set(plan.new.map(({ replaces }) => replaces));
  return [
    ...plan.new.map(one => line(paint('green', '+'), one, anew(one))),
    ...plan.revived.map(one => line(paint('green', '+'), one, say('restored, with its history'))),
    ...plan.updated.map(one => line(paint('yellow', '~'), one, since(one))),
    ...plan.unchanged.flatMap(one => (one.was ? [line(' ', one, since(one))] : [])),
    ...plan.retired.map(one =>
      line(paint('red', '-'), one, turned.has(one.id) ? say('replaced by another type of card') : gone(one.now)),
    ),
  ];
}

/** Cards that are in another deck now, a line for each two decks; at most `most`. */
export function listMoves({ moves = [] }: Plan, most = 8): string[] {
  const lines = moves.slice(0, most).map(({ from, to, cards }) => {
    const move =
      cards === 1
        ? say('1 card moves from {from} to {to}; Anki leaves those that it has in {from}', { from, to })
        : say('{cards} cards move from {from} to {to}; Anki leaves those that it has in {from}', { cards, from, to });
    return `  ${printable(move)}`;
  });
  return moves.length > most
    ? [...lines, `  ${say('and {more} more; `--json` has them all', { more: moves.length - most })}`]
    : lines;
}

/** Note types that the reader changed, with the way to get updates again. */
export function listStopped({ stopped = [] }: DeckPlan): string[] {
  return stopped.flatMap(({ name, more, fewer, notes }) => {
    const changes = [
      ...(more.length > 0 ? [say('has {names} besides', { names: listed(more) })] : []),
      ...(fewer.length > 0 ? [say('lacks {names}', { names: listed(fewer) })] : []),
    ];
    const how = changes.length > 0 ? both(changes) : say('has its fields or cards in another order');
    return [
      `  ${say('The note type "{name}" {how}: Anki takes no update of {notes} of it', { name, how, notes: counted(notes, 'note') })}`,
      `    ${say('tick "Merge note types" at each import, or undo the change in Anki (Tools, Manage Note Types)')}`,
    ];
  });
}

/** New cards in the place of a known question, by name: at most `most`. */
export function listAnew(plan: Plan, most = 5): string[] {
  const all = plan.new.filter(one => anew(one) !== '');
  if (all.length === 0) return [];
  const some = all.slice(0, most).map(one => `  ${one.question}  (${one.file})  ${anew(one)}`);
  const more = all.length - some.length;
  return [...some, ...(more > 0 ? [`  ${say('and {more} more; `cardpress diff` lists them', { more })}`] : [])];
}

/** Decisions that could have gone the other way, with the comment that settles each; at most `most`. */
export function listCloseCalls({ closeCalls }: Plan, paint: Paint, most = 8): string[] {
  if (closeCalls.length === 0) return [];
  const more = closeCalls.length - most;
  return [
    say('Close calls; a comment below the question decides:'),
    ...closeCalls.slice(0, most).flatMap(call => closeCall(call, paint)),
    ...(more > 0 ? [`  ${say('and {more} more; `--json` has them all', { more })}`] : []),
  ];
}

function closeCall(call: PlannedCloseCall, paint: Paint): string[] {
  const { question, file, was, joined, likeness, comment } = printable(call);
  const percent = Math.round((joined ? likeness : 1 - likeness) * 100);
  const values = { question, file, was: was.question, wasFile: was.file, percent };
  const verdict = joined
    ? say('"{question}" ({file}) is treated as "{was}" ({wasFile}), {percent} % sure', values)
    : say('"{question}" ({file}) is not treated as "{was}" ({wasFile}), {percent} % sure', values);
  const other = joined
    ? say('if they are different questions: {comment}', { comment })
    : say('if they are the same question: {comment}', { comment });
  return [`  ${paint('yellow', '?')} ${verdict}`, `    ${other}`];
}

function line(mark: string, planned: Planned, why: string): string {
  const { question, file } = printable(planned);
  return `  ${mark} ${question}  (${file})${why ? `  ${printable(why)}` : ''}`;
}

function anew({ replaces, inPlaceOf }: Planned): string {
  if (replaces !== undefined) return say('new card: the card type changed');
  return inPlaceOf === undefined ? '' : say('new card in place of "{question}"', { question: inPlaceOf.question });
}

function since({ was }: Planned): string {
  if (was?.question !== undefined) return say('was "{question}"', { question: was.question });
  return was?.file === undefined ? '' : say('was in {file}', { file: was.file });
}

function gone(now: Whereabouts | undefined): string {
  if (now === undefined) return say('no longer in the notes');
  const { as, file, line, why, change } = now;
  const place = line === undefined ? file : `${file}:${line}`;
  if (as === 'draft') return say('{file} is a draft now', { file });
  if (as === 'left-out') return say('{file} is no longer among the notes', { file });
  if (as === 'question') return say('one copy removed: still in {place}', { place });
  return say('now {what} of {place}, because {why}; {change}', { what: say(nouns[as]), place, why, change });
}

const nouns = phrases({ section: 'a section', answer: 'part of an answer', title: 'the title' });

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
