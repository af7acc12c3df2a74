// @ts-check
// Fails the job where the notes did; by now everything about it was reported.
import process from 'node:process';
import { readResult } from './common/state.mjs';

const { summary, problems } = readResult();
const what = problems
  ? 'The config has mistakes'
  : `The build failed: ${summary?.errors} errors, ${summary?.warnings} warnings`;
process.stdout.write(`${what}. The step before and the summary of the job say where.\n`);
process.exitCode = 1;
