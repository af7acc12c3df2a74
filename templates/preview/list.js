import { all, element, one, say, words } from './dom.js';

/** As many as are drawn at once; a browser takes a second for ten thousand. */
const most = 300;

const inputs = {
  search: one('#search'),
  deck: one('#deck'),
  tag: one('#tag'),
  unanswered: one('#unanswered'),
  changed: one('#changed'),
  findings: one('#with-findings'),
};
const order = ['error', 'warning', 'info'];

/** The texts that are searched, by question. */
const searched = new WeakMap();

function textOf(question) {
  const known = searched.get(question);
  if (known !== undefined) return known;
  const { label, text, answer, context, file } = question;
  const made = [label, text, answer, context, file].join('\n').toLowerCase();
  searched.set(question, made);
  return made;
}

const isIn = (name, within) => within === '' || name === within || name.startsWith(`${within}::`);

/** The questions that the filters leave. */
export function matching({ questions }) {
  const sought = inputs.search.value.toLowerCase().split(/\s+/u).filter(Boolean);
  return questions.filter(
    question =>
      isIn(question.deck, inputs.deck.value) &&
      (inputs.tag.value === '' || question.tags.some(tag => isIn(tag, inputs.tag.value))) &&
      (!inputs.unanswered.checked || question.status === 'unanswered') &&
      (!inputs.changed.checked || question.change !== '') &&
      (!inputs.findings.checked || question.findings.length > 0) &&
      sought.every(word => textOf(question).includes(word)),
  );
}

/** Fills the choices with the decks and tags that there are now. */
export function fillFilters({ decks, tags }) {
  fill(inputs.deck, words.allDecks, decks);
  fill(inputs.tag, words.allTags, tags);
}

function fill(select, first, choices) {
  const { value } = select;
  select.replaceChildren(
    element('option', { value: '' }, first),
    ...choices.map(({ name, count }) => element('option', { value: name }, `${name} (${count})`)),
  );
  select.value = choices.some(({ name }) => name === value) ? value : '';
  select.hidden = choices.length < 2;
}

/** The questions whose rows are there. */
let drawn = [];

/** @param showsAll whether also more than fit are drawn */
export function showList(state, shown, selected, showsAll) {
  const at = shown.findIndex(({ id }) => id === selected);
  const end = showsAll ? shown.length : Math.max(most, at + 1);
  const next = shown.slice(0, end);
  // Each state has questions of its own. Thousands of rows take half a second, for which nobody waits who turns a card over.
  if (next.length !== drawn.length || next.some((question, index) => question !== drawn[index])) draw(next, state);
  for (const link of all('#rows a[aria-current]')) link.ariaCurrent = null;
  const current = selected === undefined ? undefined : one(`#rows a[href="#/cards/${CSS.escape(selected)}"]`);
  if (current) current.ariaCurrent = 'true';
  one('#count').textContent = say(words.shown, { n: shown.length, all: state.questions.length });
  one('#more').hidden = shown.length <= end;
  one('#more').textContent = say(words.more, { n: shown.length });
  one('#nothing').hidden = shown.length > 0;
  one('#nothing').textContent = state.questions.length === 0 ? words.noQuestions : words.nothing;
}

function draw(questions, state) {
  const rows = one('#rows');
  const focused = rows.contains(document.activeElement) ? document.activeElement.getAttribute('href') : undefined;
  rows.replaceChildren(...questions.map(question => row(question, state)));
  if (focused !== undefined) rows.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  drawn = questions;
}

function row(question, { findings }) {
  const { id, label, text, deck, status, change } = question;
  const worst = order.find(severity => question.findings.some(index => findings[index].severity === severity));
  const marks = [
    ...(status === 'unanswered' ? [element('span', { className: 'mark quiet' }, words.unanswered)] : []),
    ...(change === '' ? [] : [element('span', { className: `mark ${change}` }, words[change])]),
    ...(worst === undefined ? [] : [element('span', { className: `mark ${worst}` }, words[worst])]),
  ];
  const link = element(
    'a',
    { href: `#/cards/${id}` },
    element('span', { className: 'asked' }, ...(label === '' ? [] : [element('b', {}, label), ' ']), text),
    element('span', { className: 'about' }, element('span', { className: 'deck' }, deck), ...marks),
  );
  return element('li', {}, link);
}

/** Moves the row of a question into sight. */
export function reveal(id) {
  one(`#rows a[href="#/cards/${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
}

export function onFilter(changed) {
  for (const input of Object.values(inputs)) input.addEventListener('input', changed);
}

export function focusSearch() {
  inputs.search.focus();
  inputs.search.select();
}
