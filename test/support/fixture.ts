import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/index.js';

/**
 * The config of a fixture: the folder is its project, whatever the repository around it holds, and it has a name that
 * does not hang on the repository.
 */
export async function fixtureConfig(folder: string) {
  const name = readdirSync(folder).find(file => file.startsWith('cardpress.config.'));
  const { config, problems } = await loadConfig(folder, name && join(folder, name), { namespace: 'fixture' });
  if (!config) throw new Error(JSON.stringify(problems));
  return { config, root: folder };
}
