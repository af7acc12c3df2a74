// How long notes take to parse in segments, beside remark-parse on the whole and beside the same notes in 100 files:
// `npm run bench -- parse [questions…]`. Each run is a process of its own. The processor's time is compared, since it says
// the same on a busy machine.
import { spawnSync } from 'node:child_process';
import { parseInOneWay } from './parse.js';

interface Result {
  /** Milliseconds. */
  clock: number;
  cpu: number;
  bytes: number;
  memory: number;
}

const [script = '', ...args] = process.argv.slice(1);
if (args[0] === 'worker') process.stdout.write(JSON.stringify(parseInOneWay(args[1] ?? '', Number(args[2]))));
else main(args.map(Number));

function main(sizes: number[]): void {
  console.log('processor seconds (by the clock; memory at most); segments and files: median of 3, whole: one run\n');
  console.log(
    `questions  MB    ${['whole', 'segments', 'in 100 files'].map(title => title.padEnd(24)).join('')}segments : whole  one file : 100 files`,
  );
  for (const questions of sizes.length > 0 ? sizes : [100, 1000, 10000]) {
    const segments = run('segments', questions, 3);
    const files = run('files', questions, 3);
    const whole = run('whole', questions, 1);
    console.log(
      [
        String(questions).padEnd(11),
        (segments.bytes / 1e6).toFixed(1).padEnd(6),
        ...[whole, segments, files].map(seconds),
        (segments.cpu / whole.cpu).toFixed(2).padEnd(18),
        (segments.cpu / files.cpu).toFixed(2),
      ].join(''),
    );
  }
}

function run(way: string, questions: number, rounds: number): Result {
  const results = Array.from({ length: rounds }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'worker', way, String(questions)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${way} of ${questions} questions failed:\n${stderr}`);
    return JSON.parse(stdout) as Result;
  });
  return results.sort((a, b) => a.cpu - b.cpu)[Math.floor(rounds / 2)] as Result;
}

function seconds({ cpu, clock, memory }: Result): string {
  return `${(cpu / 1000).toFixed(1)} (${(clock / 1000).toFixed(1)}; ${Math.round(memory / 1e6)} MB)`.padEnd(24);
}
