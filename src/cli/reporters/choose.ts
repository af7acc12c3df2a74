import type { Reporter } from './names.js';

/** The reporter that was asked for, otherwise the one for where the command runs. */
export function chooseReporter(
  { reporter, json }: { reporter?: Reporter | undefined; json?: boolean | undefined },
  env: NodeJS.ProcessEnv,
): Reporter {
  if (json) return 'json';
  return reporter ?? (env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty');
}
