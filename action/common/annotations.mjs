// @ts-check
// Which findings are shown at their lines: the forge shows ten of a kind for each step, and drops the rest without a word.

/** @typedef {import('./state.mjs').Message} Message */
/** @typedef {{ kind: 'error' | 'warning' | 'notice', message: Message }} Shown */
/** @typedef {{ kind: 'error' | 'warning' | 'notice', count: number }} Rest */

export const most = 10;

const kinds = /** @type {const} */ ({ error: 'error', warning: 'warning', info: 'notice' });

/**
 * What of the notes wants a hand. Where there is more than may be shown, each rule has its first finding before any has a
 * second one, and the last place is kept for the number of the others.
 *
 * @param {Message[]} messages
 * @returns {{ shown: Shown[], rest: Rest[] }}
 */
export function chooseAnnotations(messages) {
  /** @type {Shown[]} */
  const shown = [];
  /** @type {Rest[]} */
  const rest = [];
  for (const severity of /** @type {const} */ (['error', 'warning', 'info'])) {
    const kind = kinds[severity];
    const all = messages.filter(one => one.severity === severity && (severity !== 'info' || wantsAHand(one)));
    const chosen = all.length > most ? inTurns(all).slice(0, most - 1) : all;
    shown.push(...all.filter(one => chosen.includes(one)).map(message => ({ kind, message })));
    if (chosen.length < all.length) rest.push({ kind, count: all.length - chosen.length });
  }
  return { shown, rest };
}

/**
 * Most of what is info tells what was done; a missing answer is work.
 *
 * @param {Message} message
 */
function wantsAHand({ rule, position }) {
  return rule === 'unanswered' && position !== undefined;
}

/** @param {Message[]} messages */
function inTurns(messages) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return messages
    .map(message => {
      const turn = seen.get(message.rule) ?? 0;
      seen.set(message.rule, turn + 1);
      return { message, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ message }) => message);
}
