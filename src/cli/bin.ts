#!/usr/bin/env node
import { bugsUrl } from '../package-root.js';
import { callOf, sayAgain } from './again.js';
import { mergeWords, runMerge } from './merge.js';

const { env, stdout, stderr } = process;
const argv = process.argv.slice(2);
// The reader of our output, for example `head`, has read enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const context = { cwd: process.cwd(), env, stdout, stderr };
  const versions = mergeWords(argv);
  const call = callOf(argv, context);
  // Everything else is loaded only when needed.
  process.exitCode = versions
    ? await runMerge(versions, context)
    : ((call && sayAgain(call, context)) ?? (await (await import('./main.js')).main(argv, { ...context, call })));
} catch (error) {
  const { stack = String(error) } = error as Error;
  stderr.write(`This is a bug in cardpress; please report it with this text at ${bugsUrl()}:\n${stack}\n`);
  process.exitCode = 1;
}
