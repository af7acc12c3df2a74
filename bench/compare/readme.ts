import type { Judged, Result } from './judge.js';
import type { Machine } from './machine.js';
import { type Group, groups } from './options.js';

/** All that one run found out. */
export interface Report {
  machine: Machine;
  results: Result[];
  goals: Judged[];
  /** Peers that could not be installed. */
  skipped: { name: string; reason: string }[];
  versions: Record<string, string>;
}

/** bench/README.md, from all that is known. */
export function readmeOf(report: Report): string {
  return `${[
    '# Bench',
    '<!-- Written by `npm run bench`. -->',
    introduction,
    machineOf(report),
    '## Goals',
    'A goal is met if the ratio is at most this.',
    table(['goal', 'ratio', 'at most', 'met'], report.goals.map(goalRow), 1),
    '## Runs',
    explanation,
    table(
      ['work', 'contender', 'CPU', 'wall', 'memory', 'output', 'CPU ratio', 'runs', 'day'],
      report.results.toSorted(byWork).flatMap(resultRows),
      2,
    ),
    ...(report.skipped.length > 0 ? [skippedOf(report)] : []),
    howTo,
  ].join('\n\n')}\n`;
}

const introduction = `How cardpress compares with tools that make decks or sheets of notes, and with the least that such work can take. All
start from the same generated notes. Each run is a fresh process, and the contenders take turns (A B C, A B C …), so that whatever else
the machine does slows all of them. [docs/performance.md](../docs/performance.md) explains where the time goes.`;

const explanation = `CPU is the user and system time of a process and all that it starts, in seconds; wall is the time by the clock; both are medians.
Memory is the most that all its processes hold at once, what they share counted once. CPU ratio is that of cardpress to the contender.

- **start**: cardpress prints its version; Node does nothing.
- **unchanged**: a build of deck and bank that has nothing to do, beside \`cardpress --version\`.
- **changed**: the same after an edit of one question, in one file of 100 questions, beside a build with nothing kept.
- **keeping**: a build with nothing kept, which keeps what it works out for the next one, beside one with \`--no-cache\`.
- **deck**: ordinary Chinese questions of some 600 bytes, 100 to a file. cardpress writes deck and bank, with nothing cached; the peers write
  a deck.
- **mixed**: the same with English, nested lists, code, tables, formulas, links and pictures.
- **writer**: cards that are there already, written as a deck through the library.
- **sheet**: the mixed notes as a PDF. cardpress finds out the page numbers, and writes contents, outline and tags; \`puppeteer\` is a script
  that opens our page as it is in the end, and prints it once; md-to-pdf makes a page of its own. All use the same browser and fonts.`;

const howTo = `## How to run it

\`\`\`sh
npm run bench                                      # all of it: an hour
npm run bench -- --missing                         # what no run on this machine has measured yet
npm run bench -- --only deck,start --sizes 20,1000 # some groups, some sizes: minutes
npm run bench -- --only deck:20,sheet:200          # single works
npm run --silent bench -- --json                   # prints the report as JSON: goals are { name, ratio, goal, met }
\`\`\`

It needs Linux or macOS with python3 (md2anki needs 3.12). The peers are installed from PyPI and npm, in the versions that
\`bench/compare/peers.ts\` pins, into \`cardpress-bench\` in the user's cache folder, with \`uv\` if there is one. Memory is that of the largest process
where there is no \`/proc\`. Each run replaces its works in \`bench/results.json\`, and writes this file from all of them. What another
machine has measured is dropped, and a goal whose work was not run has no ratio. The goals are \`bench/compare/goals.ts\`. \`--rounds\` says how often each contender runs, \`--limit\` after how many seconds a run is given up.

The other benches measure parts: \`npm run bench -- growth\` how the time for hostile notes grows, \`parse\` parsing in segments,
\`identity\` and \`walk\` recognising questions, \`history\` what readers keep when notes change, \`replay\` and \`bulk\` the histories of public
collections ([docs/identity.md](../docs/identity.md)), which \`fit\` fits the weights to.`;

function machineOf({ machine: { cores, cpu, memory, system, node }, versions }: Report): string {
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${cores} cores (${cpu}), ${Math.round(memory / 2 ** 30)} GB, ${system}, Node ${node}.\nPeers: ${peers.join(', ')}.`;
}

function goalRow({ name, ratio, goal, met }: Judged): string[] {
  return [name, ratio === null ? '–' : ratio.toFixed(2), String(goal), met === null ? '–' : met ? 'yes' : 'no'];
}

function resultRows({ work, date, contenders }: Result): string[][] {
  const [own] = contenders;
  return contenders.map((contender, at) => {
    const head = [at === 0 ? workName(work) : '', contender.name];
    const day = at === 0 ? date : '';
    if ('failure' in contender) return [...head, contender.failure.replaceAll('|', '\\|'), '', '', '', '', '', day];
    const { cpu, wall, memory, bytes, runs } = contender;
    const ratio = at === 0 || own === undefined || 'failure' in own ? '' : (own.cpu / cpu).toFixed(2);
    return [...head, seconds(cpu), seconds(wall), size(memory), bytes > 0 ? size(bytes) : '', ratio, String(runs), day];
  });
}

function byWork(a: Result, b: Result): number {
  const [first, second] = [partsOf(a.work), partsOf(b.work)];
  return groups.indexOf(first.group) - groups.indexOf(second.group) || first.size - second.size;
}

function partsOf(work: string): { group: Group; size: number } {
  const [group, size = 0] = work.split(':');
  return { group: group as Group, size: Number(size) };
}

function workName(work: string): string {
  const [group, count] = work.split(':');
  return count === undefined ? work : `${group} ${Number(count).toLocaleString('en')}`;
}

function seconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

function size(bytes: number): string {
  if (bytes < 1e5) return `${(bytes / 1e3).toFixed(0)} KB`;
  return bytes < 1e7 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e6).toFixed(0)} MB`;
}

function skippedOf({ skipped }: Report): string {
  return skipped.map(({ name, reason }) => `${name} could not be installed: ${reason}`).join('\n');
}

/** @param words how many columns are words, aligned to the left */
function table(head: string[], rows: string[][], words: number): string {
  const rule = head.map((_, at) => (at < words ? '---' : '---:'));
  return [head, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
