import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankFile } from '../src/artifacts/bank/emit.js';
import { bankFileSchema } from '../src/artifacts/bank/schema.js';
import { compile } from '../src/index.js';
import { fixtureConfig } from './support/fixture.js';

// A folder here is a test: its `notes/` and, if there is one, its config go in; `expected.json` must come out, both anew
// and from what the first time kept.
// `npx vitest run test/fixtures.test.ts -u` writes it anew; read the difference before you commit it.
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cardpress-test-'));
});
afterAll(() => rm(cache, { recursive: true }));

describe('fixtures', () => {
  for (const name of readdirSync(fixtures)) {
    it(name, async () => {
      const { config, root } = await fixtureConfig(join(fixtures, name));
      const env = { SOURCE_DATE_EPOCH: '1700000000', XDG_CACHE_HOME: cache };
      const { bank } = await compile({ config, root, env, history: false, cache: true });
      const again = await compile({ config, root, env, history: false, cache: true });
      expect(JSON.stringify(again.bank)).toBe(JSON.stringify(bank));
      // The lines of the lock have tests of their own in test/identity; here they would only repeat the questions.
      delete bank.lock;
      // Git knows nothing yet of the notes of a folder that was just dropped here.
      bank.messages = bank.messages.filter(({ rule }) => rule !== 'no-history');
      const file = bankFileSchema.parse(bankFile(bank));
      await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(join(fixtures, name, 'expected.json'));
    });
  }
});
