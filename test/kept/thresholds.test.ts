import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mostKept as pages } from '../../src/artifacts/sheet/artifact.js';
import { mostBytes, mostUncounted } from '../../src/kept/thresholds.js';

/** In bytes, as measured with questions of 700 bytes. */
const perQuestion = 4400;

it('a project of 100,000 questions is kept as a whole', () => {
  expect(mostBytes).toBeGreaterThanOrEqual(100_000 * perQuestion);
});

it('all that is kept takes no more than the documentation says', () => {
  const said = /more than\s+(\d+) MB/u.exec(readFileSync('docs/commands.md', 'utf8'))?.[1];
  expect(mostBytes + mostUncounted + pages).toBeLessThanOrEqual(Number(said) * 1e6);
});

it('a hundred builds that change a file of 20 questions do not look at all that is kept', () => {
  expect(mostUncounted).toBeGreaterThan(100 * 20 * perQuestion);
});
