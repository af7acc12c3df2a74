// Runs a bench that is written in TypeScript: `node scripts/bench.mjs replay …`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const [name = '', ...args] = process.argv.slice(2);
const root = new URL('../', import.meta.url);
const input = [`bench/${name}/main.ts`, `bench/${name}.ts`].find(path => existsSync(new URL(path, root)));
if (input === undefined) {
  console.error('usage: node scripts/bench.mjs <replay | identity> …');
  process.exitCode = 2;
} else {
  const file = fileURLToPath(new URL(`node_modules/.cache/bench/${name}.mjs`, root));
  const build = await rolldown({ input, cwd: fileURLToPath(root), platform: 'node', logLevel: 'silent' });
  await build.write({ file, format: 'esm', codeSplitting: false });
  process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1;
}
