#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { bugsUrl, packageVersion } from '../package-root.js';
import { type Context, exit } from './context.js';
import { mergeWords } from './merge-words.js';

const { env, stdout, stderr } = process;
const argv = process.argv.slice(2);
// The reader of our output, for example `head`, has read enough.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
try {
  const context = { cwd: process.cwd(), env, stdout, stderr };
  process.exitCode = await run(context);
} catch (error) {
  await tellBug(error as Error);
  process.exitCode = 1;
}

async function tellBug(error: Error): Promise<void> {
  const { stack = String(error) } = error;
  const { say } = await import('../say/say.js');
  const asking = say('This is a bug in cardpress; please report it with this text at {url}:', { url: bugsUrl() });
  stderr.write(`${asking}\n${stack}\n`);
}

/** Loads no more than the command needs. */
async function run(context: Context): Promise<number> {
  if (argv.length === 1 && argv[0] === '--version') {
    stdout.write(`${packageVersion()}\n`);
    return exit.ok;
  }
  // Node 20 optimises functions so early that it often has to do so again: a quarter of the time of 1,000 questions.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');
  // Garbage of several times what is used is left lying by default.
  setFlagsFromString('--heap-growing-percent=60');
  // From Node 22.1 on, which keeps what it compiled for the next run.
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  const versions = mergeWords(argv);
  if (versions) return (await import('./merge.js')).runMerge(versions, context);
  const { callOf, sayAgain } = await import('./again.js');
  const call = callOf(argv, context);
  return (call && sayAgain(call, context)) ?? (await import('./main.js')).main(argv, { ...context, call });
}
