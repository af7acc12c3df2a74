import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defaultFiles } from '../artifacts/registry.js';
import { configSchema } from '../config/schema.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Counted, InitResult, LeftOut, SetupFile } from '../index.js';
import { init } from '../init/init.js';
import { counted } from '../say/counted.js';
import { all, listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { formsOf } from '../survey/count.js';
import { configFor, type Work } from './config.js';
import { type Context, exit } from './context.js';
import { type Paint, paintFor } from './format.js';
import type { Arguments } from './options.js';
import { printable } from './printable.js';

/**
 * `cardpress init [notes…]`: writes what a folder of notes lacks, and changes no file that is there. Asks nothing. Returns
 * the exit code.
 */
export async function runInit(args: Arguments, context: Context): Promise<number> {
  const { cwd, env, stdout, stderr } = context;
  const work = await workFor(args, context);
  if (!work) return exit.usage;
  const { workflow, dryRun = false } = args;
  let result: InitResult;
  try {
    result = await init({ ...work, dryRun, ...(workflow !== undefined && { workflow }) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (args.json) stdout.write(`${JSON.stringify({ ok: false, reason: error.message }, null, 2)}\n`);
    else stderr.write(`${error.message}\n`);
    return exit.failed;
  }
  const ok = result.missing.length === 0;
  if (args.json) stdout.write(`${JSON.stringify({ ok, ...result }, null, 2)}\n`);
  else if (ok) stdout.write(formatInit(result, { cwd, dryRun, paint: paintFor(stdout, env) }));
  for (const path of args.json ? [] : result.missing)
    stderr.write(`${say('There is no such file or folder: {path}', { path })}\n`);
  return ok ? exit.ok : exit.usage;
}

/** As for other commands, but the config that is named need not be there yet. */
async function workFor(args: Arguments, context: Context): Promise<(Work & { newConfig?: string }) | undefined> {
  const { cwd } = context;
  const path = args.config === undefined ? undefined : resolve(cwd, args.config);
  if (path === undefined || existsSync(path)) return configFor(args, context);
  const notes = args.notes?.map(one => resolve(cwd, one));
  return { root: dirname(path), newConfig: path, config: configSchema.parse({}), ...(notes?.length && { notes }) };
}

interface Look {
  cwd: string;
  dryRun: boolean;
  paint: Paint;
}

function formatInit(result: InitResult, look: Look): string {
  const { root, notes, leftOut } = result;
  const { cwd, paint } = look;
  const lines = [
    `${paint('bold', say('Project'))}  ${relative(cwd, root) || '.'}`,
    '',
    `${paint('bold', say('Notes'))}  ${countsOf(notes)}`,
    ...placesOf(notes).map(([place, files]) => `  ${printable(place)}  ${countsOf(files)}`),
    ...(leftOut.length > 0
      ? [
          '',
          `${paint('bold', say('Left out'))}  ${say('(what `notes` in the config names is in)')}`,
          ...leftOutLines(leftOut),
        ]
      : []),
    '',
    paint('bold', look.dryRun ? say('Files, of which none is written now') : say('Files')),
    ...result.files.flatMap(file => fileLines(file, look)),
    '',
    ...nextLines(result, look),
  ];
  return `${lines.join('\n')}\n`;
}

/** `3 files, 12 questions: headings 10, qa-lines 2` */
function countsOf(files: readonly Counted[]): string {
  const questions = files.reduce((sum, file) => sum + file.questions, 0);
  const forms = formsOf(files).map(({ form, count }) => `${form === 'headings' ? say('headings') : form} ${count}`);
  const counts = say('{files}, {questions}', {
    files: counted(files.length, 'file'),
    questions: counted(questions, 'question'),
  });
  return forms.length === 0 ? counts : say('{counts}: {forms}', { counts, forms: listed(forms) });
}

/** Files by the folder below the project's that holds them; those that lie in none by themselves. */
function placesOf<File extends { path: string }>(files: readonly File[]): [place: string, files: File[]][] {
  const places = new Map<string, File[]>();
  for (const file of files) {
    const slash = file.path.indexOf('/');
    const place = slash === -1 ? file.path : file.path.slice(0, slash + 1);
    places.set(place, [...(places.get(place) ?? []), file]);
  }
  return [...places];
}

function leftOutLines(leftOut: readonly (Counted & LeftOut)[]): string[] {
  const reasons = [...new Set(leftOut.map(whyOf))];
  return reasons.flatMap(reason => {
    const files = leftOut.filter(one => whyOf(one) === reason);
    return placesOf(files).map(
      ([place, some]) => `  ${printable(place)}  ${countsOf(some)}${say('; ')}${printable(reason)}`,
    );
  });
}

function whyOf(one: LeftOut): string {
  switch (one.why) {
    case 'excluded':
      return say('left out by `exclude` ({pattern})', { pattern: one.pattern });
    case 'elsewhere':
      return say('not named by `notes`');
    case 'readme':
      return say('a README beside or above other notes');
    case 'about-project':
      return say('a page about the project');
    case 'translation':
      return say('a translation of one of the notes');
  }
}

const marks = { new: ['green', '+'], there: ['dim', '='], lacking: ['yellow', '!'], skipped: ['dim', '-'] } as const;

function fileLines({ path, state, lines = [], why }: SetupFile, { cwd, dryRun, paint }: Look): string[] {
  const says = {
    new: dryRun ? say('would be written') : say('written'),
    there: say('is there and stays as it is'),
    lacking: say('is there and stays as it is; add to it:'),
    skipped: say('not written: {why}', { why }),
  };
  const [style, mark] = marks[state];
  return [`  ${paint(style, mark)} ${relative(cwd, path)}  ${says[state]}`, ...lines.map(line => `        ${line}`)];
}

function nextLines({ files, isInGit, notes }: InitResult, { cwd, dryRun, paint }: Look): string[] {
  const written = files.filter(({ state }) => state === 'new').map(({ path }) => relative(cwd, path));
  if (dryRun) return [say('Run it without --dry-run to write them.')];
  if (written.length === 0 && files.every(({ state }) => state !== 'lacking')) return [say('There is nothing to do.')];
  const isEmpty = notes.every(({ questions }) => questions === 0);
  return [
    paint('bold', say('Next')),
    ...(isEmpty && !written.some(path => path.endsWith('.md'))
      ? [
          `  ${say('write questions as headings with their answers below; `npx cardpress check --explain` says what each is taken for')}`,
        ]
      : []),
    `  npx cardpress build     ${say('makes {files}', { files: all(defaultFiles) })}`,
    `  npx cardpress doctor    ${say('says what a build needs and what is missing for it')}`,
    `  ${isInGit ? '' : 'git init && '}git add . && git commit    ${say('keeps the notes and cardpress.lock, by which cards keep their history')}`,
  ];
}
