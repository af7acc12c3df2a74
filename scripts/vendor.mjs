// Puts what the program uses of four large packages into vendor/, with their licences: two files of the thirty megabytes
// of sql.js, the part of puppeteer that talks to a browser, which is three megabytes of forty, and English of the ten megabytes of
// hyphen.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { noticesOf } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

copySql();
await pack(
  'puppeteer',
  `export { default as puppeteer } from 'puppeteer-core';
   export { Browser, detectBrowserPlatform, getInstalledBrowsers, getVersionComparator } from '@puppeteer/browsers';`,
);
await pack(
  'hyphen',
  `import create from 'hyphen';
   import english from 'hyphen/patterns/en-us.js';
   export { create, english };`,
  `hyphen's patterns for English

Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken

Copying and distribution of this file, with or without modification, are permitted in any medium without royalty provided the
copyright notice and this notice are preserved.
`,
);

function copySql() {
  const source = dirname(dirname(createRequire(import.meta.url).resolve('sql.js')));
  const target = join(root, 'vendor/sql.js');
  mkdirSync(target, { recursive: true });
  for (const [from, to] of [
    // CommonJS, which `.js` is not in this package.
    ['dist/sql-wasm.js', 'sql-wasm.cjs'],
    ['dist/sql-wasm.wasm', 'sql-wasm.wasm'],
    ['LICENSE', 'LICENSE'],
  ])
    copyFileSync(join(source, from), join(target, to));
}

/** Bundles what a module exports into a folder of vendor/, with the licences of all that is in it and one more notice. */
async function pack(name, module, notice = '') {
  const id = `cardpress:${name}`;
  const entry = {
    name: 'entry',
    resolveId: source => (source === id ? id : null),
    load: source => (source === id ? module : null),
  };
  const { output } = await build({
    cwd: root,
    input: { index: id },
    platform: 'node',
    plugins: [entry],
    output: {
      dir: `vendor/${name}`,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // A quarter less to install; the names that a stack shows stay.
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    },
  });
  const modules = output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const notices = noticesOf(modules, `vendor/${name}`);
  writeFileSync(
    join(root, `vendor/${name}/THIRD-PARTY-NOTICES.txt`),
    notice ? `${notices}\n${'-'.repeat(80)}\n${notice}` : notices,
  );
}
