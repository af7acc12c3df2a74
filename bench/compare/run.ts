import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from './judge.js';
import { measure, summarise, type Taken } from './measure.js';
import { type Job, jobName, type Options } from './options.js';
import type { Installed, PeerName } from './peers.js';
import { type Contender, type Place, type Work, workOf } from './works.js';

type Settings = Pick<Options, 'rounds' | 'limit'> & {
  install: (peer: PeerName) => Installed;
  say: (line: string) => void;
};

/** Milliseconds after which a work gets no more rounds than it needs. */
const enough = 60_000;
/** After which it gets none at all. */
const tooMuch = 300_000;

interface Entrant {
  contender: Contender;
  peer: string;
  runs: Taken[];
  failure?: string;
}

/** Lets the contenders of a work run in turn, so that whatever else the machine does slows all of them. */
export async function runJob(job: Job, { rounds, limit, install, say }: Settings): Promise<Result> {
  const work = workOf(job);
  const [least, most] = rounds === undefined ? usualRounds(job) : [rounds, rounds];
  const entrants = work.contenders.map(contender => entrantOf(contender, job, install));
  const inputs = mkdtempSync(join(tmpdir(), 'cardpress-bench-'));
  try {
    work.prepare(inputs);
    const start = performance.now();
    for (let round = 1; round <= most; round++) {
      const time = performance.now() - start;
      if (time > tooMuch || (round > least && time > enough)) break;
      for (const entrant of entrants) {
        if (entrant.failure !== undefined) continue;
        const run = await runOnce(work, entrant, inputs, limit);
        if ('failure' in run) entrant.failure = run.failure;
        else entrant.runs.push(run);
      }
      say(`${jobName(job)}: round ${round}`);
    }
  } finally {
    rmSync(inputs, { recursive: true, force: true });
  }
  const contenders = entrants.map(({ contender: { name }, runs, failure }) => ({
    name,
    runs: runs.length,
    ...(failure === undefined ? summarise(runs) : { failure }),
  }));
  return { work: jobName(job), date: new Date().toISOString().slice(0, 10), contenders };
}

/** How often each runs, at least and at most: as often as there is time, and the longest works once. */
function usualRounds({ group, size = 0 }: Job): [least: number, most: number] {
  const isLong = size > (group === 'sheet' ? 1000 : 10_000);
  return isLong ? [1, 1] : [3, 15];
}

function entrantOf(contender: Contender, { size = 0 }: Job, install: Settings['install']): Entrant {
  if (size > (contender.upTo ?? size)) return { contender, peer: '', runs: [], failure: 'not tried' };
  if (contender.peer === undefined) return { contender, peer: '', runs: [] };
  const installed = install(contender.peer);
  return 'folder' in installed
    ? { contender, peer: installed.folder, runs: [] }
    : { contender, peer: '', runs: [], failure: 'not installed' };
}

async function runOnce(work: Work, { contender, peer }: Entrant, inputs: string, limit: number) {
  const folder = mkdtempSync(join(inputs, 'run-'));
  const out = join(folder, 'out');
  mkdirSync(out);
  const notes = join(inputs, 'notes');
  if (existsSync(notes)) cpSync(notes, join(folder, 'notes'), { recursive: true });
  try {
    const place: Place = { inputs, folder, out, peer };
    contender.begin?.(place);
    const run = await measure(contender.command(place), limit);
    if ('failure' in run) return run;
    const bytes = sizeOf(out);
    return work.writes && bytes === 0 ? { failure: 'writes nothing' } : { ...run, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of all files in a folder. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
