import { startOf } from '../language/columns.js';
import type { OnProgress, Progress } from '../progress.js';
import { say } from '../say/say.js';
import type { Context, Stream } from './context.js';
import type { Arguments } from './options.js';

/** Milliseconds that nobody waits for. */
const soon = 500;

/** Milliseconds between two states of the line on a terminal, so that it can be read. */
const often = 100;

/** Milliseconds between two lines in a log, which keeps them all. */
const seldom = 5000;

const usualColumns = 80;

/**
 * Does something that may take long, and shows on stderr how far it has come, unless `--quiet` or `CARDPRESS_PROGRESS=never`
 * asks for silence.
 */
export async function withProgress<Made>(
  { quiet = false }: Pick<Arguments, 'quiet'>,
  { stderr, env }: Pick<Context, 'stderr' | 'env'>,
  work: (told: { onProgress?: OnProgress }) => Promise<Made>,
): Promise<Made> {
  const { CARDPRESS_PROGRESS } = env;
  if (quiet || CARDPRESS_PROGRESS === 'never') return work({});
  const progress = progressTo(stderr, env);
  try {
    return await work({ onProgress: progress.show });
  } finally {
    progress.end();
  }
}

/** Shows how far a command has come, if it takes long: on one line of a terminal, in a line every few seconds elsewhere. */
export function progressTo(stream: Stream, { TERM }: NodeJS.ProcessEnv, now: () => number = Date.now) {
  const isLine = stream.isTTY === true && TERM !== 'dumb';
  let next = now() + (isLine ? soon : seldom);
  let text = '';
  let shown = '';
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (text === shown) return;
    stream.write(isLine ? `\r${startOf(text, (stream.columns ?? usualColumns) - 1)}\u001b[K` : `${text}\n`);
    shown = text;
    next = now() + (isLine ? often : seldom);
  };
  return {
    show(progress: Progress): void {
      text = textOf(progress);
      // Where the work leaves no time to the timer, it calls often; where it does not call, the timer has its time.
      if (now() >= next) write();
      else timer ??= setTimeout(write, next - now()).unref();
    },
    /** Clears the line on the terminal. */
    end(): void {
      clearTimeout(timer);
      if (isLine && shown !== '') stream.write('\r\u001b[K');
    },
  };
}

function textOf({ step, done, of, pictures }: Progress): string {
  switch (step) {
    case 'history':
      return say('history: {done} of {of} versions', { done, of });
    case 'notes':
      return pictures === undefined || pictures.of === 0
        ? say('notes: {done} of {of} files', { done, of })
        : say('notes: {done} of {of} files, {ready} of {pictures} pictures', {
            done,
            of,
            ready: pictures.done,
            pictures: pictures.of,
          });
    case 'cards':
      return say('cards: {done} of {of}', { done, of });
    case 'sheet':
      return say('printing the sheet: {percent} %', { percent: Math.round((done / of) * 100) });
    default:
      return of > 1
        ? say('making {artifact}: {done} of {of}', { artifact: step, done, of })
        : say('making {artifact}', { artifact: step });
  }
}
