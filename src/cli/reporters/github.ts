import { appendFileSync } from 'node:fs';
import type { Message, Result } from '../../index.js';
import { counted, countedQuestions } from '../../say/counted.js';
import { listed, sentences } from '../../say/lists.js';
import { say } from '../../say/say.js';
import type { Context } from '../context.js';
import { foldMessages } from '../fold.js';
import { severities } from '../format.js';
import { printable } from '../printable.js';
import { type Folders, pathFrom } from './place.js';
import { sentence } from './sentence.js';

/** How many annotations of a kind GitHub shows for each step; it drops the rest without a word. */
const most = 10;

const kinds = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Findings as workflow commands, which GitHub shows at their lines: errors, warnings and missing answers, each rule of a
 * file once.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotations(messages: readonly Message[], folders: Folders): string {
  const shown = foldMessages(messages.filter(isWork));
  const lines = Object.entries(kinds).flatMap(([severity, kind]) =>
    shown
      .filter(({ message }) => message.severity === severity)
      .slice(0, most)
      .map(({ message, more }) => {
        const { file, position, rule } = message;
        const { line, column } = position?.start ?? { line: 1, column: 1 };
        const place = `file=${property(pathFrom(folders, file))},line=${line},col=${column},title=${property(rule)}`;
        return `::${kind} ${place}::${data(`${sentence(message)}${more > 0 ? say(' (and {more} more)', { more }) : ''}`)}\n`;
      }),
  );
  return lines.join('');
}

/** Adds what was found and built to the summary of the job, if there is one. */
export function addJobSummary(result: Result, { env, stderr }: Context): void {
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    appendFileSync(env.GITHUB_STEP_SUMMARY, jobSummary(result));
  } catch (error) {
    stderr.write(
      `${say('The summary of the job was not written: {why}.', { why: printable((error as Error).message) })}\n`,
    );
  }
}

/** What was found and built, as Markdown. It holds no text of the notes, which somebody else may have written. */
function jobSummary({ summary, messages, written }: Result): string {
  const { questions, answered, unanswered, errors, warnings } = summary;
  const rules = new Map<string, { severity: Message['severity']; rule: string; count: number }>();
  for (const { severity, rule } of messages) {
    const known = rules.get(`${severity} ${rule}`) ?? { severity, rule, count: 0 };
    rules.set(`${severity} ${rule}`, { ...known, count: known.count + 1 });
  }
  const lines = [
    '### cardpress',
    '',
    sentences(
      say('{counts}.', { counts: countedQuestions({ questions, answered, unanswered }) }),
      say('{counts}.', { counts: listed([counted(errors, 'error'), counted(warnings, 'warning')]) }),
    ),
    '',
    ...(written.length > 0
      ? [say('Written: {names}.', { names: listed(written.map(({ artifact }) => artifact)) }), '']
      : []),
    ...(rules.size > 0 ? [`| ${say('finding')} | ${say('severity')} | ${say('count')} |`, '| --- | --- | ---: |'] : []),
    ...[...rules.values()]
      .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count)
      .map(({ severity, rule, count }) => `| \`${rule}\` | ${say(severities[severity])} | ${count} |`),
  ];
  return `${lines.join('\n')}\n\n`;
}

const order: readonly Message['severity'][] = ['error', 'warning', 'info'];

/** Most of what is info tells what was done; a missing answer is work. */
function isWork({ severity, rule, position }: Message): boolean {
  return severity !== 'info' || (rule === 'unanswered' && position !== undefined);
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
