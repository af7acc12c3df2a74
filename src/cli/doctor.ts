import { relative } from 'node:path';
import { doctor } from '../doctor/doctor.js';
import type { Check } from '../index.js';
import { counted } from '../say/counted.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { type Paint, paintFor } from './format.js';
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
    const settings = configFile === undefined ? 'no config file, so all is by default' : relative(cwd, configFile);
    const project: Check = { name: 'project', status: 'ok', says: `${relative(cwd, root) || '.'}, ${settings}` };
    stdout.write(formatChecks([project, ...checks], paintFor(stdout, env)));
  }
  return ok ? exit.ok : exit.failed;
}

const styles = { ok: 'green', info: 'blue', warning: 'yellow', error: 'red' } as const;

/** A line for each check, with the remedy below it. */
function formatChecks(checks: readonly Check[], paint: Paint): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const margin = `\n${' '.repeat(width + 11)}`;
  const lines = checks.map(({ name, status, says, remedy }) => {
    const text = [says, ...(remedy === undefined ? [] : [remedy])].join('\n').replaceAll('\n', margin);
    return `${paint(styles[status], status.padEnd(7))}  ${name.padEnd(width)}  ${text}`;
  });
  const [errors, warnings] = (['error', 'warning'] as const).map(
    severity => checks.filter(({ status }) => status === severity).length,
  ) as [number, number];
  const verdict =
    errors > 0
      ? `${counted(errors, 'error')}: a build will not make all that is asked of it.`
      : `A build will work${warnings > 0 ? `; ${counted(warnings, 'warning')}` : ''}.`;
  return `${lines.join('\n')}\n\n${paint(errors > 0 ? 'red' : 'green', verdict)}\n`;
}
