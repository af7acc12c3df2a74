import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { noIdleHelp } from './scripts/bundle.mjs';

/**
 * Most files share the modules they load, which take longer than most files with them. Not those that put another in the
 * place of a module, or load one anew: they do so for good in the process that they run in; nor those that collect garbage,
 * which takes half a second where all others left theirs.
 */
const isAlone = (text: string) => /^ *vi\.(?:mock|doMock|resetModules)\(|--expose-gc/mu.test(text);

/**
 * Files that start many processes share modules among themselves: to start one, the system copies the page tables of the
 * process that asks, which takes 10 ms in one of 250 MB and 50 ms in what runs all the other files.
 */
const isStarting = (text: string) => /support\/(?:repository|story)\.js'|'node:child_process'/u.test(text);

const files: Record<'alone' | 'starting' | 'sharing', string[]> = { alone: [], starting: [], sharing: [] };
for (const file of globSync('test/**/*.test.ts')) {
  const text = readFileSync(file, 'utf8');
  files[isAlone(text) ? 'alone' : isStarting(text) ? 'starting' : 'sharing'].push(file);
}

export default defineConfig({
  // As in what is published: help that nobody asks for would be laid out in each run of a command.
  plugins: [noIdleHelp],
  test: {
    // Only against a test that hangs: on a loaded machine the slowest take minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
    // One more than two cores, since tests of whole builds wait for browsers and other programs.
    maxWorkers: 3,
    // As in the command line: Node 20 optimises functions so early that it often has to do so again.
    execArgv: process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [],
    unstubEnvs: true,
    globalSetup: 'test/support/shared-folder.ts',
    // What takes seconds on a loaded machine is not told of among what the tests compare; tests of progress ask for it.
    env: { CARDPRESS_PROGRESS: 'never' },
    restoreMocks: true,
    // The first imports JSON as only bundlers take it.
    server: { deps: { inline: ['@actions/workflow-parser', 'yargs'] } },
    projects: [
      { extends: true, test: { name: 'sharing', include: files.sharing, isolate: false } },
      { extends: true, test: { name: 'starting', include: files.starting, isolate: false } },
      { extends: true, test: { name: 'alone', include: files.alone } },
    ],
  },
});
