// Keeps the declarations in lib/ that who imports the package can reach: a tenth of them. The others would be four
// megabytes on the disk of each project.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lib = new URL('../lib/', import.meta.url);

const reached = new Set();
const open = [new URL('index.d.ts', lib)];
for (let file = open.pop(); file; file = open.pop()) {
  if (reached.has(file.href)) continue;
  reached.add(file.href);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/["'](\.[^"'\s]*)\.js["']/gu))
    open.push(new URL(`${path}.d.ts`, file));
}

for (const path of readdirSync(fileURLToPath(lib), { encoding: 'utf8', recursive: true })) {
  if (path.endsWith('.d.ts') && !reached.has(new URL(path.replaceAll('\\', '/'), lib).href)) rmSync(new URL(path, lib));
}
