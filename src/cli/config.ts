import { type Config, loadConfig } from '../index.js';
import type { Context } from './context.js';
import { paintFor } from './format.js';
import { type Arguments, overrides } from './options.js';

/** The config for a command; undefined where it has mistakes, which are printed then. */
export async function configFor(
  args: Arguments,
  { cwd, env, stdout, stderr }: Context,
): Promise<{ config: Config; root: string } | undefined> {
  const { config, root, problems } = await loadConfig(cwd, args.config, overrides(args, cwd));
  if (config) return { config, root };
  const paint = paintFor(stderr, env);
  for (const { file, line, reason, remedy } of problems) {
    const place = line === undefined ? file : `${file}:${line}`;
    stderr.write(`${place}  ${paint('red', 'error')}  ${reason}\n${' '.repeat(4)}${remedy}\n`);
  }
  if (args.json) stdout.write(`${JSON.stringify({ ok: false, problems }, null, 2)}\n`);
  return undefined;
}
