import { defineConfig } from 'vitest/config';

// Pure rooms: their tests change nothing outside of themselves, so they can share the modules they load, which is most of
// their time.
const pure = [
  'bank',
  'identity',
  'language',
  'markdown',
  'mdast',
  'normalise',
  'pdf',
  'questions',
  'render',
  'sqlite-file',
].map(room => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Only against a test that hangs: on a loaded machine the slowest take minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The tests of whole builds start browsers; two at once is what two cores can carry.
    maxWorkers: 2,
    // It imports JSON as only bundlers take it.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'rest', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
  },
});
