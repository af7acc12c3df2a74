// What a reader of the deck keeps when the notes change, beside anki-apkg-export, counted by the real Anki:
// `npm run bench -- history`, after one `npm run test:anki`, which installs Anki. See docs/history.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from '../compare/peers.js';
import { build, readNotes } from './build.mjs';
import { scenarios } from './scenarios.mjs';

const version = '26.9.3';
const tools = ['cardpress', 'anki-apkg-export'] as const;
const columns = ['after', 'doubled', 'lost', 'outdated'] as const;

type Counts = Record<'before' | (typeof columns)[number], number>;

const root = process.cwd();
const environment = join(root, 'node_modules/.cache/cardpress-anki', `anki-${version}`);
const peer = install('anki-apkg-export', console.error);
const missing = [
  'folder' in peer || `anki-apkg-export could not be installed: ${peer.reason}`,
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
  const built = scenarios.map(({ change }, index) =>
    build(join(work, String(index)), files, change, 'folder' in peer ? peer.folder : ''),
  );
  const cases = built.flatMap(({ banks, packages }) => tools.map(tool => ({ banks, packages: packages[tool] })));
  print(count(cases));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Counts of each case, by a Python that has Anki. */
function count(cases: unknown[]): Counts[] {
  const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const { status, stdout, stderr } = spawnSync(python, [join(root, 'bench/history/count.py')], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The packages could not be counted:\n${stderr}`);
  return JSON.parse(stdout);
}

function print(counts: Counts[]): void {
  const head = ['between the two builds', 'tool', 'cards before', ...columns];
  const rows = counts.map((counted, index) => {
    const tool = index % tools.length;
    const name = scenarios[(index - tool) / tools.length]?.name ?? '';
    const figures = [counted.before, ...columns.map(column => counted[column])];
    return [tool === 0 ? name : '', tools[tool] ?? '', ...figures.map(String)];
  });
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(row => row[at]?.length ?? 0)));
  const rule = widths.map((width, at) => (at < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  for (const row of [head, rule, ...rows]) {
    const cells = row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    console.log(`| ${cells.join(' | ')} |`);
  }
}
