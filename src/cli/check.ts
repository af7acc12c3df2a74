import { check } from '../index.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { formatMessages, paintFor } from './format.js';
import type { Arguments } from './options.js';
import { printJson, printSummary } from './print.js';

/** `cardpress check [notes…]`: messages only, nothing is written. Returns the exit code. */
export async function runCheck(args: Arguments, context: Context): Promise<number> {
  const { env, stdout } = context;
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const result = await check({ ...found, env });
  if (args.json) printJson(result, context);
  else {
    stdout.write(formatMessages(result.messages, paintFor(stdout, env)));
    printSummary(result, context);
  }
  return result.ok ? exit.ok : exit.failed;
}
