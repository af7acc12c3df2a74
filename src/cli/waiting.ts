import type { BuildOptions } from '../index.js';
import { say } from '../say/say.js';
import type { Stream } from './context.js';

/** Says whom a build waits for. */
export function waitingOn(stream: Stream): NonNullable<BuildOptions['onWait']> {
  return ({ pid, since }) => {
    const time = new Date(since).toTimeString().slice(0, 8);
    stream.write(`${say('Waiting for another build of this project (process {pid}, since {time}).', { pid, time })}\n`);
  };
}
