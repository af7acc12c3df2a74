import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { noIdleHelp } from './scripts/bundle.mjs';

/**
 * Rooms whose tests change nothing outside of themselves: they share the modules they load, which take longer than most
 * files with them.
 */
const rooms = [
  ...['artifacts/deck', 'artifacts/exports', 'bank', 'cli', 'config', 'git', 'identity', 'io', 'language'],
  ...['markdown', 'mdast', 'normalise', 'pdf', 'questions', 'render', 'source', 'sqlite-file'],
];
/** Who puts another in the place of a module does so for good in the process that it runs in. */
const isMocking = (file: string) => /^vi\.mock\(/mu.test(readFileSync(file, 'utf8'));
const sharing = globSync(rooms.map(room => `test/${room}/**/*.test.ts`)).filter(file => !isMocking(file));

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
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: sharing } },
    ],
  },
});
