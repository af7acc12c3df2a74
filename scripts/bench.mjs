// Runs a bench that is written in TypeScript: `node scripts/bench.mjs replay …`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const [name = '', ...args] = process.argv.slice(2);
const root = new URL('../', import.meta.url);
const input = [`bench/${name}/main.ts`, `bench/${name}.ts`].find(path => existsSync(new URL(path, root)));
if (input === undefined) {
  console.error('usage: node scripts/bench.mjs <replay | bulk | identity> …');
  process.exitCode = 2;
} else {
  // A folder of its own: a bench starts threads from its file while another run may be building the next.
  const benches = fileURLToPath(new URL('node_modules/.cache/bench/', root));
  mkdirSync(benches, { recursive: true });
  const folder = mkdtempSync(join(benches, `${name}-`));
  try {
    const file = join(folder, `${name}.mjs`);
    const build = await rolldown({ input, cwd: fileURLToPath(root), platform: 'node', logLevel: 'silent' });
    await build.write({ file, format: 'esm', codeSplitting: false });
    process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
