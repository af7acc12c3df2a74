// Changes each tuned number a little, up and down, and runs the tests that should notice:
// `npm run test:thresholds [-- --every N] [ROOM …]`; with `--every N` each N-th number of a file, from one of the first N by chance.
// A tuned number is any number in a file called thresholds.ts; the tests of src/ROOM/thresholds.ts are test/ROOM/thresholds.test.ts.
// Prints what no test noticed and fails if there is any.
//
// A number is changed while the tests run, which spares loading them again for each. What they do not notice then, since
// something was computed from the number when it was loaded, is changed in the source, and all of them run again.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { neighbours, numbersIn } from './numbers.mjs';
import { isChosen, shareName } from './share.mjs';
import { switchable } from './switchable.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options, positionals: wanted } = parseArgs({
  options: { every: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const every = Number(options.every);
const first = Math.floor(Math.random() * every);
process.env[shareName] = `${every} ${first}`;
const files = readdirSync(`${root}src`, { recursive: true })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('/thresholds.ts'))
  .filter(file => wanted.length === 0 || wanted.some(room => file.startsWith(`${room}/`)))
  .sort()
  .map(file => {
    const path = `${root}src/${file}`;
    const test = `${root}test/${file.replace(/\.ts$/, '.test.ts')}`;
    if (!existsSync(test)) throw new Error(`${test} is missing`);
    const text = readFileSync(path, 'utf8');
    return { name: `src/${file}`, path, test, text, numbers: numbersIn(path, text) };
  });

const changes = files.flatMap(file =>
  file.numbers.flatMap((number, at) =>
    isChosen(at) ? neighbours(number.value).map(other => ({ file, at, ...number, other })) : [],
  ),
);
const left = await whileRunning();
const unnoticed = await inSource(left);
for (const { file, line, name, value, other } of unnoticed)
  console.log(`${file.name}:${line} ${name}: ${value} → ${other}`);
const share = every > 1 ? ` (one number in ${every}, from the ${first + 1}. of each file)` : '';
console.log(`${changes.length} changes of numbers${share}, ${unnoticed.length} unnoticed`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;

/** The changes that no test notices while it runs. */
async function whileRunning() {
  const sources = new Map(files.map(({ path, text }) => [path, switchable(path, text)]));
  const vitest = await start(id => sources.get(id), {
    runner: fileURLToPath(new URL('runner.mjs', import.meta.url)),
    maxWorkers: availableParallelism(),
  });
  const modules = await run(
    vitest,
    files.map(({ test }) => test),
  );
  await vitest.close();
  for (const [test, module] of modules) if (!module.ok()) throw new Error(`${test} fails as it is`);
  return changes.filter(({ file, at, other }) => {
    const { noticed } = modules.get(file.test).meta();
    return !noticed.includes(`${at}/${other}`);
  });
}

/** Of some changes those that no test notices if the source has them. */
async function inSource(some) {
  const queue = [...some];
  const found = [];
  const work = async () => {
    let mutant;
    const vitest = await start(id => (id === mutant?.path ? mutant.text : null), { bail: 1 });
    for (let change = queue.shift(); change; change = queue.shift()) {
      const { path, test, text } = change.file;
      mutant = { path, text: text.slice(0, change.start) + change.other + text.slice(change.end) };
      vitest.invalidateFile(path);
      const module = (await run(vitest, [test])).get(test);
      if (module.ok()) found.push(change);
    }
    await vitest.close();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, work));
  return found;
}

/** A Vitest that loads some files from elsewhere. Without the project's config: there, tests share modules between runs. */
async function start(load, options) {
  const own = { root, config: false, run: true, watch: false, reporters: [{}], testTimeout: 600_000, ...options };
  return await createVitest('test', own, { plugins: [{ name: 'mutate', enforce: 'pre', load }] });
}

/** Runs test files; what became of each. */
async function run(vitest, tests) {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    tests.map(test => vitest.projects[0].createSpecification(test)),
  );
  // A failing run sets it; what this script found decides.
  process.exitCode = 0;
  const modules = new Map(testModules.map(module => [module.moduleId, module]));
  for (const test of tests) {
    const [error] = [...(modules.get(test)?.errors() ?? []), ...unhandledErrors];
    if (!modules.has(test) || error !== undefined) throw new Error(`${test} did not run: ${error?.message}`);
  }
  return modules;
}
