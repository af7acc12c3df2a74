import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import type { Check } from '../diagnostics/check.js';
import type { Repository } from '../git/repository.js';
import type { Result } from '../project/build.js';
import { findAsking } from '../survey/asking-readmes.js';
import { type Counted, countQuestions, isOfQuestions } from '../survey/count.js';
import { type LeftOut, sortOut } from '../survey/left-out.js';
import { markdownFiles } from '../survey/markdown-files.js';

/** What the notes ask, and whether they have errors. */
export function checkNotes({ summary, messages }: Pick<Result, 'summary' | 'messages'>, files: number): Check {
  const { questions, unanswered } = summary;
  const errors = messages.filter(({ severity }) => severity === 'error');
  const [first, ...others] = errors;
  const found = `${count(files, 'file')}, ${count(questions, 'question')}, ${unanswered} of them unanswered`;
  if (first === undefined) return { name: 'notes', status: 'ok', says: found };
  const more = others.length > 0 ? ` (${count(others.length, 'more error')})` : '';
  return {
    name: 'notes',
    status: 'error',
    says: `${placeOf(first)}: ${first.reason}${more}`,
    remedy: others.length > 0 || first.remedy === undefined ? '`cardpress check` lists them all.' : first.remedy,
  };
}

/** Files that a reader may take for notes and of which no card comes, by what leaves them out. */
export async function checkLeftOut(
  root: string,
  config: Config,
  messages: readonly Message[],
  repository: Repository | undefined,
): Promise<Check[]> {
  const paths = await markdownFiles(root, repository);
  const { config: ours } = await findAsking(root, config);
  const { leftOut } = await sortOut(root, ours, paths);
  const counted = await countQuestions(root, [...leftOut.keys()], config);
  const files = counted.map(one => ({ ...one, ...(leftOut.get(one.path) as LeftOut) }));
  const reasons = [...new Set(files.map(one => reasonOf(one).says))];
  const checks = reasons.map(says => checkOf(files.filter(one => reasonOf(one).says === says)));
  for (const { rule, file, reason, remedy } of messages) {
    if (rule !== 'file-without-questions' && rule !== 'draft') continue;
    const status = rule === 'draft' ? 'info' : 'warning';
    checks.push({ name: 'left out', status, says: `${file}: ${reason}`, ...(remedy !== undefined && { remedy }) });
  }
  return checks.length > 0 ? checks : [{ name: 'left out', status: 'ok', says: 'no Markdown file' }];
}

const most = 4;

function checkOf(files: (Counted & LeftOut)[]): Check {
  const [first] = files as [Counted & LeftOut];
  const asking = files.filter(isOfQuestions);
  const named = [...asking, ...files.filter(one => !asking.includes(one))];
  const names = named.slice(0, most).map(({ path, questions }) => `${path} (${count(questions, 'question')})`);
  const more = files.length > most ? ` and ${files.length - most} more` : '';
  const { says, remedy } = reasonOf(first);
  return {
    name: 'left out',
    status: asking.length > 0 ? 'warning' : 'info',
    says: `${names.join(', ')}${more}: ${says}`,
    remedy,
  };
}

function reasonOf(one: LeftOut): { says: string; remedy: string } {
  switch (one.why) {
    case 'excluded':
      return {
        says: `\`exclude\` has ${one.pattern}`,
        remedy: 'To read them, name the files under `notes` in the config, or change `exclude`.',
      };
    case 'elsewhere':
      return {
        says: '`notes` names no folder that holds them',
        remedy: 'To read them, add them to `notes` in the config.',
      };
    case 'readme':
      return {
        says: 'a README is no note where others lie beside or below it',
        remedy: 'To read them, name the files under `notes` in the config.',
      };
    case 'about-project':
      return {
        says: 'their names or folders are those of pages about the project',
        remedy: 'To read them, name the files under `notes` in the config.',
      };
    case 'translation':
      return {
        says: 'they are translations of notes',
        remedy: 'To read them, name the files under `notes` in the config.',
      };
  }
}

function placeOf({ file, position }: Message): string {
  return position ? `${file}:${position.start.line}` : file;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
