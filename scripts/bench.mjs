// Runs a bench: `npm run bench` compares cardpress with its peers, `npm run bench -- growth …` runs the one in bench/growth.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const standard = 'compare';

// Colours of code take half of the time that a file takes and say nothing of its text.
const plain = {
  name: 'no-colours',
  load: id => (id.endsWith('/render/code/highlighter.ts') ? 'export async function tokensOf() {}' : null),
};

const [first = '', ...others] = process.argv.slice(2);
const isNamed = first !== '' && !first.startsWith('-');
const [name, args] = isNamed ? [first, others] : [standard, process.argv.slice(2)];
const mainOf = folder => ['main.ts', 'main.mjs'].map(file => join(root, 'bench', folder, file)).find(existsSync);
const main = mainOf(name);
if (main === undefined) {
  const names = readdirSync(join(root, 'bench')).filter(folder => folder !== standard && mainOf(folder));
  console.error(`usage: npm run bench -- [${names.join(' | ')}] …`);
  process.exitCode = 2;
} else if (main.endsWith('.mjs')) run(main);
else {
  // A folder of its own: a bench starts threads from its file while another run may be building the next.
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  try {
    const file = join(folder, `${name}.mjs`);
    const build = await rolldown({ input: main, cwd: root, platform: 'node', logLevel: 'silent', plugins: [plain] });
    await build.write({ file, format: 'esm', codeSplitting: false });
    run(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(file) {
  process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1;
}
