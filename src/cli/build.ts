import { build } from '../index.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { forContext, formatMessages, paintFor } from './format.js';
import { type Arguments, previousOf } from './options.js';
import { retiredSearch } from './plan.js';
import { printJson, printSummary } from './print.js';
import { progressTo } from './progress.js';

/** `cardpress build [notes…]`: writes the artifacts. Returns the exit code. */
export async function runBuild(args: Arguments, context: Context): Promise<number> {
  const { env, stderr } = context;
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const { frozenLock, refresh = false, includeRetired = false } = args;
  const progress = progressTo(stderr);
  const built = await build({
    ...found,
    onProgress: progress.show,
    env,
    refresh,
    includeRetired,
    ...previousOf(args, context),
    ...(frozenLock !== undefined && { frozenLock }),
  });
  progress.end();
  const result = forContext(built, context);
  const search = retiredSearch(result.retired);
  if (args.json) printJson(result, context, { root: found.root, ...(search && { search }) });
  else {
    stderr.write(formatMessages(result.messages, paintFor(stderr, env), args.verbose));
    printSummary(result, context);
  }
  return result.ok ? exit.ok : exit.failed;
}
