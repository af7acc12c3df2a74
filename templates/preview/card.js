import { all, element, one, say, words } from './dom.js';

/** Milliseconds until a card that was asked for is drawn; until then the last one stays, so that nothing flickers. */
let frame;
let shownAddress = '';

/** How the card is shown; nothing of it is stored. */
export const look = { client: 'anki', width: 'desktop', side: 'front' };

/** The address of one side of a card; another one whenever it would show anything else. */
function addressOf(state, { id, print }, ord, isNight) {
  const query = new URLSearchParams({ id, ord, side: look.side, client: look.client, v: print });
  if (isNight) query.set('night', '');
  return `${state.cards}card?${query}`;
}

/** @param place which of how many cards it is */
export function showCard(state, question, ord, place, isNight) {
  const stage = one('.stage');
  stage.dataset.width = look.width;
  const card = question?.cards.find(one => one.ord === ord);
  const why = question === undefined ? words.choose : state.ok || question.print !== '' ? words.noCard : words.noFaces;
  one('#no-card').hidden = card !== undefined;
  one('#no-card').textContent = card === undefined ? why : '';
  one('#flip').textContent = look.side === 'front' ? words.flip : words.unflip;
  one('#flip').disabled = card === undefined;
  one('#edit').hidden = question === undefined;
  if (question) {
    one('#edit').href = question.editor;
    one('#edit').title = `${question.file}:${question.line}`;
  }
  one('#notes-on').replaceChildren(...(question ? notesOn(state, question, card, place) : []));
  for (const button of all('[data-width]'))
    if (button !== stage) button.ariaPressed = String(button.dataset.width === look.width);
  if (!card) {
    frame?.remove();
    frame = undefined;
    shownAddress = '';
    return;
  }
  const address = addressOf(state, question, ord, isNight);
  if (address === shownAddress) return;
  shownAddress = address;
  const title = `${card.name}, ${words[look.side]}: ${question.text}`;
  // A new frame leaves nothing in the browser's history that its back button would go through.
  const next = element('iframe', {
    title,
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    src: address,
  });
  next.className = isNight ? 'night' : 'day';
  const last = frame;
  frame = next;
  stage.append(next);
  if (!last) return;
  const hadFocus = document.activeElement === last;
  next.classList.add('coming');
  next.addEventListener('load', () => {
    next.classList.remove('coming');
    for (const other of all('.stage iframe')) if (other !== frame) other.remove();
    if (hadFocus) frame.focus({ preventScroll: true });
  });
}

/** Whether a message comes from the card that is shown. */
export const isFromCard = ({ source }) => frame !== undefined && source === frame.contentWindow;

function notesOn({ findings, hasMathjax }, question, card, place) {
  const { deck, tags, context, file, line, change, status } = question;
  const about = [
    say(words.place, place),
    ...(question.cards.length > 1 && card ? [card.name] : []),
    deck,
    ...(context === '' ? [] : [context]),
    ...(tags.length > 0 ? [tags.join(' ')] : []),
    `${file}:${line}`,
  ];
  const marks = [
    ...(status === 'unanswered' ? [element('span', { className: 'mark quiet' }, words.unanswered)] : []),
    ...(change === '' ? [] : [element('span', { className: `mark ${change}` }, words[change])]),
  ];
  return [
    element('p', {}, about.join(' · '), ' ', ...marks),
    ...(question.hasFormula && !hasMathjax ? [element('p', {}, words.formulas)] : []),
    ...question.findings.map(index => {
      const { severity, reason } = findings[index];
      return element(
        'p',
        { className: 'finding' },
        element('span', { className: `mark ${severity}` }, words[severity]),
        ' ',
        reason,
      );
    }),
  ];
}
