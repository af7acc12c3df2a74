// Packs the command line into lib/cli/bin.js and what it loads when it is used (parser, renderer, each command), since
// loading its packages one by one takes longer than its work.
// What only some runs need (the browser, picture codecs) stays outside and is loaded when it is used.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { noticesOf } from './notices.mjs';

/**
 * The library that reads the command line lays out its help after each command, in case somebody asks for it later, and
 * measures texts with a segmenter made when it is loaded: together a tenth of a small build. Nobody asks here.
 */
export const noIdleHelp = {
  name: 'no-idle-help',
  transform(code, id) {
    if (id.endsWith('/yargs/build/lib/command.js'))
      return instead(code, / {12}if \(!isDefaultCommand\) \{\n.*cacheHelpMessage\(\);\n {12}\}\n/u, '', id);
    if (/\/(?:cliui|wrap-ansi)\/node_modules\/string-width\/index\.js$/u.test(id))
      return instead(
        instead(code, 'const segmenter = new Intl.Segmenter();', 'let segmenter;', id),
        'of segmenter.segment(string)',
        'of (segmenter ??= new Intl.Segmenter()).segment(string)',
        id,
      );
    return null;
  },
};

function instead(code, part, replacement, id) {
  const changed = code.replace(part, replacement);
  if (changed === code) throw new Error(`${id} has changed: scripts/bundle.mjs does not find what it replaces.`);
  return changed;
}

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
  resolve: { alias: { 'unist-util-visit-parents': fileURLToPath(new URL('visit-parents.mjs', import.meta.url)) } },
  plugins: [noIdleHelp],
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
