import { relative } from 'node:path';
import { doctor } from '../doctor/doctor.js';
import type { Check } from '../index.js';
import { padded, widthOf } from '../language/columns.js';
import { counted } from '../say/counted.js';
import { type Plain, phrases, say } from '../say/say.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { type Paint, paintFor, severities } from './format.js';
import type { Arguments } from './options.js';

/** `cardpress doctor`: says what a build needs here and what to do where it is missing. Returns the exit code. */
export async function runDoctor(args: Arguments, context: Context): Promise<number> {
  const { cwd, env, stdout } = context;
  const work = await configFor(args, context);
  if (!work) return exit.usage;
  const { ok, checks } = await doctor({ ...work, env });
  if (args.json) stdout.write(`${JSON.stringify({ ok, checks }, null, 2)}\n`);
  else {
    const { root, configFile } = work;
    const settings = configFile === undefined ? say('no config file, so all is by default') : relative(cwd, configFile);
    const says = say('{folder}, {settings}', { folder: relative(cwd, root) || '.', settings });
    const project: Check = { name: 'project', status: 'ok', says };
    stdout.write(formatChecks([project, ...checks], paintFor(stdout, env)));
  }
  return ok ? exit.ok : exit.failed;
}

/** What is looked at, where it is no name. */
const names: Readonly<Record<string, Plain>> = phrases({
  project: 'project',
  notes: 'notes',
  'left out': 'left out',
  lock: 'lock',
  merge: 'merge',
  deck: 'deck',
  sheet: 'sheet',
  browser: 'browser',
  fonts: 'fonts',
  writing: 'writing',
});
const statuses = { ...phrases({ ok: 'ok' }), ...severities };
const styles = { ok: 'green', info: 'blue', warning: 'yellow', error: 'red' } as const;

/** A line for each check, with the remedy below it. */
function formatChecks(checks: readonly Check[], paint: Paint): string {
  const nameOf = ({ name }: Check) => (names[name] ? say(names[name]) : name);
  const width = Math.max(...checks.map(check => widthOf(nameOf(check))));
  const first = Math.max(...Object.values(statuses).map(status => widthOf(say(status))));
  const margin = `\n${' '.repeat(first + width + 4)}`;
  const lines = checks.map(check => {
    const { status, says, remedy } = check;
    const text = [says, ...(remedy === undefined ? [] : [remedy])].join('\n').replaceAll('\n', margin);
    return `${paint(styles[status], padded(say(statuses[status]), first))}  ${padded(nameOf(check), width)}  ${text}`;
  });
  const [errors, warnings] = (['error', 'warning'] as const).map(
    severity => checks.filter(({ status }) => status === severity).length,
  ) as [number, number];
  const verdict =
    errors > 0
      ? say('{errors}: a build will not make all that is asked of it.', { errors: counted(errors, 'error') })
      : warnings > 0
        ? say('A build will work; {warnings}.', { warnings: counted(warnings, 'warning') })
        : say('A build will work.');
  return `${lines.join('\n')}\n\n${paint(errors > 0 ? 'red' : 'green', verdict)}\n`;
}
