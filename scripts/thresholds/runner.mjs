// Runs the tests of a file once as they are, and then again with one number changed after the other.
import { setMaxListeners } from 'node:events';
import { sep } from 'node:path';
import { TestRunner } from 'vitest';
import { neighbours } from './numbers.mjs';
import { isChosen } from './share.mjs';
import { switches } from './switchable.mjs';

// A test listens to its own signal each time it runs.
setMaxListeners(0);

export default class ThresholdRunner extends TestRunner {
  /** The tests that passed, in order, each with the numbers that it depends on. */
  passed = [];

  async runTask(test) {
    const { read, renew } = numbersOf(test.file);
    // What is not computed is read when the file is loaded: whether a test depends on it cannot be told.
    read.clear();
    renew();
    const run = TestRunner.getTestFn(test);
    const { user: before } = process.cpuUsage();
    await run();
    this.passed.push({ run, read: new Set(read), time: process.cpuUsage().user - before });
  }

  async onAfterRunSuite(suite) {
    if (suite.type === 'suite' && suite === suite.file) suite.meta.noticed = await this.noticedOf(suite);
    await super.onAfterRunSuite(suite);
  }

  /** The changes, as `number/value`, that a test notices. */
  async noticedOf(file) {
    const { values, renew } = numbersOf(file);
    const noticed = [];
    /** Tests stand in about the order of the numbers, so the next change is likely to be noticed where the last one was. */
    let place = 0;
    for (const [at, value] of values.entries()) {
      if (!isChosen(at)) continue;
      const tests = [...this.passed.entries()].filter(([, { read }]) => read.has(at));
      for (const other of neighbours(value)) {
        const cost = ([index, { time }]) => (index === place ? 0 : time * Math.abs(index - place));
        for (const [index, { run }] of tests.sort((one, two) => cost(one) - cost(two))) {
          values[at] = other;
          renew();
          const isNoticed = await fails(run);
          values[at] = value;
          renew();
          if (!isNoticed) continue;
          // It may fail for another reason, such as that it cannot run twice.
          if (await fails(run)) continue;
          noticed.push(`${at}/${other}`);
          place = index;
          break;
        }
      }
    }
    return noticed;
  }
}

/** The numbers of the file that a test file is about. */
function numbersOf({ filepath }) {
  const file = filepath.replaceAll(sep, '/').replace(/\/test\/(.*)\.test\.ts$/, '/src/$1.ts');
  return globalThis[Symbol.for(switches)].get(file);
}

/** Whether a test fails. */
async function fails(run) {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}
