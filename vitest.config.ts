import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { noIdleHelp } from './scripts/bundle.mjs';

/**
 * Most files share the modules they load, which take longer than most files with them. Not those that put another in the
 * place of a module, or load one anew: they do so for good in the process that they run in.
 */
const isAlone = (file: string) => /^ *vi\.(?:mock|doMock|resetModules)\(/mu.test(readFileSync(file, 'utf8'));
const files = globSync('test/**/*.test.ts');
const [alone, sharing] = [files.filter(isAlone), files.filter(file => !isAlone(file))];

export default defineConfig({
  // As in what is published: help that nobody asks for would be laid out in each run of a command.
  plugins: [noIdleHelp],
  test: {
    // Only against a test that hangs: on a loaded machine the slowest take minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The tests of whole builds start browsers; two at once is what two cores can carry.
    maxWorkers: 2,
    unstubEnvs: true,
    restoreMocks: true,
    // The first imports JSON as only bundlers take it.
    server: { deps: { inline: ['@actions/workflow-parser', 'yargs'] } },
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
