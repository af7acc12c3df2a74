// The page of `cardpress preview`: what the server says of the notes, the address after `#` and what is chosen on the page make
// what it shows. Nothing is stored.
import { isFromCard, look, showCard } from './card.js';
import { all, one, say, words } from './dom.js';
import { showFindings } from './findings.js';
import { fillFilters, focusSearch, matching, onFilter, reveal, showList } from './list.js';
import { showPlan } from './plan.js';
import { print, showSheet } from './sheet.js';
import { begin, focusStudy, showStudy } from './study.js';

let state;
let shown = [];
let showsAll = false;
let isNight = false;
/** What is shown, or was until it was gone. */
let lastChosen;

/** `#/cards/ID/ORD` */
function route() {
  const [, view = 'cards', id, ord] = location.hash.slice(1).split('/');
  return {
    view: one(`.view[data-view="${CSS.escape(view)}"]`) ? view : 'cards',
    id,
    ord: ord === undefined ? undefined : Number(ord),
  };
}

/** The question and the card of the address; where it names none, on a wide page the first of the list. */
function chosen() {
  const { id, ord } = route();
  const question =
    state.questions.find(one => one.id === id) ?? (id === undefined && isWide.matches ? shown[0] : undefined);
  return { question, ord: ord ?? question?.cards[0]?.ord };
}

/** All cards of the questions in the list. */
const cardsShown = () =>
  shown.flatMap(({ id, cards }) => (cards.length > 0 ? cards.map(({ ord }) => ({ id, ord })) : [{ id }]));

function render() {
  if (!state) return;
  const { view, id } = route();
  document.documentElement.classList.toggle('night', isNight);
  document.body.classList.toggle('on-card', view === 'cards' && id !== undefined);
  for (const section of all('.view')) section.hidden = section.dataset.view !== view;
  for (const link of all('nav a')) link.ariaCurrent = link.dataset.view === view ? 'page' : null;
  one('#night').ariaPressed = String(isNight);
  one('#title').textContent = state.title;
  document.title = `${state.title} – cardpress`;
  shown = matching(state);
  const { question, ord } = chosen();
  lastChosen = question ?? lastChosen;
  showList(state, shown, question?.id, showsAll);
  const cards = cardsShown();
  const at = cards.findIndex(card => card.id === question?.id && card.ord === ord);
  one('#previous').disabled = at <= 0;
  one('#next').disabled = at === cards.length - 1 || cards.length === 0;
  showSheet(state);
  showStudy(state, view === 'study');
  showCard(state, question, ord, { n: at + 1, all: cards.length }, isNight);
}

/** What only another state of the notes changes. */
function renderState() {
  one('#status').textContent = state.ok
    ? say(words.live, { time: new Date(state.at).toLocaleTimeString(words.lang) })
    : words.notOk;
  one('#status').classList.toggle('bad', !state.ok);
  fillFilters(state);
  showFindings(state);
  showPlan(state);
  render();
}

function move(step) {
  const { question, ord } = chosen();
  const cards = cardsShown();
  const at = cards.findIndex(card => card.id === question?.id && card.ord === ord);
  const next = cards[at < 0 ? 0 : at + step];
  if (!next) return;
  look.side = 'front';
  const hash = `#/cards/${next.id}${next.ord === undefined ? '' : `/${next.ord}`}`;
  // Who leafs through a hundred cards goes back to what was before them.
  if (route().id === undefined) location.hash = hash;
  else history.replaceState(null, '', hash);
  render();
  reveal(next.id);
}

function flip() {
  if (one('#flip').disabled) return;
  look.side = look.side === 'front' ? 'back' : 'front';
  render();
}

function leave() {
  one('#rows a[aria-current]')?.focus();
}

const does = {
  flip,
  tap: flip,
  previous: () => move(-1),
  next: () => move(1),
  search: focusSearch,
  leave,
};
addEventListener('message', event => {
  if (isFromCard(event) && Object.hasOwn(does, event.data?.does)) does[event.data.does]();
});

addEventListener('keydown', event => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || route().view !== 'cards') return;
  if (key === 'Escape' && target.id === 'search') return leave();
  if (target.closest('input:not([type="checkbox"]), select')) return;
  if (key === 'ArrowLeft') move(-1);
  else if (key === 'ArrowRight') move(1);
  else if (key === '/') focusSearch();
  else if (key === ' ' && !target.closest('button, input')) flip();
  else return;
  event.preventDefault();
});

addEventListener('hashchange', () => {
  look.side = 'front';
  render();
  const { view, id } = route();
  if (id !== undefined) reveal(id);
  if (view === 'study') focusStudy();
  else if (view !== 'cards') one('#main').focus({ preventScroll: true });
});

const widths = { anki: 'desktop', ankidroid: 'phone', ankimobile: 'phone' };
one('#client').onchange = ({ target }) => {
  look.client = target.value;
  look.width = widths[target.value];
  render();
};
for (const button of all('button[data-width]'))
  button.onclick = () => {
    look.width = button.dataset.width;
    render();
  };
one('#flip').onclick = flip;
one('#previous').onclick = () => move(-1);
one('#next').onclick = () => move(1);
one('#more').onclick = () => {
  showsAll = true;
  render();
};
one('#print').onclick = () => print(state);
one('#study-again').onclick = () => begin(state.version);
one('#night').onclick = () => {
  isNight = !isNight;
  render();
};
onFilter(() => {
  showsAll = false;
  render();
});
const dark = matchMedia('(prefers-color-scheme: dark)');
isNight = dark.matches;
dark.onchange = () => {
  isNight = dark.matches;
  render();
};
const isWide = matchMedia('(min-width: 760px)');
isWide.onchange = render;

/** A question that is reworded before the first build has another id then: what stands in its place is shown. */
function follow(last, next) {
  const { id } = route();
  const before = lastChosen?.id === id ? lastChosen : undefined;
  if (!before || next.questions.some(one => one.id === id)) return;
  const known = new Set(last.questions.map(({ id }) => id));
  const [place] = next.questions
    .filter(({ id, file }) => file === before.file && !known.has(id))
    .sort((a, b) => Math.abs(a.line - before.line) - Math.abs(b.line - before.line));
  if (place) history.replaceState(null, '', `#/cards/${place.id}`);
}

async function load() {
  const answer = await fetch('/state.json');
  if (!answer.ok) return;
  const next = await answer.json();
  // Of two that were under way the newer one counts.
  if (state?.run === next.run && state.version > next.version) return;
  follow(state, next);
  state = next;
  renderState();
}

const events = new EventSource('/events');
events.onmessage = ({ data }) => {
  const { run, version } = JSON.parse(data);
  // A program that was started anew has other addresses, and perhaps another page.
  if (state && state.run !== run) location.reload();
  else if (state?.version !== version) load();
};
events.onerror = () => {
  one('#status').textContent = words.gone;
  one('#status').classList.add('bad');
};
events.onopen = () => {
  if (state) renderState();
};

// The program opens the editor that the reader has chosen; without one, or where it is gone, the link is for VS Code.
document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="vscode:"]');
  if (!link || !state?.opensEditor || event.defaultPrevented) return;
  event.preventDefault();
  const at = link.getAttribute('href');
  const go = () => location.assign(at);
  fetch(`/open?at=${encodeURIComponent(at)}`, { method: 'POST', headers: { 'x-cardpress-run': state.run } }).then(
    ({ ok }) => ok || go(),
    go,
  );
});
