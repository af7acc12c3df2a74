import { askingOf } from '../../language/asking.js';
import { weightOf } from '../../language/essence.js';
import { tokensOf } from '../../language/tokens.js';
import { takenUp } from '../thresholds.js';

/** Whether a text has the words of a title in it. */
export function takesUp(text: string, title: string): boolean {
  const said = new Set(tokensOf(text.toLowerCase()).map(singular));
  const tokens = askingOf(title.toLowerCase()).map(singular);
  const weight = weightOf(tokens);
  return weight > 0 && weightOf(tokens.filter(token => said.has(token))) >= weight * takenUp;
}

function singular(token: string): string {
  return token.replace(/(?<=\w\w)s$/u, '');
}
