// @ts-check
// Says on the pull request what importing the deck will do, in one comment that later runs write anew. The summary of the
// job says the same, so that a comment that cannot be written fails nothing.
import process from 'node:process';
import { Api, ApiError } from './common/api.mjs';
import { countsOf, describeCounts, describePlan } from './common/describe.mjs';
import { fitting } from './common/markdown.mjs';
import { annotate, step, variable } from './common/runner.mjs';
import { readPlan, readResult } from './common/state.mjs';

/** The API takes 65,536 characters. */
const room = 60_000;

await step(async () => {
  const { repository, comment, rolling } = readPlan();
  const result = readResult();
  const mark = `<!-- cardpress: ${rolling ?? 'no release'} -->`;
  const body = `${mark}\n${textOf(result)}`;
  const api = new Api();
  try {
    const own = await ownComment(api, `/repos/${repository}/issues/${comment}/comments`, mark);
    if (own !== undefined && own.body !== body)
      await api.send('PATCH', `/repos/${repository}/issues/comments/${own.id}`, { body: { body } });
    // What changes nothing need not be told to anybody who was not told otherwise.
    if (own === undefined && hasNews(result))
      await api.send('POST', `/repos/${repository}/issues/${comment}/comments`, { body: { body } });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const remedy =
      error.status === 403
        ? 'Give the job `permissions: pull-requests: write`, or set the input comment to false.'
        : '';
    annotate('warning', `The pull request got no comment. ${error.message}. ${remedy}`.trim());
  }
});

/** @param {import('./common/state.mjs').Result} result */
function hasNews({ ok, plan }) {
  return !ok || plan === undefined || countsOf(plan) !== '' || plan.closeCalls.length > 0;
}

/** @param {import('./common/state.mjs').Result} result */
function textOf(result) {
  const run = `${process.env.GITHUB_SERVER_URL}/${variable('GITHUB_REPOSITORY')}/actions/runs/${variable('GITHUB_RUN_ID')}`;
  const link = `[What the notes need, and what was built](${run})`;
  return fitting(
    [
      result.ok ? '' : '**These notes do not build.** The annotations of the changed files say why.\n',
      ...describePlan(result),
      describeCounts(result),
      link,
    ],
    room,
    link,
  );
}

/**
 * The comment that an earlier run wrote. The mark alone does not make it ours: anybody can write it, and a comment that we
 * change stays its writer's, who may then have it say anything.
 *
 * @param {Api} api
 * @param {string} path
 * @param {string} mark
 */
async function ownComment(api, path, mark) {
  for await (const one of api.list(path)) {
    const isTrusted = one.user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(one.author_association);
    if (isTrusted && one.body?.startsWith(mark)) return one;
  }
  return undefined;
}
