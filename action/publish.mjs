// @ts-check
// Puts what was built into a release: the rolling one of the default branch, whose files keep their addresses, or that of a tag.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { Api, ApiError } from './common/api.mjs';
import { describePlan } from './common/describe.mjs';
import { fitting } from './common/markdown.mjs';
import { replaceAsset } from './common/releases.mjs';
import { addToSummary, annotate, StepError, setOutputs, step } from './common/runner.mjs';
import { readPlan, readResult } from './common/state.mjs';

/** @typedef {import('./common/releases.mjs').Release} Release */

/** The API takes 125,000 characters. */
const room = 100_000;

await step(async () => {
  const api = new Api();
  const { repository, publish: tag, rolling, sha } = readPlan();
  const result = readResult();
  if (tag === undefined) return;
  const isRolling = tag === rolling;
  try {
    if (isRolling && (await isOvertaken(api, repository, tag, sha))) {
      annotate('notice', `The release ${tag} has a later commit already; it stays as it is.`);
      return;
    }
    const release = await releaseOf(api, repository, tag, isRolling ? { sha, result } : undefined);
    for (const { path } of result.written ?? [])
      await replaceAsset(api, repository, release, basename(path), readFileSync(path));
    const addresses = (result.written ?? []).map(
      ({ path }) => `${process.env.GITHUB_SERVER_URL}/${repository}/releases/download/${tag}/${basename(path)}`,
    );
    setOutputs({ address: addresses.find(one => one.endsWith('.apkg')) ?? '' });
    addToSummary(
      `${isRolling ? 'The newest files, at addresses that stay' : `The files of ${tag}`}:\n\n${addresses.map(one => `- <${one}>`).join('\n')}\n`,
    );
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new StepError(`The release ${tag} could not be written. ${error.message}.`, remedyFor(error));
  }
});

/** @param {ApiError} error */
function remedyFor({ status }) {
  if (status === 401 || status === 403 || status === 404)
    return 'Give the job `permissions: contents: write`, or set the input release to false.';
  if (status === 422)
    return 'Where the repository has immutable releases, switch them off, or set the input release to false.';
  return 'Run the job again; what readers have stays until then.';
}

/**
 * Whether the release is of a later commit: of two runs the older one may end last.
 *
 * @param {Api} api
 * @param {string} repository
 * @param {string} tag
 * @param {string} sha
 */
async function isOvertaken(api, repository, tag, sha) {
  const ref = await api.find(`/repos/${repository}/git/ref/tags/${tag}`);
  if (ref === undefined || ref.object.sha === sha) return false;
  const compared = await api.find(`/repos/${repository}/compare/${ref.object.sha}...${sha}`);
  return compared?.status === 'behind';
}

/**
 * The release of a tag, made if need be. The rolling one moves to the commit that is built.
 *
 * @param {Api} api
 * @param {string} repository
 * @param {string} tag
 * @param {{ sha: string, result: import('./common/state.mjs').Result } | undefined} rolling
 * @returns {Promise<Release>}
 */
async function releaseOf(api, repository, tag, rolling) {
  const found = await api.find(`/repos/${repository}/releases/tags/${encodeURIComponent(tag)}`);
  if (rolling === undefined)
    return found ?? (await api.send('POST', `/repos/${repository}/releases`, { body: { tag_name: tag } }));
  const { sha, result } = rolling;
  const text = {
    name: 'The newest deck',
    body: fitting(
      [`Built from ${sha}.\n`, ...describePlan(result)],
      room,
      'There is more; the run of the workflow lists it.',
    ),
  };
  if (found === undefined) {
    const body = { tag_name: tag, target_commitish: sha, make_latest: 'false', ...text };
    return api.send('POST', `/repos/${repository}/releases`, { body });
  }
  const ref = `/repos/${repository}/git/refs`;
  if (await api.find(`/repos/${repository}/git/ref/tags/${tag}`))
    await api.send('PATCH', `${ref}/tags/${tag}`, { body: { sha, force: true } });
  else await api.send('POST', ref, { body: { ref: `refs/tags/${tag}`, sha } });
  await api.send('PATCH', `/repos/${repository}/releases/${found.id}`, { body: text });
  return found;
}
