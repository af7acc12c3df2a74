import { build } from '../index.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { formatMessages, paintFor } from './format.js';
import type { Arguments } from './options.js';
import { printJson, printSummary } from './print.js';

/** `cardpress build [notes…]`: writes the artifacts. Returns the exit code. */
export async function runBuild(args: Arguments, context: Context): Promise<number> {
  const { env, stderr } = context;
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const { frozenLock, refresh = false, includeRetired = false } = args;
  const result = await build({
    ...found,
    env,
    refresh,
    includeRetired,
    ...(frozenLock !== undefined && { frozenLock }),
  });
  if (args.json) printJson(result, context);
  else {
    stderr.write(formatMessages(result.messages, paintFor(stderr, env)));
    printSummary(result, context);
  }
  return result.ok ? exit.ok : exit.failed;
}
