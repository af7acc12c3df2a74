import { constants } from 'node:os';
import process from 'node:process';

/** The signals that ask a process to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Ending = (typeof signals)[number];

const cleanUps = new Set<() => void>();
let holds = 0;
let held: Ending | undefined;

/**
 * Cleans up should this process end before the work does: by a signal, or by `process.exit`. What cleans up must do so
 * at once, without promises.
 * @returns what calls it off
 */
export function atEnd(cleanUp: () => void): () => void {
  listen();
  cleanUps.add(cleanUp);
  return () => {
    cleanUps.delete(cleanUp);
    stopListening();
  };
}

/** Lets work of a moment finish before a signal ends this process. Who signals twice does not want to wait. */
export async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  listen();
  holds += 1;
  try {
    return await work();
  } finally {
    holds -= 1;
    const signal = held;
    if (holds === 0 && signal !== undefined) end(signal);
    stopListening();
  }
}

let isListening = false;
let isStopping = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  process.on('exit', cleanUp);
  for (const signal of signals) process.on(signal, onSignal);
}

/**
 * Stops listening where nothing is left to clean up. Not at once: a signal that has come is told in the next turn of the event
 * loop, and is lost where nobody listens then.
 */
function stopListening(): void {
  if (isStopping) return;
  isStopping = true;
  const stop = () => {
    isStopping = false;
    if (cleanUps.size > 0 || holds > 0) return;
    isListening = false;
    process.off('exit', cleanUp);
    for (const signal of signals) process.off(signal, onSignal);
  };
  setImmediate(() => setImmediate(stop).unref()).unref();
}

function onSignal(signal: Ending): void {
  if (holds > 0 && held === undefined) held = signal;
  else end(signal);
}

function end(signal: Ending): void {
  held = undefined;
  cleanUp();
  // Somebody else listens too, and decides whether the process ends.
  if (process.listenerCount(signal) > 1) return;
  process.off(signal, onSignal);
  process.kill(process.pid, signal);
  // The first process of a container is not ended by a signal that it does not listen to.
  process.exit(128 + constants.signals[signal]);
}

function cleanUp(): void {
  for (const one of cleanUps) {
    try {
      one();
    } catch {
      // What cannot be removed now is removed by the next build.
    }
  }
  cleanUps.clear();
}
