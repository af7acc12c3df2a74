import { deckCounts } from '../bank/deck-counts.js';
import type { Result } from '../index.js';
import { check } from '../project/build.js';
import { fix } from '../project/fix.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { formatDecks } from './decks.js';
import { formatDecisions } from './explain.js';
import { formatFixed } from './fixed.js';
import { forContext, paintFor } from './format.js';
import { type Arguments, cacheOf, shownTo } from './options.js';
import { jsonOf, summaryOf } from './print.js';
import { withProgress } from './progress.js';
import { chooseReporter } from './reporters/choose.js';
import { formatDocument, formatFindings } from './reporters/findings.js';
import { addJobSummary } from './reporters/github.js';
import { isDocument } from './reporters/names.js';
import { waitingOn } from './waiting.js';

/** `cardpress check [notes…]`: only reports; with `--fix` the notes are fixed first. Returns the exit code. */
export async function runCheck(args: Arguments, context: Context): Promise<number> {
  const { env, stdout, stderr } = context;
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const mended = args.fix ? await fix({ ...found, env, onWait: waitingOn(stderr) }) : undefined;
  const checkedNotes = await withProgress(args, context, onProgress =>
    check({ ...found, env, ...cacheOf(args), ...onProgress }),
  );
  const messages = [...(mended?.messages ?? []), ...checkedNotes.messages];
  const result = forContext({ ...checkedNotes, messages }, context);
  const reporter = chooseReporter(args, env);
  const folders = { root: found.root, cwd: context.cwd };
  if (isDocument(reporter)) stdout.write(formatDocument(result.messages, reporter, folders));
  else if (reporter === 'json')
    stdout.write(jsonOf(result, { ...checked(result, args), ...(mended && { fixed: mended.fixed }) }));
  else {
    const { verbose } = args;
    const paint = paintFor(stdout, env);
    if (mended) stdout.write(formatFixed(mended.fixed, paint));
    const options = { work: found, context, stream: stdout, verbose, reporter };
    stdout.write(await formatFindings(shownTo(args, result.messages), options));
    if (args.explain) stdout.write(formatDecisions(result.decisions, paint));
    if (!args.quiet) {
      stdout.write(summaryOf(result, context));
      stdout.write(formatDecks(deckCounts(result.bank), verbose));
    }
  }
  if (reporter === 'github') addJobSummary(result, context);
  const hasFailed = mended?.messages.some(({ severity }) => severity === 'error');
  return result.ok && !hasFailed ? exit.ok : exit.failed;
}

/** What a check adds to the JSON of a build. */
function checked({ bank, decisions }: Result, { explain }: Arguments): object {
  return { decks: deckCounts(bank), ...(explain && { decisions }) };
}
