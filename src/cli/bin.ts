#!/usr/bin/env node
import { main } from './main.js';

const { env, stdout, stderr } = process;
// Whoever read our output, `head` for one, has read enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  process.exitCode = await main(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr });
} catch (error) {
  stderr.write(`cardpress met a bug of its own; please report it with this text:\n${(error as Error).stack}\n`);
  process.exitCode = 1;
}
