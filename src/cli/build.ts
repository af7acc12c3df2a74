import { build } from '../project/build.js';
import { remember } from '../unchanged/remember.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { forContext } from './format.js';
import { type Arguments, cacheOf, previousOf, shownTo } from './options.js';
import { retiredSearch } from './plan.js';
import { jsonOf, summaryOf } from './print.js';
import { withProgress } from './progress.js';
import { chooseReporter } from './reporters/choose.js';
import { formatDocument, formatFindings } from './reporters/findings.js';
import { addJobSummary } from './reporters/github.js';
import { isDocument } from './reporters/names.js';
import { isSettled } from './settled.js';
import { waitingOn } from './waiting.js';

/** `cardpress build [notes…]`: writes the artifacts. Returns the exit code. */
export async function runBuild(args: Arguments, context: Context): Promise<number> {
  const { env, stdout, stderr, call } = context;
  const began = Date.now();
  const found = await configFor(args, context);
  if (!found) return exit.usage;
  const { frozenLock, refresh = false, includeRetired = false, quiet = false } = args;
  const built = await withProgress(args, context, onProgress =>
    build({
      ...found,
      ...onProgress,
      onWait: waitingOn(stderr),
      env,
      refresh,
      ...cacheOf(args),
      includeRetired,
      ...previousOf(args, context),
      ...(frozenLock !== undefined && { frozenLock }),
    }),
  );
  const result = forContext(built, context);
  const search = retiredSearch(result.retired);
  const reporter = chooseReporter(args, env);
  const folders = { root: found.root, cwd: context.cwd };
  let said: { stderr: string; stdout: string };
  if (reporter === 'json')
    said = { stderr: '', stdout: jsonOf(result, { root: found.root, ...(search && { search }) }) };
  else if (isDocument(reporter)) said = { stderr: '', stdout: formatDocument(result.messages, reporter, folders) };
  else {
    const { verbose } = args;
    const options = { work: found, context, stream: stderr, verbose, reporter };
    said = {
      stderr: await formatFindings(shownTo(args, result.messages), options),
      stdout: quiet ? '' : summaryOf(result, context),
    };
  }
  stderr.write(said.stderr);
  stdout.write(said.stdout);
  if (reporter === 'github') addJobSummary(result, context);
  const code = result.ok ? exit.ok : exit.failed;
  // A job's summary is added to, so that saying the same again is not enough.
  if (call && reporter !== 'github' && isSettled(result, found.config.remoteImages))
    remember(call, { ...said, ...result, code, began });
  return code;
}
