import { FacesError } from '../artifacts/deck/faces.js';
import { facesFor } from '../artifacts/deck/themes.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Made } from '../preview/made.js';
import { openPage } from '../preview/open-page.js';
import { type Preview, preview } from '../preview/preview.js';
import { checkCards } from '../project/build.js';
import { RoundMemory } from '../round-memory.js';
import { say } from '../say/say.js';
import { configFor, type Work } from './config.js';
import { type Context, exit } from './context.js';
import { forContext } from './format.js';
import { type Arguments, cacheOf, previousOf } from './options.js';
import { retiredSearch } from './plan.js';
import { withProgress } from './progress.js';
import { type Round, repeat } from './rounds.js';
import { tellBug, tellRound } from './tell-round.js';

/**
 * `cardpress preview [notes…]`: shows cards, findings and the rest on a page, and anew whenever something changes, until it
 * is interrupted. Writes nothing but the cache of pictures. Returns the exit code.
 */
export async function runPreview(args: Arguments, context: Context): Promise<number> {
  const { stdout, stderr, env } = context;
  const given = await configFor(args, context);
  if (!given) return exit.usage;
  const began = Date.now();
  const memory = new RoundMemory();
  const first = await look(args, context, given, memory);
  let page: Preview;
  try {
    page = await preview(first.made, args.port ?? 0);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stderr.write(`${error.message}\n`);
    return exit.failed;
  }
  stdout.write(await tellRound(first, undefined, [], page.address, context));
  if (args.open) openPage(page.address, env);
  await repeat(first, began, args, context, {
    make: work => look(args, context, work, memory),
    async done(next, last, changed) {
      page.show(next.made);
      const shown = say('shown after {seconds} s', { seconds: (next.made.took / 1000).toFixed(2) });
      stdout.write(await tellRound(next, last, changed, shown, context));
    },
    failed: tellBug('preview', context),
  });
  await page.close();
  return exit.ok;
}

interface Look extends Round {
  made: Made;
}

async function look(args: Arguments, context: Context, work: Work, memory: RoundMemory): Promise<Look> {
  const began = Date.now();
  const { root, config } = work;
  const options = {
    ...work,
    memory,
    // The cards are shown whatever is built.
    config: { ...config, only: ['deck' as const] },
    env: context.env,
    ...cacheOf(args),
    ...previousOf(args, context),
  };
  const { result, recognised } = await withProgress(args, context, onProgress =>
    checkCards({ ...options, ...onProgress }, true),
  );
  const { faces, problem } = await facesOf(work);
  const messages = problem ? [...result.messages, problem] : result.messages;
  const shown = forContext({ ...result, messages }, context);
  const search = retiredSearch(result.retired);
  const took = Date.now() - began;
  const made = { root, config, env: context.env, usesCache: args.cache !== false, result: shown, faces, search, took };
  return { work, result: shown, made: { ...made, notes: recognised?.notes } };
}

/** The faces of the cards, or what is wrong with them. */
async function facesOf({ root, config }: Work) {
  try {
    return { faces: await facesFor(config.templates.anki, root), problem: undefined };
  } catch (error) {
    if (!(error instanceof FacesError)) throw error;
    const { reason, remedy } = error;
    const file = config.templates.anki ?? '';
    return { faces: undefined, problem: { rule: 'no-deck', severity: 'error', file, reason, remedy } as const };
  }
}
