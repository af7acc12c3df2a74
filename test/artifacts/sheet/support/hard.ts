import { fileURLToPath } from 'node:url';
import type { Bank } from '../../../../src/bank/model.js';
import { compile, configSchema } from '../../../../src/index.js';

const folder = fileURLToPath(new URL('../hard/', import.meta.url));

/** The hard sample: every construct, in Chinese, Japanese, Korean and English. */
export async function hardBank(): Promise<Bank> {
  const config = configSchema.parse({ notes: ['notes'], lang: 'zh-CN' });
  const { bank } = await compile({ config, root: folder, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false });
  return bank;
}
