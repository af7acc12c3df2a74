// Packs the command line into lib/cli/bin.js and what it loads when it is used (parser, renderer, each command), since
// loading its packages one by one takes longer than its work.
// What only some runs need (the browser, picture codecs) stays outside and is loaded when it is used.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { noticesOf } from './notices.mjs';

/**
 * A library that walks trees gives each step of a walk a name of its own, for stack traces. That is a fifth of the time
 * that a build takes, and says nothing in a trace of bundled code.
 */
const namelessSteps = {
  name: 'nameless-steps',
  transform(code, id) {
    if (!id.endsWith('/unist-util-visit-parents/lib/index.js')) return null;
    const without = code.replace(
      / {4}if \(typeof value\.type === 'string'\) \{\n[\s\S]*?\n {4}\}\n(?=\n {4}return visit\n)/u,
      '',
    );
    if (without === code) throw new Error('unist-util-visit-parents names its steps in another way than this knows.');
    return without;
  },
};

/**
 * How the command line is packed.
 *
 * @satisfies {import('rolldown').BuildOptions}
 */
export const options = {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  input: 'src/cli/bin.ts',
  platform: /** @type {const} */ ('node'),
  external: ['@sparticuz/chromium', 'katex', 'gemoji', /^@(?:shikijs|jsquash)\//],
  plugins: [namelessSteps],
  output: {
    dir: 'lib/cli',
    format: /** @type {const} */ ('esm'),
    entryFileNames: 'bin.js',
    chunkFileNames: '[name]-[hash].js',
    // Names are kept, so that a stack says where a bug is.
    minify: { compress: true, mangle: { keepNames: true } },
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { output } = await build(options);
  const modules = output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(new URL('../lib/cli/THIRD-PARTY-NOTICES.txt', import.meta.url), noticesOf(modules));
}
