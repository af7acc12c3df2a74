import { relative, resolve } from 'node:path';
import { writeLock } from '../project/lock.js';
import { say } from '../say/say.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { forContext } from './format.js';
import { runMerge } from './merge.js';
import { type Arguments, cacheOf, previousOf } from './options.js';
import { formatPlan } from './plan.js';
import { jsonOf } from './print.js';
import { withProgress } from './progress.js';
import { formatFindings } from './reporters/findings.js';
import { waitingOn } from './waiting.js';

/**
 * `cardpress lock [notes…]`: writes the lock and no artifacts; `cardpress lock --merge O A B`: merges two locks.
 * Returns the exit code.
 */
export async function runLock(args: Arguments, context: Context): Promise<number> {
  const { env, stdout, stderr, cwd } = context;
  const [base, ours, theirs, ...others] = args.merge ?? [];
  if (args.merge !== undefined) {
    if (
      base !== undefined &&
      ours !== undefined &&
      theirs !== undefined &&
      others.length + (args.notes ?? []).length === 0
    )
      return runMerge([base, ours, theirs], context);
    stderr.write(`${say('Give three versions: `cardpress lock --merge BASE OURS THEIRS`.')}\n`);
    return exit.usage;
  }
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const { fromGit } = args;
  const written = await withProgress(args, context, onProgress =>
    writeLock({
      ...found,
      ...onProgress,
      env,
      onWait: waitingOn(stderr),
      ...(fromGit !== undefined && { fromGit }),
      ...cacheOf(args),
      ...previousOf(args, context),
    }),
  );
  const result = forContext(written, context);
  if (args.json) {
    stdout.write(jsonOf(result));
    return result.ok ? exit.ok : exit.failed;
  }
  const { verbose } = args;
  stderr.write(await formatFindings(result.messages, { work: found, context, stream: stderr, verbose }));
  if (!result.ok) return exit.failed;
  const path = result.lock ?? resolve(found.root, found.config.lock);
  const state = result.lock === undefined ? say('is up to date') : say('changed; commit it with the notes');
  const plan = result.plan ? say(' ({plan})', { plan: formatPlan(result.plan) }) : '';
  stdout.write(`${relative(cwd, path)} ${state}${plan}\n`);
  return exit.ok;
}
