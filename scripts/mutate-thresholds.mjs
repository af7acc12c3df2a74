// Changes each tuned number a little, up and down, and runs the tests that should notice: `node scripts/mutate-thresholds.mjs [ROOM …]`.
// A tuned number is any number in a file called thresholds.ts; the tests of src/ROOM/thresholds.ts are test/ROOM/thresholds.test.ts.
// Prints what no test noticed and fails if there is any.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { createVitest } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);

/** Counts up to this change by one, all other numbers by a fifth. */
const smallCount = 20;

/** Numbers that one worker tries before it may take those of another file. */
const mostNumbers = 16;

const files = readdirSync(`${root}src`, { recursive: true })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('/thresholds.ts'))
  .filter(file => wanted.length === 0 || wanted.some(room => file.startsWith(`${room}/`)))
  .sort();

const unnoticed = [];
let mutants = 0;
const queue = files.flatMap(jobsOf);
await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, work));
for (const one of unnoticed) console.log(one);
console.log(`${mutants} changes of numbers, ${unnoticed.length} unnoticed`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;

/** The numbers of a file in pieces, so that no worker is left with a long file at the end. */
function jobsOf(file) {
  const test = `test/${file.replace(/\.ts$/, '.test.ts')}`;
  if (!existsSync(root + test)) {
    unnoticed.push(`${test} is missing`);
    return [];
  }
  const path = `${root}src/${file}`;
  const text = readFileSync(path, 'utf8');
  const numbers = numbersIn(file, text);
  const pieces = Math.ceil(numbers.length / mostNumbers);
  const size = Math.ceil(numbers.length / pieces);
  return Array.from({ length: pieces }, (_, piece) => ({
    file,
    test,
    path,
    text,
    numbers: numbers.slice(piece * size, (piece + 1) * size),
  }));
}

/** Takes one job after the other. A changed file is only in the memory of one worker. */
async function work() {
  /** What stands in the place of a file while the tests run; undefined where all is as it is on disk. */
  let mutant;
  // One Vitest for all runs: to start it takes longer than to run a test file again.
  // Without the project's config: there, tests share modules between runs, changed ones too, and the plugin does not reach them.
  const options = { root, config: false, run: true, watch: false, bail: 1, reporters: [{}], testTimeout: 600_000 };
  const mutate = { name: 'mutate', enforce: 'pre', load: id => (id === mutant?.file ? mutant.text : null) };
  const vitest = await createVitest('test', options, { plugins: [mutate] });
  for (let job = queue.shift(); job; job = queue.shift()) {
    const { file, test, path, text, numbers } = job;
    const isNoticed = async changed => {
      mutant = { file: path, text: changed };
      vitest.invalidateFile(path);
      return !(await passes(vitest, test));
    };
    if (await isNoticed(text)) throw new Error(`${test} fails with the numbers as they are.`);
    for (const { name, line, start, end, value } of numbers) {
      for (const other of neighbours(value)) {
        mutants += 1;
        if (await isNoticed(text.slice(0, start) + other + text.slice(end))) continue;
        unnoticed.push(`src/${file}:${line} ${name}: ${value} → ${other}`);
      }
    }
    // Else all that failed may have failed for a reason of its own.
    if (await isNoticed(text)) throw new Error(`${test} fails when it runs again.`);
    console.log(`src/${file}: ${numbers.length} numbers`);
  }
  await vitest.close();
}

function numbersIn(file, text) {
  const numbers = [];
  let name = '';
  const visitor = new Visitor({
    VariableDeclarator: node => {
      name = node.id.name;
    },
    Property: node => {
      name = node.key.name ?? node.key.value;
    },
    Literal: ({ value, start, end }) => {
      if (typeof value !== 'number') return;
      numbers.push({ name, line: text.slice(0, start).split('\n').length, start, end, value });
    },
  });
  visitor.visit(parseSync(file, text).program);
  return numbers;
}

function neighbours(value) {
  const step = Number.isInteger(value) ? (value <= smallCount ? 1 : Math.ceil(value / 5)) : value / 5;
  return [value - step, value + step].map(number => Number(number.toPrecision(12)));
}

/** Whether a test file passes. */
async function passes(vitest, test) {
  const run = await vitest.runTestSpecifications([vitest.projects[0].createSpecification(root + test)]);
  // A failing run sets it; what this script found decides.
  process.exitCode = 0;
  const module = run.testModules.find(({ moduleId }) => moduleId === root + test);
  const [error] = [...(module?.errors() ?? []), ...run.unhandledErrors];
  if (module === undefined || error !== undefined) throw new Error(`${test} did not run: ${error?.message}`);
  return module.ok();
}
