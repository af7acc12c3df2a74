import { askingOf } from '../../language/asking.js';
import { weightOf } from '../../language/essence.js';
import { tokensOf } from '../../language/tokens.js';
import { takenUp } from '../thresholds.js';

/** Whether a text has the words of a title in it. */
export function takesUp(text: string, title: string): boolean {
  const said = new Set(tokensOf(text.toLowerCase()).map(singular));
  // Korean words have their particles behind them, and are written apart or together.
  const joined = text.replace(/\s+/gu, '');
  const isSaid = (token: string) =>
    said.has(token) || (/^\p{Script=Hangul}{2,}$/u.test(token) && joined.includes(token));
  const tokens = askingOf(title.toLowerCase()).map(singular);
  const weight = weightOf(tokens);
  return weight > 0 && weightOf(tokens.filter(isSaid)) >= weight * takenUp;
}

function singular(token: string): string {
  return token.replace(/(?<=\w\w)s$/u, '');
}
