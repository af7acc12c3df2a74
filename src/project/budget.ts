import { cpuUsage } from 'node:process';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext, Script } from 'node:vm';
import { say } from '../say/say.js';

/** What a file of notes may cost. */
export interface Limits {
  /** Seconds of the processor. */
  processor: number;
  /** Seconds that may pass while nothing but its own code runs: many more, since the machine may have other things to do. */
  uninterrupted: number;
  /** Megabytes that are still in use when it has been worked on. */
  memory: number;
}

/** Milliseconds in which no file costs so much that it has to be looked at: asking the system takes as long as a small step. */
const gap = 10;

const usual: Limits = { processor: 60, uninterrupted: 300, memory: 1000 };

/** A file costs more than it may. */
export class CostError extends Error {
  override name = 'CostError';
}

/** What is left to a file. */
export interface Budget {
  /**
   * Does a piece of the work for the file; one that never ends is ended.
   * @throws CostError
   */
  within<T>(work: () => T): T;
}

/** Begins to count what a file costs. */
export function startBudget({ processor, uninterrupted, memory }: Limits = usual): Budget {
  const before = cpuUsage();
  const held = megabytesHeld();
  let looked = performance.now();
  const check = () => {
    if (performance.now() - looked < gap) return;
    looked = performance.now();
    const { user, system } = cpuUsage(before);
    if ((user + system) / 1e6 > processor)
      throw new CostError(say('more than {processor} s of processor time', { processor }));
    if (megabytesHeld() - held <= memory) return;
    // Most of it may be garbage.
    collectGarbage();
    if (megabytesHeld() - held > memory) throw new CostError(say('more than {memory} MB of memory', { memory }));
  };
  return {
    within(work) {
      const result = isWithin ? work() : endedAfter(uninterrupted, work);
      // Nobody waits for it where the check throws.
      if (result instanceof Promise) result.catch(() => {});
      check();
      return result;
    },
  };
}

/** Whether a piece of work is being done that is ended if need be. */
let isWithin = false;
const place = Symbol.for('cardpress.work');
const run = new Script(`globalThis[Symbol.for(${JSON.stringify(place.description)})]()`);

/** Only a script can be ended from outside while it runs in this thread. */
function endedAfter<T>(seconds: number, work: () => T): T {
  const holder = globalThis as { [place]?: () => T };
  holder[place] = work;
  isWithin = true;
  try {
    return run.runInThisContext({ timeout: seconds * 1000, displayErrors: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new CostError(say('more than {seconds} s at a stretch', { seconds }));
  } finally {
    isWithin = false;
    delete holder[place];
  }
}

function megabytesHeld(): number {
  return getHeapStatistics().used_heap_size / 1e6;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
