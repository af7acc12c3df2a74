import { readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Code, Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { check, fix, loadConfig, rules } from '../src/index.js';
import { settable } from '../src/messages/settings.js';
import { cardpress } from './support/cli.js';
import { png } from './support/png.js';
import { project } from './support/project.js';
import { commit, git } from './support/repository.js';

interface Page {
  severity: string;
  bad: Code[];
  good: Code[];
}

/** The sections of docs/rules.md: what it says of a rule, and the files of its examples. */
function pages(): Map<string, Page> {
  const { children } = unified()
    .use(remarkParse)
    .parse(readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8'));
  const found = new Map<string, Page>();
  let page: Page | undefined;
  let files: Code[] | undefined;
  for (const node of children) {
    if (isHeading(node)) {
      page = { severity: '', bad: [], good: [] };
      files = undefined;
      found.set(textOf(node), page);
    } else if (page && node.type === 'paragraph') {
      const text = textOf(node);
      if (page.severity === '') page.severity = text.split('. ')[0] ?? '';
      if (text === 'Bad:') files = page.bad;
      if (text === 'Good:') files = page.good;
    } else if (node.type === 'code') files?.push(node);
  }
  found.delete('Others');
  return found;
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}

/** The rules that an example breaks. */
async function broken(rule: string, files: Code[]): Promise<string[]> {
  const { root: top, remove } = await project({ 'project/.keep': '' });
  const root = join(top, 'project');
  try {
    const commands = files.filter(({ meta }) => meta === 'command').flatMap(({ value }) => value.split('\n'));
    for (const { lang, meta, value } of files) if (meta !== 'command') await lay(root, meta ?? '', lang ?? '', value);
    if (commands.length > 0) return await afterCommands(root, commands);
    const { config, problems } = await loadConfig(root, undefined);
    expect(problems).toEqual([]);
    if (!config) return [];
    if (rule === 'picture-path' || rule === 'uneven-label') {
      return (await fix({ root, config })).fixed.map(fixed => fixed.rule);
    }
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    return (await check({ root, config, env })).messages.map(message => message.rule);
  } finally {
    await remove();
  }
}

/** Runs an example's commands in its folder; the rules that the last one names. */
async function afterCommands(root: string, commands: string[]): Promise<string[]> {
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

async function lay(root: string, path: string, lang: string, value: string): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  if (lang === 'link') return symlink(value, file);
  if (lang === 'hex') return writeFile(file, Buffer.from(value.replace(/\s+/gu, ''), 'hex'));
  if (lang !== 'picture') return writeFile(file, `${value}\n`);
  const [width = 1, height = 1] = value.split(' ').map(Number);
  return writeFile(file, png(width, height, [200, 80, 40]));
}

describe('docs/rules.md', () => {
  const described = pages();

  it('has every rule, in order, with its severity', () => {
    expect([...described.keys()].sort()).toEqual(Object.keys(rules).sort());
    for (const [name, severity] of Object.entries(rules)) {
      const fixed = (settable as string[]).includes(name) ? '' : ', fixed';
      expect(`${name}: ${described.get(name)?.severity}`.toLowerCase()).toBe(`${name}: ${severity}${fixed}`);
    }
  });

  // They take a file that nobody may read, which root always may, and a damaged repository.
  const untold = ['unreadable-file', 'unreadable-image', 'no-history'];

  it('has an example of each', () => {
    const bare = [...described].filter(([, { bad, good }]) => bad.length === 0 || good.length === 0);
    expect(bare.map(([name]) => name)).toEqual(untold);
  });

  it.each([...described].filter(([name]) => !untold.includes(name)))(
    '%s: the bad example is found, the good one is not',
    async (rule, { bad, good }) => {
      expect(await broken(rule, bad)).toContain(rule);
      expect(await broken(rule, good)).not.toContain(rule);
    },
  );
});
