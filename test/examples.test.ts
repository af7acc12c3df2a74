import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { readPackage } from './support/package.js';
import { project } from './support/project.js';

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];
const examples = pages.flatMap(page =>
  [...readFileSync(page, 'utf8').matchAll(/^```[jt]s\n([\s\S]*?)^```$/gmu)]
    .map(([, code = '']) => code)
    .filter(code => code.includes("'cardpress'"))
    .map((code, index) => ({ name: `${page} ${index + 1}`, code })),
);
const env = { ...process.env, CI: '', SOURCE_DATE_EPOCH: '1700000000' };
const before = '# 题\n\n## Q1：什么是栈？\n\n一种后进先出的线性表，只在一端插入和删除。\n\n## Q2：什么是队列？\n';
const after = before.replace('什么是栈？', '栈是什么？');
const cleanUp: (() => Promise<void>)[] = [];

afterAll(async () => {
  await Promise.all(cleanUp.map(remove => remove()));
});

/** A project that has the packed library installed. */
async function consumer(name = 'example'): Promise<string> {
  const { root, remove } = await project({
    'notes/a.md': before,
    'package.json': '{ "type": "module" }',
    'cardpress.config.json': JSON.stringify({ namespace: name, only: ['deck', 'bank'] }),
  });
  cleanUp.push(remove);
  await mkdir(join(root, 'node_modules'));
  for (const folder of ['remark-parse', 'remark-stringify', 'unified'])
    symlinkSync(resolve('node_modules', folder), join(root, 'node_modules', folder));
  symlinkSync(resolve('.'), join(root, 'node_modules/cardpress'));
  return root;
}

async function run(root: string, code: string): Promise<string> {
  await writeFile(join(root, 'example.js'), code);
  const { stdout } = await promisify(execFile)(process.execPath, ['example.js'], { cwd: root, env });
  return stdout;
}

async function idsIn(root: string): Promise<string[]> {
  const { questions } = JSON.parse(await readFile(join(root, 'dist/bank.json'), 'utf8')) as {
    questions: { id: string }[];
  };
  return questions.map(({ id }) => id);
}

async function noteIdsIn(root: string): Promise<number[]> {
  return (await readPackage(await readFile(join(root, 'dist/deck.apkg')))).notes.map(({ id }) => id);
}

describe('the examples of the documentation', () => {
  it.each(examples)('$name runs', async ({ code }) => {
    expect(await run(await consumer(), code)).not.toBe('');
  });

  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  it('that build a deck keep the history of a question that is reworded, as the command does', async () => {
    const example = examples.find(({ code }) => code.includes('build(')) as (typeof examples)[number];
    const byLibrary = await consumer();
    const byCommand = `${byLibrary}-command`;
    cpSync(byLibrary, byCommand, { recursive: true, verbatimSymlinks: true });
    cleanUp.push(() => rm(byCommand, { recursive: true, force: true }));
    const bin = resolve('lib/cli/bin.js');
    const seen: { ids: string[]; noteIds: number[] }[] = [];
    for (const text of [before, after]) {
      for (const root of [byLibrary, byCommand]) await writeFile(join(root, 'notes/a.md'), text);
      await run(byLibrary, example.code);
      await promisify(execFile)(process.execPath, [bin, 'build'], { cwd: byCommand, env });
      for (const root of [byLibrary, byCommand]) seen.push({ ids: await idsIn(root), noteIds: await noteIdsIn(root) });
      expect(await readFile(join(byLibrary, 'cardpress.lock'), 'utf8')).toBe(
        await readFile(join(byCommand, 'cardpress.lock'), 'utf8'),
      );
    }
    const [first, ...others] = seen;
    expect(first?.ids).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
    // Without the lock it would be another question.
    await rm(join(byLibrary, 'cardpress.lock'));
    await rm(join(byLibrary, 'dist'), { recursive: true });
    await run(byLibrary, example.code);
    expect(await idsIn(byLibrary)).not.toEqual(first?.ids);
  });
});
