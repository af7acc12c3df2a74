import { check, deckCounts, type Result } from '../index.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { formatDecks } from './decks.js';
import { formatDecisions } from './explain.js';
import { formatMessages, paintFor } from './format.js';
import type { Arguments } from './options.js';
import { printJson, printSummary } from './print.js';

/** `cardpress check [notes…]`: messages only, nothing is written. Returns the exit code. */
export async function runCheck(args: Arguments, context: Context): Promise<number> {
  const { env, stdout } = context;
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const result = await check({ ...found, env });
  if (args.json) printJson(result, context, checked(result, args));
  else {
    stdout.write(formatMessages(result.messages, paintFor(stdout, env)));
    if (args.explain) stdout.write(formatDecisions(result.decisions, paintFor(stdout, env)));
    printSummary(result, context);
    stdout.write(formatDecks(deckCounts(result.bank)));
  }
  return result.ok ? exit.ok : exit.failed;
}

/** What a check says as JSON besides what a build does. */
function checked({ bank, decisions }: Result, { explain }: Arguments): object {
  return { decks: deckCounts(bank), ...(explain && { decisions }) };
}
