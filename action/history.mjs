// @ts-check
// Fetches the commits that a shallow checkout left out: cards are known again by what earlier versions of the notes said.
import process from 'node:process';
import { git, remoteAccess } from './common/git.mjs';
import { StepError, step } from './common/runner.mjs';
import { readPlan } from './common/state.mjs';

await step(async () => {
  const { folder, sha } = readPlan();
  const shallow = git(folder, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok)
    throw new StepError(
      `${folder} is no git repository that can be read (${shallow.stderr.trim()}).`,
      'Let `- uses: actions/checkout@v6` go before this action.',
    );
  if (shallow.stdout.trim() !== 'true') return;
  const words = ['fetch', '--quiet', '--no-tags', '--unshallow', 'origin'];
  const options = { env: remoteAccess(folder) };
  const one = git(folder, [...words, sha], options);
  // A commit that no branch has any more may be refused by its name.
  const fetched = one.ok ? one : git(folder, words, options);
  if (!fetched.ok)
    throw new StepError(
      `The history of the notes could not be fetched: ${fetched.stderr.trim()}.`,
      'Write `fetch-depth: 0` below actions/checkout, or run the job again.',
    );
  process.stdout.write('The checkout was shallow; the whole history was fetched.\n');
});
