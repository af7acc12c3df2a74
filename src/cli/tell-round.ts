import { relative } from 'node:path';
import { bugOf } from '../diagnostics/bug.js';
import type { Message } from '../index.js';
import type { Result } from '../project/build.js';
import { counted } from '../say/counted.js';
import { all, listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { compareBanks } from '../watch/compare.js';
import type { Context } from './context.js';
import { forContext, formatMessages, paintFor } from './format.js';
import { printable } from './printable.js';
import { formatFindings } from './reporters/findings.js';
import type { Round } from './rounds.js';

/**
 * What is new since the last round: findings, and one line.
 *
 * @param changed full paths of what changed since
 * @param outcome what came of it
 */
export async function tellRound(
  { work, result }: Round,
  last: Round | undefined,
  changed: readonly string[],
  outcome: string,
  context: Context,
): Promise<string> {
  const { stdout, env } = context;
  const paint = paintFor(stdout, env);
  const { messages } = result;
  const said = new Set(last?.result.messages.map(keyOf));
  const news = messages.filter(message => message.severity === 'error' || !said.has(keyOf(message)));
  const findings = last === undefined || news.some(({ severity }) => severity !== 'info') ? news : [];
  const { questions, unanswered, errors, warnings } = result.summary;
  const parts = [
    ...(changed.length > 0 ? [namesOf(changed, work.root)] : []),
    ...(last ? differences(last, result) : []),
    unanswered > 0
      ? say('{questions}, {unanswered} unanswered', { questions: counted(questions, 'question'), unanswered })
      : counted(questions, 'question'),
    ...(errors > 0 ? [paint('red', counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('yellow', counted(warnings, 'warning'))] : []),
    ...(outcome === '' ? [] : [outcome]),
  ];
  const found = await formatFindings(findings, { work, context, stream: stdout });
  return `${found}${paint('dim', clock())}  ${parts.join(' · ')}\n`;
}

/** Prints what nobody foresaw as a finding about a command that goes on. */
export function tellBug(command: string, context: Context): (error: unknown) => void {
  const { stdout, env } = context;
  return error => {
    const message = { rule: 'internal-error', severity: 'error', file: command } as const;
    const bug = forContext({ messages: [{ ...message, ...bugOf(say('Building again'), error) }] }, context);
    stdout.write(formatMessages(bug.messages, paintFor(stdout, env)));
  };
}

function differences({ result }: Round, { bank }: Result): string[] {
  const { added, changed, removed } = compareBanks(result.bank, bank);
  const counts = [
    ...(changed > 0 ? [say('{count} changed', { count: changed })] : []),
    ...(added > 0 ? [say('{count} new', { count: added })] : []),
    ...(removed > 0 ? [say('{count} gone', { count: removed })] : []),
  ];
  return counts.length > 0 ? [listed(counts)] : [];
}

function keyOf({ rule, file, reason }: Message): string {
  return JSON.stringify([rule, file, reason]);
}

function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}

function namesOf(paths: readonly string[], root: string): string {
  const [first = '', ...others] = paths.map(path => relative(root, path));
  const name = printable(first);
  return all(others.length === 0 ? [name] : [name, counted(others.length, 'other')]);
}
