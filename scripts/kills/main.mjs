// Kills real builds at random moments and looks at what they leave: npm run test:kills [-- --seed N --count N --writers N]
//
// Each build is that of the same old set, whose notes were changed. Nine of ten are killed with SIGKILL, the others with SIGINT;
// every third at a moment when it writes. What is there afterwards has to be one whole set: the deck, the bank, the sheet and the
// lock of before, or those that a build which nobody kills makes. After some kills a build runs to its end: it has to make that
// set too, from whatever those before it kept, and nothing may be left that belongs to neither: files on the way, profiles,
// browsers, turns, journals. The time of most builds is not spent in the browser: the pages of the sheet are kept for them.
//
// Then programs that do nothing but write one set after the other are killed, to try the moments in which a build writes more
// often than builds could.
//
// Ends with a line `kills N: 0 mixed, 0 left`, and fails if it is not that.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { randomOf } from '../../bench/fuzz/mutate.mjs';
import { makeProject } from './project.mjs';
import { killWriter } from './writers.mjs';

const { values } = parseArgs({
  args: argv.slice(2).filter(word => word !== '--'),
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    writers: { type: 'string', default: '200' },
  },
});
const [seed, count, writers] = [values.seed, values.count, values.writers].map(Number);

/** Kills after which a build runs to its end. The last of them is one that has to print. */
const series = 20;

/** When builds are killed, in turns: anywhere, soon after they began to write, or to put what they wrote in place. */
const moments = ['writing', 'anywhere', 'anywhere', 'placing', 'anywhere', 'anywhere'];

const folder = mkdtempSync(join(tmpdir(), 'cardpress-kills-'));
const counts = { mixed: 0, left: 0, old: 0, new: 0, printing: 0, writing: 0 };
let next = 0;
let nextWriter = 0;
try {
  const lanes = Array.from({ length: Math.min(2, availableParallelism()) }, (_, lane) => killBuilds(lane));
  await Promise.all(lanes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const details = `${counts.old} old sets, ${counts.new} new ones, ${counts.printing} had to print; of ${writers} writers ${counts.writing} left files on the way`;
console.log(`kills ${count + writers}: ${counts.mixed} mixed, ${counts.left} left (${details})`);
exit(counts.mixed + counts.left === 0 ? 0 : 1);

/** Kills a build, and another one in its place where that had ended. */
async function killed(project, how) {
  for (let tries = 0; tries < 20; tries++) {
    const found = await project.killOnce(how);
    if (found) return found;
  }
  throw new Error('Builds end before they are killed.');
}

/** Takes series of kills as long as there are any, in a project of its own. */
async function killBuilds(lane) {
  const draw = randomOf(seed * 1000 + lane);
  const project =
    next < count ? await makeProject(join(folder, String(lane)), () => draw(2 ** 20) / 2 ** 20) : undefined;
  while (next < count) {
    const [from, to] = [next, Math.min(next + series, count)];
    next = to;
    for (let kill = from; kill < to; kill++) {
      const prints = kill + 1 === to;
      const when = moments[kill % moments.length];
      const { set, problem } = await killed(project, { prints, when });
      counts[set] += 1;
      counts.printing += prints ? 1 : 0;
      if (problem) console.error(`kill ${kill}: mixed\n`, problem);
    }
    const { isMixed, left } = await project.finish();
    counts.mixed += isMixed ? 1 : 0;
    counts.left += left.length;
    if (isMixed || left.length > 0) console.error(`after kill ${to - 1}:`, { isMixed, left });
  }
  while (nextWriter < writers) {
    const writer = nextWriter++;
    const { isMixed, left, isInterrupted } = await killWriter(draw(40), { waits: writer % 2 === 0 });
    counts.mixed += isMixed ? 1 : 0;
    counts.left += left.length;
    counts.writing += isInterrupted ? 1 : 0;
    if (isMixed || left.length > 0) console.error(`writer ${writer}:`, { isMixed, left });
  }
}
