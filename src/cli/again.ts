import type { Call } from '../unchanged/call.js';
import { replay } from '../unchanged/replay.js';
import type { Context } from './context.js';

/** Options with which a build is never the same as the last one: they ask the clock or the network, or say how it goes. */
const always = /^--(?:(?:no-)?(?:cache|debug|refresh)|previous)\b/u;

/** The call that may be remembered; undefined if this one has to run in any case. */
export function callOf(argv: readonly string[], { cwd, env, stdout, stderr }: Context): Call | undefined {
  if (argv[0] !== 'build' || argv.some(word => always.test(word))) return undefined;
  return { argv, cwd, env, isTerminal: [stdout.isTTY ?? false, stderr.isTTY ?? false] };
}

/** Says what the last build said, if nothing has changed since. Returns the exit code, or undefined if it has to run. */
export function sayAgain(call: Call, { stdout, stderr }: Context): number | undefined {
  const said = replay(call);
  if (said === undefined) return undefined;
  if (said.stderr !== '') stderr.write(said.stderr);
  if (said.stdout !== '') stdout.write(said.stdout);
  return said.code;
}
