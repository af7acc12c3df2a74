// Studying and searching the questions of the page. Nothing is stored and nothing is loaded; without this script the page
// is a list of all questions with their answers.
(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const one = selector => document.querySelector(selector);
  const entries = all('.entry');
  const { body } = document;
  const view = { study: one('#study'), list: one('#list') };
  const tools = { deck: one('#deck'), answered: one('#answered'), shuffle: one('#shuffle'), search: one('#search') };
  const controls = { show: one('#show'), grade: one('.grade'), previous: one('#previous'), next: one('#next') };

  /** The entries of this round, in their order; those to repeat come once more at the end. */
  let round = [];
  let at = 0;
  /** How well each was known, 1 to 4; of several answers the worst. */
  let grades = new Map();
  /** Those that the result says to repeat, if they are what is studied. */
  let only;

  const isStudying = () => body.classList.contains('studying');
  const back = entry => entry.querySelector('.back');
  const current = () => round[at];

  function matching() {
    const words = isStudying() ? [] : tools.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    return entries.filter(entry => {
      if (tools.deck.value !== '' && entry.dataset.deck !== tools.deck.value) return false;
      if (tools.answered.checked && entry.dataset.status === 'unanswered') return false;
      const text = words.length > 0 ? entry.textContent.toLowerCase() : '';
      return words.every(word => text.includes(word));
    });
  }

  function shuffled(list) {
    const result = [...list];
    for (let index = result.length - 1; index > 0; index--) {
      const other = Math.floor(Math.random() * (index + 1));
      [result[index], result[other]] = [result[other], result[index]];
    }
    return result;
  }

  function begin(some) {
    only = some;
    const chosen = some ?? matching();
    round = tools.shuffle.checked ? shuffled(chosen) : [...chosen];
    grades = new Map();
    at = 0;
    showCard();
  }

  function showCard(focuses = false) {
    const entry = current();
    const isOver = entry === undefined && round.length > 0;
    for (const other of entries) other.hidden = other !== entry;
    one('.nothing').hidden = round.length > 0;
    one('.result').hidden = !isOver;
    one('.controls').hidden = entry === undefined;
    one('.progress').hidden = false;
    one('#place').textContent = entry ? `${at + 1} / ${round.length}` : '';
    const progress = one('.progress');
    progress.ariaValueMax = String(round.length);
    progress.ariaValueNow = String(at);
    progress.firstElementChild.style.width = `${round.length > 0 ? (at / round.length) * 100 : 0}%`;
    if (isOver) showResult();
    if (!entry) return;
    turn(entry, false);
    controls.previous.disabled = at === 0;
    scrollTo(0, 0);
    if (focuses) entry.focus({ preventScroll: true });
  }

  /** What scrolls sideways has to be reached by keys. */
  function open(entry, isOpen) {
    back(entry).hidden = !isOpen;
    for (const box of entry.querySelectorAll('pre, table, .math-display'))
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }

  function turn(entry, isOpen) {
    open(entry, isOpen);
    controls.show.hidden = isOpen;
    controls.grade.hidden = !isOpen;
    if (!isOpen) return;
    back(entry).focus({ preventScroll: true });
    const { top } = back(entry).getBoundingClientRect();
    // A long question stays in sight as far as there is room for both.
    if (top > innerHeight * 0.6) scrollBy({ top: top - innerHeight * 0.35 });
  }

  function grade(value) {
    const entry = current();
    if (!entry) return;
    grades.set(entry, Math.min(value, grades.get(entry) ?? value));
    if (value === 1) round.push(entry);
    move(1);
  }

  function move(step) {
    const to = at + step;
    if (to < 0 || to > round.length) return;
    at = to;
    showCard(true);
  }

  function showResult() {
    const counts = [0, 0, 0, 0];
    for (const value of grades.values()) counts[value - 1]++;
    for (const [index, cell] of all('.grades dd').entries()) cell.textContent = String(counts[index]);
    const weak = [...grades].filter(([, value]) => value <= 2).map(([entry]) => entry);
    one('.weak').hidden = weak.length === 0;
    one('.weak ul').replaceChildren(
      ...weak.map(entry => {
        const item = document.createElement('li');
        item.textContent = entry.querySelector('.question').textContent.trim().slice(0, 120);
        return item;
      }),
    );
    one('#repeat').onclick = () => begin(weak);
    one('.result').focus({ preventScroll: true });
  }

  function showList() {
    const shown = new Set(matching());
    for (const entry of entries) entry.hidden = !shown.has(entry);
    one('.nothing').hidden = shown.size > 0;
    one('.result').hidden = true;
    one('.controls').hidden = true;
    one('.progress').hidden = true;
  }

  function toggle(entry, isOpen) {
    open(entry, isOpen);
    const button = entry.querySelector('.toggle');
    button.ariaExpanded = String(isOpen);
    button.textContent = isOpen ? body.dataset.hide : body.dataset.show;
  }

  function show(name) {
    body.classList.toggle('studying', name === 'study');
    body.classList.toggle('listing', name === 'list');
    for (const [key, button] of Object.entries(view)) button.ariaPressed = String(key === name);
    for (const entry of entries) toggle(entry, false);
    if (name === 'study') begin(only);
    else showList();
  }

  function refresh() {
    if (isStudying()) begin();
    else showList();
  }

  function setNight(isNight) {
    body.classList.toggle('nightMode', isNight);
    one('#night').ariaPressed = String(isNight);
  }

  for (const [name, button] of Object.entries(view)) button.onclick = () => show(name);
  for (const input of [tools.deck, tools.answered, tools.shuffle]) input.onchange = refresh;
  tools.search.oninput = showList;
  one('#night').onclick = () => setNight(!body.classList.contains('nightMode'));
  one('#restart').onclick = () => begin();
  controls.show.onclick = () => turn(current(), true);
  controls.previous.onclick = () => move(-1);
  controls.next.onclick = () => move(1);
  for (const button of all('.grade button')) button.onclick = () => grade(Number(button.dataset.grade));
  for (const entry of entries) entry.querySelector('.toggle').onclick = () => toggle(entry, back(entry).hidden);

  const busy = 'input:not([type="checkbox"]), select, summary, a, audio, video';
  addEventListener('keydown', event => {
    const { key, target } = event;
    if (!isStudying() || event.ctrlKey || event.metaKey || event.altKey || target.closest?.(busy)) return;
    if (!current()) return;
    const isOpen = !back(current()).hidden;
    if (key === 'ArrowLeft') move(-1);
    else if (key === 'ArrowRight') move(1);
    else if (key === ' ' || key === 'Enter') {
      if (target.closest?.('button, input')) return;
      if (isOpen) grade(3);
      else turn(current(), true);
    } else if (/^[1-4]$/.test(key) && isOpen) grade(Number(key));
    else return;
    event.preventDefault();
  });

  let touch;
  addEventListener(
    'touchstart',
    event => {
      const { clientX: x, clientY: y } = event.touches[0];
      // What scrolls sideways by itself is not swiped.
      const scrolls = event.target.closest('pre, table, .math-display, .controls, .tools');
      touch = event.touches.length === 1 && !scrolls ? { x, y } : undefined;
    },
    { passive: true },
  );
  addEventListener('touchend', event => {
    if (!touch || !isStudying()) return;
    const { clientX, clientY } = event.changedTouches[0];
    const [dx, dy] = [clientX - touch.x, clientY - touch.y];
    if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) move(dx < 0 ? 1 : -1);
  });
  one('main').addEventListener('click', event => {
    if (!isStudying() || !current() || event.target.closest(`${busy}, button, input`)) return;
    if (String(getSelection()) === '' && back(current()).hidden) turn(current(), true);
  });

  const dark = matchMedia('(prefers-color-scheme: dark)');
  setNight(dark.matches);
  dark.onchange = () => setNight(dark.matches);
  tools.deck.hidden = tools.deck.options.length <= 2;
  one('.tools').hidden = false;
  show('study');
})();
