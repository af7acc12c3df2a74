// Runs a bench that is written in TypeScript: `node scripts/bench.mjs replay …`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

// Colours of code take half of the time that a file takes and say nothing of its text.
const plain = {
  name: 'no-colours',
  load: id => (id.endsWith('/render/code/highlighter.ts') ? 'export async function tokensOf() {}' : null),
};

const [name = '', ...args] = process.argv.slice(2);
const root = new URL('../', import.meta.url);
const input = [`bench/${name}/main.ts`, `bench/${name}.ts`].find(path => existsSync(new URL(path, root)));
if (input === undefined) {
  console.error('usage: node scripts/bench.mjs <replay | bulk | identity | walk> …');
  process.exitCode = 2;
} else {
  // A folder of its own: a bench starts threads from its file while another run may be building the next.
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  try {
    const file = join(folder, `${name}.mjs`);
    const build = await rolldown({
      input,
      cwd: fileURLToPath(root),
      platform: 'node',
      logLevel: 'silent',
      plugins: [plain],
    });
    await build.write({ file, format: 'esm', codeSplitting: false });
    process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
