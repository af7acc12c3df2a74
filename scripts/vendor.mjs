// Copies what the program uses of sql.js into vendor/: two files of its thirty megabytes, and its licence.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = dirname(dirname(createRequire(import.meta.url).resolve('sql.js')));
const target = fileURLToPath(new URL('../vendor/sql.js/', import.meta.url));
mkdirSync(target, { recursive: true });
for (const [from, to] of [
  // CommonJS, which `.js` is not in this package.
  ['dist/sql-wasm.js', 'sql-wasm.cjs'],
  ['dist/sql-wasm.wasm', 'sql-wasm.wasm'],
  ['LICENSE', 'LICENSE'],
])
  copyFileSync(join(source, from), join(target, to));
