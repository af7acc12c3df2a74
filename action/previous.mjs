// @ts-check
// Fetches the deck that readers have, so that the next one has the same ids. That there is none is said by the forge, and
// not by a download that failed: else a fault of the network would begin everybody's history anew.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { Api, ApiError } from './common/api.mjs';
import { deckOf } from './common/releases.mjs';
import { annotate, StepError, step, variable } from './common/runner.mjs';
import { inState, readPlan } from './common/state.mjs';

/** @typedef {import('./common/releases.mjs').Release} Release */

await step(async () => {
  const api = new Api();
  const plan = readPlan();
  try {
    const found = api.hasToken ? await fromReleases(api, plan) : await fromAddress(plan);
    if (found === undefined) {
      process.stdout.write(
        'No release has a deck yet: the lock and the history of the notes say which card is which.\n',
      );
      return;
    }
    mkdirSync(inState('previous'), { recursive: true });
    writeFileSync(inState('previous', found.name), found.data);
    process.stdout.write(`The last deck is that of the release ${found.tag}.\n`);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new StepError(
      `The last deck could not be fetched, and without it cards might begin anew. ${error.message}.`,
      error.status === 401 || error.status === 403 || error.status === 404
        ? 'Give the job `permissions: contents: read` at least, and check the input token.'
        : 'Run the job again.',
    );
  }
});

/**
 * @param {Api} api
 * @param {import('./common/state.mjs').Plan} plan
 */
async function fromReleases(api, { repository, rolling }) {
  const last = rolling && (await api.find(`/repos/${repository}/releases/tags/${encodeURIComponent(rolling)}`));
  const release = last ?? (await newest(api, repository));
  if (release === undefined) return undefined;
  const asset = deckOf(release);
  if (asset === undefined) {
    annotate(
      'warning',
      `The release ${release.tag_name} has no deck.apkg: the lock and the history of the notes say which card is which. If readers have a deck of it, upload that deck to the release and run the job again.`,
    );
    return undefined;
  }
  const data = await api.bytes(`/repos/${repository}/releases/assets/${asset.id}`);
  const sum = `sha256:${createHash('sha256').update(data).digest('hex')}`;
  if (data.byteLength !== asset.size || (asset.digest && asset.digest !== sum))
    throw new StepError(`${asset.name} of the release ${release.tag_name} did not come whole.`, 'Run the job again.');
  return { tag: release.tag_name, name: asset.name.replace(/^next-/u, ''), data };
}

/**
 * The newest release that has a deck. A repository that the token may not see is an error here.
 *
 * @param {Api} api
 * @param {string} repository
 * @returns {Promise<Release | undefined>}
 */
async function newest(api, repository) {
  for await (const release of api.list(`/repos/${repository}/releases`))
    if (!release.draft && deckOf(release)) return release;
  return undefined;
}

/**
 * Without a token the API soon refuses, since all runners of an address share what it allows; a file's own address does not.
 *
 * @param {import('./common/state.mjs').Plan} plan
 */
async function fromAddress({ repository, rolling }) {
  if (rolling === undefined) return undefined;
  const api = new Api();
  try {
    const data = await api.bytes(
      `${variable('GITHUB_SERVER_URL')}/${repository}/releases/download/${rolling}/deck.apkg`,
    );
    return { tag: rolling, name: 'deck.apkg', data };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
