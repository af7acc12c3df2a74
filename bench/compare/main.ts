// Compares cardpress with its peers, and writes bench/README.md: `npm run bench`. See there.
import { writeFileSync } from 'node:fs';
import { missingOf, readEarlier, withResult, writeEarlier } from './earlier.js';
import { goals } from './goals.js';
import { judge } from './judge.js';
import { thisMachine } from './machine.js';
import { type Options, readOptions, UsageError, usage } from './options.js';
import { type Installed, install, type PeerName, peerNames, versionOf } from './peers.js';
import { type Report, readmeOf } from './readme.js';
import { runJob } from './run.js';

/** Progress, while the report goes to stdout. */
const say = (line: string) => console.error(line);

try {
  const options = readOptions(process.argv.slice(2));
  const report = await reportOf(options);
  console.log(options.json ? JSON.stringify(report, undefined, 2) : readmeOf(report));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function reportOf({ jobs, missing, rounds, limit }: Options): Promise<Report> {
  const known = new Map<PeerName, Installed>();
  const installOnce = (name: PeerName) => {
    const installed = known.get(name) ?? install(name, say);
    known.set(name, installed);
    return installed;
  };
  const machine = thisMachine();
  const results = readEarlier(machine);
  const versions = Object.fromEntries(peerNames.map(name => [name, versionOf(name)]));
  const report: Report = { machine, results, goals: judge(goals, results), skipped: [], versions };
  for (const job of missing ? missingOf(jobs, results) : jobs) {
    const settings = { ...(rounds !== undefined && { rounds }), limit, install: installOnce, say };
    report.results = withResult(report.results, await runJob(job, settings));
    report.goals = judge(goals, report.results);
    report.skipped = [...known].flatMap(([name, installed]) => ('reason' in installed ? [{ name, ...installed }] : []));
    // After each work, for a run that is broken off.
    writeEarlier({ machine, results: report.results });
    writeFileSync('bench/README.md', readmeOf(report));
  }
  return report;
}
