// Packs the command line into lib/cli/bin.js and what it loads (all but the merge driver of git, which has to start at
// once), since loading its packages one by one takes longer than its work.
// What only some runs need (the browser, picture codecs) stays outside and is loaded when it is used.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { noticesOf } from './notices.mjs';

const { output } = await build({
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  input: 'src/cli/bin.ts',
  platform: 'node',
  external: ['@sparticuz/chromium', 'katex', 'gemoji', /^@(?:shikijs|jsquash)\//],
  output: {
    dir: 'lib/cli',
    format: 'esm',
    entryFileNames: 'bin.js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
    // What a stack names is enough.
    sourcemapExcludeSources: true,
  },
});

const modules = output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeFileSync(new URL('../lib/cli/THIRD-PARTY-NOTICES.txt', import.meta.url), noticesOf(modules));
