import { relative } from 'node:path';
import type { Result } from '../index.js';
import { counted, countedQuestions } from '../say/counted.js';
import { listed } from '../say/lists.js';
import { say } from '../say/say.js';
import type { Context } from './context.js';
import { formatSize, paintFor } from './format.js';
import { formatPlan, listAnew, listMoves } from './plan.js';
import { printable } from './printable.js';

/** The result as JSON, for other programs. */
export function jsonOf({ ok, summary, plan, against, written, lock, messages }: Result, more: object = {}): string {
  const all = { ok, summary, ...(plan && { against, plan }), written, ...(lock && { lock }), ...more, messages };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** A summary of findings and files written, on one screen. */
export function summaryOf(
  { ok, summary, plan, against, written, lock }: Result,
  { cwd, env, stdout }: Context,
): string {
  const paint = paintFor(stdout, env);
  const { title, questions, answered, unanswered, sections, pictures, changes, errors, warnings } = printable(summary);
  const counts = [
    `${paint('bold', title)}  ${countedQuestions({ questions, answered, unanswered })}`,
    `  ${listed([counted(sections, 'section'), counted(pictures, 'picture'), counted(changes, 'change to the text')])}`,
  ];
  const lines = [
    '',
    ...(questions > 0 ? counts : []),
    ...written.map(({ path, size }) => `  ${printable(relative(cwd, path)).padEnd(24)}${formatSize(size).padStart(8)}`),
    ...(lock ? [`  ${relative(cwd, lock).padEnd(24)} ${say('changed; commit it with the notes')}`] : []),
    ...(plan && written.some(({ artifact }) => artifact === 'deck')
      ? [
          `  ${say('importing the deck: {plan}', { plan: formatPlan(plan, against) })}`,
          ...[...listMoves(plan, 3), ...listAnew(plan)].map(one => `  ${one}`),
        ]
      : []),
    ...written.flatMap(({ artifact, madeBy }) =>
      madeBy
        ? [paint('dim', `  ${say('{artifact} made by {program}', { artifact, program: printable(madeBy) })}`)]
        : [],
    ),
  ];
  const verdict = errors + warnings === 0 ? [] : [counted(errors, 'error'), counted(warnings, 'warning')];
  if (verdict.length > 0) lines.push(`  ${paint(ok ? 'yellow' : 'red', listed(verdict))}`);
  return `${lines.join('\n')}\n`;
}
