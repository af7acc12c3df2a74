import type { Stream } from './context.js';

/** Between two lines in a log, as a share of the whole. */
const step = 0.1;

/** Shows how far a large sheet has come: on one line of a terminal, in a few lines of a log. */
export function progressTo(stream: Stream) {
  let told = -step;
  return {
    show(share: number): void {
      const text = `printing the sheet: ${Math.round(share * 100)} %`;
      if (stream.isTTY) stream.write(`\r${text}`);
      else if (share >= told + step || share === 1) stream.write(`${text}\n`);
      else return;
      told = share;
    },
    /** Takes the line off the terminal. */
    end(): void {
      if (stream.isTTY && told >= 0) stream.write('\r\u001b[K');
    },
  };
}
