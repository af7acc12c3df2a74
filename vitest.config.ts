import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The tests of whole builds start browsers; two at once is what two cores can carry.
    maxWorkers: 2,
  },
});
