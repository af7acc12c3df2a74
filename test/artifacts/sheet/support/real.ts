import { fileURLToPath } from 'node:url';
import type { Bank } from '../../../../src/bank/model.js';
import { compile, configSchema } from '../../../../src/index.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

let bank: Promise<Bank> | undefined;

/** The notes of this repository. */
export function realBank(): Promise<Bank> {
  bank ??= compiled();
  return bank;
}

async function compiled(): Promise<Bank> {
  const { bank } = await compile({
    config: configSchema.parse({}),
    root,
    env: { SOURCE_DATE_EPOCH: '1700000000' },
    history: false,
  });
  return bank;
}
