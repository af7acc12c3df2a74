// @ts-check
// Says what the build came to: at the lines of the notes, and in the job's summary.
import { chooseAnnotations } from './common/annotations.mjs';
import { describeCounts, describeFindings, describePlan } from './common/describe.mjs';
import { fitting, plain, plural } from './common/markdown.mjs';
import { addressOfLine, inRepository } from './common/places.mjs';
import { addToSummary, annotate, step } from './common/runner.mjs';
import { readPlan, readResult } from './common/state.mjs';

/** A summary may take 1 MiB; characters of Chinese take three bytes. */
const room = 300_000;

await step(async () => {
  // A config with mistakes gives no root.
  const result = { root: readPlan().folder, ...readResult() };
  const { ok, summary, messages = [], problems = [] } = result;
  for (const { file, line, reason, remedy } of problems)
    annotate('error', `${reason} ${remedy}`, { file: inRepository(result, file), ...(line !== undefined && { line }) });
  const { shown, rest } = chooseAnnotations(messages);
  for (const { kind, message } of shown) {
    const { file, position, reason, remedy, rule } = message;
    const lines = position && { line: position.start.line, endLine: position.end.line };
    annotate(kind, remedy ? `${reason}\n${remedy}` : reason, {
      file: inRepository(result, file),
      ...lines,
      title: `cardpress: ${rule}`,
    });
  }
  for (const { kind, count } of rest)
    annotate(
      kind,
      `${plural(count, `more ${kind === 'notice' ? 'unanswered question' : kind}`)}; the summary of the job lists them.`,
    );
  const addressOf = (/** @type {import('./common/state.mjs').Message} */ { file, position }) =>
    addressOfLine(inRepository(result, file), position?.start.line);
  addToSummary(
    fitting(
      [
        `## ${plain(summary?.title ?? 'cardpress')}\n`,
        ok ? '' : '**The build failed; nothing was published.**\n',
        ...problems.map(({ file, reason, remedy }) => `${plain(file)}: ${plain(reason)} ${plain(remedy)}\n`),
        describeCounts(result),
        ...describePlan(result),
        ...describeFindings(messages, addressOf),
      ],
      room,
      'There is more; `cardpress check` and `cardpress diff` say all of it.',
    ),
  );
});
