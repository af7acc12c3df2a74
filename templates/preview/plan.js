import { element, one, say, words } from './dom.js';

/** What importing the next deck will do, as `cardpress diff` says. */
export function showPlan({ plan, questions }) {
  const view = one('.view[data-view="import"]');
  const known = new Set(questions.map(({ id }) => id));
  const count = plan ? plan.new.length + plan.updated.length + plan.revived.length : 0;
  one('#import-count').textContent = count > 0 ? String(count) : '';
  const heading = element('h2', {}, words.import);
  if (!plan) return view.replaceChildren(heading, element('p', { className: 'empty' }, words.noPlan));
  const { against, moves = [], closeCalls, unchanged, search } = plan;
  const turned = new Set(plan.new.map(({ replaces }) => replaces));
  const parts = [
    ...part(words.planNew, plan.new, known, anew),
    ...part(words.planUpdated, plan.updated, known, since),
    ...part(words.planRevived, plan.revived, known, since),
    ...part(words.planRetired, plan.retired, known, one => (turned.has(one.id) ? words.replaced : gone(one.now))),
    ...part(words.planMoved, plan.moved, known, since),
  ];
  view.replaceChildren(
    heading,
    ...(against ? [element('p', {}, say(words.against[against.kind], against))] : []),
    ...(parts.length === 0 ? [element('p', {}, words.planNothing)] : parts),
    ...moves.map(move => element('p', {}, say(words.moves, { ...move, n: move.cards }))),
    ...calls(closeCalls),
    ...(search === ''
      ? []
      : [element('p', {}, words.retiredHint, ' ', element('code', { className: 'search' }, search))]),
    element('p', { className: 'quiet' }, say(words.planUnchanged, { n: unchanged })),
  );
}

function part(title, planned, known, why) {
  if (planned.length === 0) return [];
  const items = planned.map(one => {
    const { id, question, file } = one;
    const name = known.has(id) ? element('a', { href: `#/cards/${id}` }, question) : question;
    const said = why(one);
    return element(
      'li',
      {},
      name,
      ' ',
      element('span', { className: 'quiet' }, [file, said].filter(Boolean).join(' · ')),
    );
  });
  return [element('h3', {}, `${title} (${planned.length})`), element('ul', { className: 'planned' }, ...items)];
}

function calls(closeCalls) {
  if (closeCalls.length === 0) return [];
  const items = closeCalls.map(({ question, file, was, joined, comment }) =>
    element(
      'li',
      {},
      `“${question}” (${file}) ${joined ? words.joined : words.apart} “${was.question}” (${was.file})`,
      element('br'),
      words.callHint,
      ' ',
      element('code', {}, comment),
    ),
  );
  return [element('h3', {}, words.planCalls), element('ul', { className: 'planned' }, ...items)];
}

function anew({ replaces, inPlaceOf }) {
  if (replaces !== undefined) return words.replaces;
  return inPlaceOf === undefined ? '' : say(words.inPlaceOf, { name: inPlaceOf.question });
}

function since({ was }) {
  if (was?.question !== undefined) return say(words.was, { name: was.question });
  return was?.file === undefined ? '' : say(words.wasIn, { name: was.file });
}

function gone(now) {
  if (now === undefined) return words.goneAll;
  const { as, file, line } = now;
  const values = { ...now, file: line === undefined ? file : `${file}:${line}` };
  if (as === 'draft') return say(words.goneDraft, { file });
  if (as === 'left-out') return say(words.goneLeftOut, { file });
  return say(as === 'question' ? words.goneQuestion : words.goneText, values);
}
