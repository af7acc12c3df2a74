import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bankFile } from '../src/artifacts/bank/emit.js';
import { bankFileSchema } from '../src/artifacts/bank/schema.js';
import { compile } from '../src/index.js';
import { fixtureConfig } from './support/fixture.js';

// A folder here is a test: its `notes/` and, if there is one, its config go in; `expected.json` must come out.
// `npx vitest run test/fixtures.test.ts -u` writes it anew; read the difference before you commit it.
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

describe('fixtures', () => {
  for (const name of readdirSync(fixtures)) {
    it(name, async () => {
      const { config, root } = await fixtureConfig(join(fixtures, name));
      const { bank } = await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false });
      // The lines of the lock have tests of their own in test/identity; here they would only repeat the questions.
      delete bank.lock;
      const file = bankFileSchema.parse(bankFile(bank));
      await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(join(fixtures, name, 'expected.json'));
    });
  }
});
