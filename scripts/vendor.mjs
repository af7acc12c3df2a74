// Puts what the program uses of three large packages into vendor/, with their licences: two files of the thirty megabytes
// of sql.js, and the part of puppeteer that talks to a browser, which is three megabytes of forty.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { noticesOf } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

copySql();
await packPuppeteer();

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

async function packPuppeteer() {
  const id = 'cardpress:puppeteer';
  const entry = {
    name: 'entry',
    resolveId: source => (source === id ? id : null),
    load: source =>
      source === id
        ? `export { default as puppeteer } from 'puppeteer-core';
           export { Browser, detectBrowserPlatform, getInstalledBrowsers, getVersionComparator } from '@puppeteer/browsers';`
        : null,
  };
  const { output } = await build({
    cwd: root,
    input: { index: id },
    platform: 'node',
    plugins: [entry],
    output: {
      dir: 'vendor/puppeteer',
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // A quarter less to install; the names that a stack shows stay.
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    },
  });
  const modules = output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(join(root, 'vendor/puppeteer/THIRD-PARTY-NOTICES.txt'), noticesOf(modules));
}
