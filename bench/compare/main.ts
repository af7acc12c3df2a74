// Compares cardpress with its peers, and writes bench/README.md: `npm run bench`. See there.
import { writeFileSync } from 'node:fs';
import { goals } from './goals.js';
import { judge, type Result } from './judge.js';
import { thisMachine } from './machine.js';
import { type Options, readOptions, UsageError, usage } from './options.js';
import { type Installed, install, type PeerName, versionOf } from './peers.js';
import { type Report, readmeOf } from './readme.js';
import { runJob } from './run.js';

/** Progress, while the report goes to stdout. */
const say = (line: string) => console.error(line);

try {
  const options = readOptions(process.argv.slice(2));
  const report = await reportOf(options);
  const readme = readmeOf(report);
  writeFileSync('bench/README.md', readme);
  console.log(options.json ? JSON.stringify(report, undefined, 2) : readme);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function reportOf({ jobs, rounds, limit }: Options): Promise<Report> {
  const known = new Map<PeerName, Installed>();
  const installOnce = (name: PeerName) => {
    const installed = known.get(name) ?? install(name, say);
    known.set(name, installed);
    return installed;
  };
  const results: Result[] = [];
  for (const job of jobs)
    results.push(await runJob(job, { ...(rounds !== undefined && { rounds }), limit, install: installOnce, say }));
  return {
    machine: thisMachine(),
    date: new Date().toISOString().slice(0, 10),
    results,
    goals: judge(goals, results),
    skipped: [...known].flatMap(([name, installed]) =>
      'reason' in installed ? [{ name, reason: installed.reason }] : [],
    ),
    versions: Object.fromEntries(
      [...known].flatMap(([name, installed]) => ('folder' in installed ? [[name, versionOf(name)]] : [])),
    ),
  };
}
