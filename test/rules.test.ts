import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleList } from '../src/diagnostics/rules/all.js';
import type { Content, Example } from '../src/diagnostics/rules/example.js';
import type { Rule } from '../src/diagnostics/rules/rule.js';
import { check, configSchema, fix, loadConfig, rules } from '../src/index.js';
import { cardpress } from './support/cli.js';
import { png } from './support/png.js';
import { project } from './support/project.js';
import { commit, git } from './support/repository.js';

/** The rules that an example breaks; those that only `check --fix` knows are there where the rule is fixable. */
async function broken({ fixable }: Rule, { files, commands }: Example): Promise<string[]> {
  const { root: top, remove } = await project({ 'project/.keep': '' });
  const root = join(top, 'project');
  try {
    for (const [path, content] of Object.entries(files)) await lay(join(root, path), content);
    if (commands) return await afterCommands(root, commands);
    const { config, problems } = await loadConfig(root, undefined);
    expect(problems).toEqual([]);
    if (!config) return [];
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const found = (await check({ root, config, env })).messages.map(message => message.rule);
    return fixable ? [...found, ...(await fix({ root, config })).fixed.map(fixed => fixed.rule)] : found;
  } finally {
    await remove();
  }
}

/** Runs an example's commands in its folder; the rules that the last one names. */
async function afterCommands(root: string, commands: readonly string[]): Promise<string[]> {
  let rules: string[] = [];
  for (const command of commands) {
    const words = command.split(' ');
    if (command === 'git commit') commit(root);
    else if (command.startsWith('git fetch')) await makeShallow(root);
    else if (words[0] === 'git') git(root, ...words.slice(1));
    else {
      const argv = words.filter(word => word !== 'cardpress').map(word => (word === 'CI=true' ? 'env:CI=true' : word));
      const { stdout } = await cardpress(root, ...argv, '--only', 'bank', '--json');
      rules = (JSON.parse(stdout) as { messages: { rule: string }[] }).messages.map(({ rule }) => rule);
    }
  }
  return rules;
}

/** Cuts the history of a repository as a clone of its last commit is cut. */
function makeShallow(root: string): Promise<void> {
  return writeFile(join(root, '.git/shallow'), `${git(root, 'rev-parse', 'HEAD')}\n`);
}

async function lay(file: string, content: Content): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  if ('hex' in content) return writeFile(file, Buffer.from(content.hex.replace(/\s+/gu, ''), 'hex'));
  if ('picture' in content) return writeFile(file, png(...content.picture, [200, 80, 40]));
  return writeFile(file, `${content.join('\n')}\n`);
}

describe('rules', () => {
  it('have an id each', () => {
    expect(Object.keys(rules)).toEqual(ruleList.map(({ id }) => id));
  });

  it('are settable where the config may set them', () => {
    for (const { id, settable = true } of ruleList as readonly Rule[])
      expect(configSchema.safeParse({ rules: { [id]: 'off' } }).success, id).toBe(settable);
  });

  const shown = (ruleList as readonly Rule[]).flatMap(rule =>
    'none' in rule.examples ? [] : [{ ...rule, ...rule.examples }],
  );

  it.each(shown)('$id: the bad example is found, the good one is not', async ({ bad, good, ...rule }) => {
    expect(await broken(rule, bad)).toContain(rule.id);
    expect(await broken(rule, good)).not.toContain(rule.id);
  });
});
