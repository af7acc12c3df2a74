import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../diagnostics/check.js';
import { packageRoot } from '../package-root.js';
import { say } from '../say/say.js';

/**
 * Whether this version of Node will do.
 *
 * @param version as `process.versions.node` has it
 */
export function checkNode(version: string): Check {
  const { engines } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const least = engines.node.replace('>=', '');
  if (new Intl.Collator('en', { numeric: true }).compare(version, least) >= 0)
    return { name: 'node', status: 'ok', says: version };
  return {
    name: 'node',
    status: 'error',
    says: say('{version} is older than {least}, the oldest that cardpress runs on', { version, least }),
    remedy: say('Install a newer Node from https://nodejs.org.'),
  };
}
