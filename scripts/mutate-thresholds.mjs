// Changes each tuned number a little, up and down, and runs the tests that should notice: `node scripts/mutate-thresholds.mjs [ROOM …]`.
// A tuned number is any number in a file called thresholds.ts; the tests of src/ROOM/thresholds.ts are test/ROOM/thresholds.test.ts.
// Prints what no test noticed and fails if there is any.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { startVitest } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);

/** Counts up to this change by one, all other numbers by a fifth. */
const smallCount = 20;

const files = readdirSync(`${root}src`, { recursive: true })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('/thresholds.ts'))
  .filter(file => wanted.length === 0 || wanted.some(room => file.startsWith(`${room}/`)))
  .sort();

const unnoticed = [];
let mutants = 0;
for (const file of files) {
  const test = `test/${file.replace(/\.ts$/, '.test.ts')}`;
  if (!existsSync(root + test)) {
    unnoticed.push(`${test} is missing`);
    continue;
  }
  const text = readFileSync(`${root}src/${file}`, 'utf8');
  if (!(await passes(test, { file: `/src/${file}`, text })))
    throw new Error(`${test} fails with the numbers as they are.`);
  for (const { name, line, start, end, value } of numbersIn(file, text)) {
    for (const other of neighbours(value)) {
      mutants += 1;
      const mutant = { file: `/src/${file}`, text: text.slice(0, start) + other + text.slice(end) };
      if (await passes(test, mutant)) unnoticed.push(`src/${file}:${line} ${name}: ${value} → ${other}`);
    }
  }
}
for (const one of unnoticed) console.log(one);
console.log(`${mutants} changes of numbers, ${unnoticed.length} unnoticed`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;

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

/** Whether a test file passes, with the text of one source file replaced. */
async function passes(test, mutant) {
  const mutate = {
    name: 'mutate',
    enforce: 'pre',
    load: id => (id.endsWith(mutant.file) ? mutant.text : null),
  };
  const options = { root, run: true, watch: false, bail: 1, reporters: [{}], coverage: { enabled: false } };
  const vitest = await startVitest('test', [test], options, { plugins: [mutate] });
  const modules = vitest.state.getTestModules();
  const passed = modules.length > 0 && modules.every(module => module.ok());
  await vitest.close();
  // A failing run sets it; what this script found decides.
  process.exitCode = 0;
  return passed;
}
