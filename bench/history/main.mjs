// What a reader of the deck keeps when the notes change, beside anki-apkg-export, counted by the real Anki:
// `npm run bench -- history`, after one `npm run test:anki`, which installs Anki. See docs/history.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, readNotes } from './build.mjs';
import { scenarios } from './scenarios.mjs';

const version = '26.9.3';
const tools = ['cardpress', 'anki-apkg-export'];
const columns = ['after', 'doubled', 'lost', 'outdated'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const environment = join(root, 'node_modules/.cache/cardpress-anki', `anki-${version}`);
const missing = [
  existsSync(join(environment, 'ready')) || `Anki ${version} is not installed yet: run \`npm run test:anki\` first.`,
  existsSync(join(root, 'lib/cli/bin.js')) || 'Cardpress is not compiled yet: run `npm run compile` first.',
].filter(reason => reason !== true);
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}

const work = mkdtempSync(join(tmpdir(), 'cardpress-history-'));
try {
  const files = readNotes();
  const built = scenarios.map(({ change }, index) => build(join(work, String(index)), files, change));
  const cases = built.flatMap(({ banks, packages }) => tools.map(tool => ({ banks, packages: packages[tool] })));
  print(count(cases));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Counts of each case, by a Python that has Anki. */
function count(cases) {
  const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const { status, stdout, stderr } = spawnSync(python, [join(root, 'bench/history/count.py')], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The packages could not be counted:\n${stderr}`);
  return JSON.parse(stdout);
}

function print(counts) {
  const head = ['between the two builds', 'tool', 'cards before', ...columns];
  const rows = counts.map((counted, index) => {
    const tool = index % tools.length;
    const { name } = scenarios[(index - tool) / tools.length];
    return [tool === 0 ? name : '', tools[tool], counted.before, ...columns.map(column => counted[column])].map(String);
  });
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(row => row[at].length)));
  const rule = widths.map((width, at) => (at < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  for (const row of [head, rule, ...rows]) {
    const cells = row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])));
    console.log(`| ${cells.join(' | ')} |`);
  }
}
