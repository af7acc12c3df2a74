import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import type { Check } from '../diagnostics/check.js';
import type { Repository } from '../git/repository.js';
import type { Result } from '../project/build.js';
import { counted } from '../say/counted.js';
import { fewOf } from '../say/lists.js';
import { say } from '../say/say.js';
import { findAsking } from '../survey/asking-readmes.js';
import { type Counted, countQuestions, isOfQuestions } from '../survey/count.js';
import { type LeftOut, sortOut } from '../survey/left-out.js';
import { markdownFiles } from '../survey/markdown-files.js';

/** What the notes ask, and whether they have errors. */
export function checkNotes({ summary, messages }: Pick<Result, 'summary' | 'messages'>, files: number): Check {
  const { questions, unanswered } = summary;
  const errors = messages.filter(({ severity }) => severity === 'error');
  const [first, ...others] = errors;
  if (first === undefined) {
    const says = say('{files}, {questions}, {unanswered} of them unanswered', {
      files: counted(files, 'file'),
      questions: counted(questions, 'question'),
      unanswered,
    });
    return { name: 'notes', status: 'ok', says };
  }
  return {
    name: 'notes',
    status: 'error',
    says: `${inFile(placeOf(first), first.reason)}${more(others.length)}`,
    remedy: others.length > 0 || first.remedy === undefined ? say('`cardpress check` lists them all.') : first.remedy,
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
  const found = await countQuestions(root, [...leftOut.keys()], config);
  const files = found.map(one => ({ ...one, ...(leftOut.get(one.path) as LeftOut) }));
  const reasons = [...new Set(files.map(one => reasonOf(one).says))];
  const checks = reasons.map(says => checkOf(files.filter(one => reasonOf(one).says === says)));
  for (const { rule, file, reason, remedy } of messages) {
    if (rule !== 'file-without-questions' && rule !== 'draft') continue;
    const status = rule === 'draft' ? 'info' : 'warning';
    checks.push({ name: 'left out', status, says: inFile(file, reason), ...(remedy !== undefined && { remedy }) });
  }
  return checks.length > 0 ? checks : [{ name: 'left out', status: 'ok', says: say('no Markdown file') }];
}

const most = 4;

function checkOf(files: (Counted & LeftOut)[]): Check {
  const [first] = files as [Counted & LeftOut];
  const asking = files.filter(isOfQuestions);
  const named = [...asking, ...files.filter(one => !asking.includes(one))];
  const names = named.map(({ path, questions }) =>
    say('{name} ({what})', { name: path, what: counted(questions, 'question') }),
  );
  const { says, remedy } = reasonOf(first);
  return {
    name: 'left out',
    status: asking.length > 0 ? 'warning' : 'info',
    says: inFile(fewOf(names, most), says),
    remedy,
  };
}

function reasonOf(one: LeftOut): { says: string; remedy: string } {
  switch (one.why) {
    case 'excluded':
      return {
        says: say('`exclude` has {pattern}', { pattern: one.pattern }),
        remedy: say('To read them, name the files under `notes` in the config, or change `exclude`.'),
      };
    case 'elsewhere':
      return {
        says: say('`notes` names no folder that holds them'),
        remedy: say('To read them, add them to `notes` in the config.'),
      };
    case 'readme':
      return {
        says: say('a README is no note where others lie beside or below it'),
        remedy: nameThem(),
      };
    case 'about-project':
      return {
        says: say('their names or folders are those of pages about the project'),
        remedy: nameThem(),
      };
    case 'translation':
      return {
        says: say('they are translations of notes'),
        remedy: nameThem(),
      };
  }
}

function nameThem(): string {
  return say('To read them, name the files under `notes` in the config.');
}

function inFile(path: string, message: string): string {
  return say('{path}: {message}', { path, message });
}

function more(count: number): string {
  if (count === 0) return '';
  return count === 1 ? say(' (1 more error)') : say(' ({count} more errors)', { count });
}

function placeOf({ file, position }: Message): string {
  return position ? `${file}:${position.start.line}` : file;
}
