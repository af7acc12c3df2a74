import { defineConfig } from 'rolldown';

// The command line is one file, since loading its packages one by one takes longer than its work; what only some runs
// need (the browser, SQLite) stays outside and is loaded when it is used.
export default defineConfig({
  input: 'src/cli/bin.ts',
  platform: 'node',
  external: ['puppeteer', 'sql.js', '@sparticuz/chromium'],
  output: {
    dir: 'lib/cli',
    format: 'esm',
    entryFileNames: 'bin.js',
    chunkFileNames: '[name]-[hash].js',
    minify: false,
  },
});
