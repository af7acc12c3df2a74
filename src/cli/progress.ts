import { say } from '../say/say.js';
import type { Stream } from './context.js';

/** The share of the whole between two lines in a log. */
const step = 0.1;

/** Shows the progress of a large sheet: on one line of a terminal, in a few lines of a log. */
export function progressTo(stream: Stream, { TERM }: NodeJS.ProcessEnv) {
  const isLine = stream.isTTY === true && TERM !== 'dumb';
  let told = -step;
  return {
    show(share: number): void {
      const text = say('printing the sheet: {percent} %', { percent: Math.round(share * 100) });
      if (isLine) stream.write(`\r${text}`);
      else if (share >= told + step || share === 1) stream.write(`${text}\n`);
      else return;
      told = share;
    },
    /** Clears the line on the terminal. */
    end(): void {
      if (isLine && told >= 0) stream.write('\r\u001b[K');
    },
  };
}
