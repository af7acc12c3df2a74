import { basename } from 'node:path';
import { OpenBrowsers } from '../open-browsers.js';
import { type BuildOptions, build } from '../project/build.js';
import { RoundMemory } from '../round-memory.js';
import { listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { configFor, type Work } from './config.js';
import { type Context, exit } from './context.js';
import { forContext } from './format.js';
import { type Arguments, cacheOf, previousOf } from './options.js';
import { printable } from './printable.js';
import { withProgress } from './progress.js';
import { type Round, repeat } from './rounds.js';
import { tellBug, tellRound } from './tell-round.js';
import { waitingOn } from './waiting.js';

/**
 * `cardpress watch [notes…]`: builds, and builds again whenever something changes that the build depends on, until it is
 * interrupted. Mistakes are printed, and end nothing. Returns the exit code.
 */
export async function runWatch(args: Arguments, context: Context): Promise<number> {
  const { stdout } = context;
  const given = await configFor(args, context);
  if (!given) return exit.usage;
  const began = Date.now();
  const kept = { browsers: new OpenBrowsers(), memory: new RoundMemory() };
  const first = await round(args, context, given, kept);
  stdout.write(await tellRound(first, undefined, [], outcomeOf(first), context));
  await repeat(first, began, args, context, {
    make: work => round(args, context, work, kept),
    async done(next, last, changed, took) {
      stdout.write(await tellRound(next, last, changed, outcomeOf(next, took), context));
    },
    failed: tellBug('watch', context),
  });
  await kept.browsers.close();
  return exit.ok;
}

/** What one build leaves for the next. */
type Kept = Required<Pick<BuildOptions, 'browsers' | 'memory'>>;

async function round(args: Arguments, context: Context, work: Work, kept: Kept): Promise<Round> {
  const { frozenLock } = args;
  // Printing takes seconds; who wants it says so.
  const only = args.only ?? work.config.only.filter(name => name !== 'sheet');
  const result = await withProgress(args, context, onProgress =>
    build({
      ...work,
      ...onProgress,
      ...kept,
      config: { ...work.config, only: only.length > 0 ? only : work.config.only },
      env: context.env,
      onWait: waitingOn(context.stdout),
      ...cacheOf(args),
      ...(frozenLock !== undefined && { frozenLock }),
      ...previousOf(args, context),
    }),
  );
  return { work, result: forContext(result, context) };
}

/** What was written, and how long it took. */
function outcomeOf({ result: { ok, written } }: Round, took = 0): string {
  if (!ok && written.length === 0) return say('nothing written');
  const names = listed(written.map(({ path }) => printable(basename(path))));
  return took > 0 ? say('{names} in {seconds} s', { names, seconds: (took / 1000).toFixed(2) }) : names;
}
