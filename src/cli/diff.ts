import type { Message } from '../bank/model.js';
import { compareDecks } from '../inspect/compare-decks.js';
import { DeckError } from '../inspect/read-deck.js';
import { check } from '../project/build.js';
import { say } from '../say/say.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { forContext, paintFor } from './format.js';
import { type Arguments, previousOf } from './options.js';
import { shortPath } from './paths.js';
import { formatPlan, listCloseCalls, listMoves, listPlan, listStopped, retiredSearch } from './plan.js';
import { withProgress } from './progress.js';
import { formatFindings } from './reporters/findings.js';

/**
 * `cardpress diff [notes…]`: what importing the next deck will do; `cardpress diff A.apkg B.apkg`: what importing B after
 * A will do. Writes nothing. Returns the exit code.
 */
export async function runDiff(args: Arguments, context: Context): Promise<number> {
  const decks = (args.notes ?? []).filter(path => path.toLowerCase().endsWith('.apkg'));
  return decks.length > 0 ? diffDecks(args, context) : diffNotes(args, context);
}

async function diffNotes(args: Arguments, context: Context): Promise<number> {
  const { env, stdout, stderr } = context;
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const checked = await withProgress(args, context, onProgress =>
    check({ ...found, ...onProgress, env, ...previousOf(args, context) }),
  );
  const { ok, plan, against, messages, retired } = forContext(checked, context);
  const isPlanned = ok && plan !== undefined;
  const isShown = ({ severity, rule }: Message) => rule === 'nothing-published' || (!isPlanned && severity !== 'info');
  const { verbose } = args;
  stderr.write(await formatFindings(messages.filter(isShown), { work: found, context, stream: stderr, verbose }));
  if (!isPlanned) {
    if (args.json) stdout.write(`${JSON.stringify({ ok, messages }, null, 2)}\n`);
    return exit.failed;
  }
  const search = retiredSearch(retired);
  if (args.json) stdout.write(`${JSON.stringify({ ok, against, plan, ...(search && { search }) }, null, 2)}\n`);
  else {
    const paint = paintFor(stdout, env);
    const lines = [
      say('Importing the next deck: {plan}', { plan: formatPlan(plan, against) }),
      ...listPlan(plan, paint),
      ...listMoves(plan),
    ];
    const closeCalls = listCloseCalls(plan, paint);
    if (closeCalls.length > 0) lines.push('', ...closeCalls);
    if (search)
      lines.push(
        '',
        say("Importing never deletes cards. To find the retired ones in Anki's browser, search for {search}", {
          search,
        }),
      );
    stdout.write(`${lines.join('\n')}\n`);
  }
  return exit.ok;
}

async function diffDecks({ notes = [], json }: Arguments, { cwd, env, stdout, stderr }: Context): Promise<number> {
  const [before, after, ...others] = notes;
  if (before === undefined || after === undefined || others.length > 0) {
    stderr.write(`${say('Give two decks: `cardpress diff OLD.apkg NEW.apkg`.')}\n`);
    return exit.usage;
  }
  const [old, next] = [shortPath(cwd, before), shortPath(cwd, after)] as const;
  try {
    const plan = await compareDecks(old, next, cwd);
    if (json) stdout.write(`${JSON.stringify({ ok: true, plan }, null, 2)}\n`);
    else
      stdout.write(
        `${[
          say('Importing {after} after {before}: {plan}', { after: next, before: old, plan: formatPlan(plan) }),
          ...listPlan(plan, paintFor(stdout, env)),
          ...listMoves(plan),
          ...listStopped(plan),
        ].join('\n')}\n`,
      );
    return exit.ok;
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    stderr.write(`${error.message}\n`);
    return exit.failed;
  }
}
