import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { configSchema, fix } from '../../src/index.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';
import { commit, repository } from '../support/repository.js';

/** What the packages below fail on, as they would with a bug of their own. */
const faulty = vi.hoisted(() => ({ formula: (_: string): boolean => false, yaml: '\0', zip: false }));

vi.mock('../../src/katex.js', async load => {
  const katex = await load<typeof import('../../src/katex.js')>();
  const formulaHtml: typeof katex.formulaHtml = (tex, options) => {
    if (faulty.formula(tex)) throw new TypeError('Cannot read properties of undefined');
    return katex.formulaHtml(tex, options);
  };
  return { ...katex, formulaHtml };
});
vi.mock('yaml', async load => {
  const yaml = await load<typeof import('yaml')>();
  const parseDocument: typeof yaml.parseDocument = (text, options) => {
    if (text.includes(faulty.yaml)) throw new TypeError('Cannot read properties of undefined');
    return yaml.parseDocument(text, options);
  };
  return { ...yaml, parseDocument };
});
vi.mock('fflate', async load => {
  const fflate = await load<typeof import('fflate')>();
  const zipSync: typeof fflate.zipSync = (...given) => {
    if (faulty.zip) throw new RangeError('Array buffer allocation failed');
    return fflate.zipSync(...given);
  };
  return { ...fflate, zipSync };
});

const { bugs } = JSON.parse(await readFile('package.json', 'utf8')) as { bugs: string };
const other = '## Q1：什么是队列？\n![图](gone.png)\n\n## Q2：什么是树？\n';
let cleanUp: (() => Promise<void>)[] = [];

async function folder(make: typeof project | typeof repository, files: Record<string, string>): Promise<string> {
  const { root, remove } = await make(files);
  cleanUp.push(remove);
  return root;
}

afterEach(async () => {
  Object.assign(faulty, { formula: () => false, yaml: '\0', zip: false });
  await Promise.all(cleanUp.map(remove => remove()));
  cleanUp = [];
});

describe('a throw in a step', () => {
  const notes = { 'notes/a.md': '## Q1：什么是栈？\n\n$boom$\n', 'notes/b.md': other };

  it('is an error of its file; the others are checked all the same, and nothing is written', async () => {
    faulty.formula = tex => tex === 'boom';
    const root = await folder(project, notes);
    const { code, stderr } = await cardpress(root, 'build', '--only', 'deck,bank');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /notes\/a\.md\n.*error.*The step "formulas" failed: TypeError: Cannot read properties of undefined\. internal-error\n/u,
    );
    expect(stderr).toContain(`a bug in cardpress, not in the notes. Please report it at ${bugs}`);
    expect(stderr).toMatch(/missing-image\n[\s\S]*unanswered\n/u);
    expect(stderr).not.toMatch(/^ *at /mu);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    expect(existsSync(join(root, 'cardpress.lock'))).toBe(false);
  });

  it('says under --debug where it was thrown', async () => {
    faulty.formula = tex => tex === 'boom';
    const root = await folder(project, notes);
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const plain = await cardpress(root, 'check', '--json');
    const text = await cardpress(root, 'check', '--debug');
    const json = await cardpress(root, 'check', '--json', '--debug');
    said.mockRestore();
    expect(text.stdout).toMatch(/^ +at .*bugs\.test\.ts/mu);
    const bugIn = ({ stdout }: typeof json) => {
      const { messages } = JSON.parse(stdout) as { messages: { rule: string; stack?: string }[] };
      return messages.find(({ rule }) => rule === 'internal-error');
    };
    expect(bugIn(json)?.stack).toMatch(/^TypeError: .*\n +at .*bugs\.test\.ts/u);
    expect(bugIn(plain)).not.toHaveProperty('stack');
  });

  it('on an old version of a file is an error of that file', async () => {
    const root = await folder(repository, {
      'notes/a.md': '---\ntitle: boom\n---\n## Q1：什么是栈？\n\n后进先出。\n',
      'notes/b.md': other,
    });
    await writeFile(join(root, 'notes/a.md'), '## Q1：什么是栈？\n\n后进先出。\n');
    commit(root, 'second');
    faulty.yaml = 'boom';
    const { code, stderr } = await cardpress(root, 'build', '--only', 'bank');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /notes\/a\.md\n.*Reading an earlier version of this file failed: TypeError: .* internal-error\n/u,
    );
    expect(stderr).toMatch(/missing-image\n[\s\S]*unanswered\n/u);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('on mended notes leaves them as they were', async () => {
    const twice = '归一化让每一层的输入分布更加稳定。';
    const text = `## Q1：什么是归一化？\n\n$x$\n\n${twice}\n\n${twice}\n`;
    const root = await folder(project, { 'notes/a.md': text });
    let asked = 0;
    faulty.formula = () => ++asked > 1;
    const { fixed, messages } = await fix({ root, config: configSchema.parse({}) });
    expect(fixed).toEqual([]);
    expect(messages.map(({ rule, file }) => [rule, file])).toContainEqual(['internal-error', 'notes/a.md']);
    expect(await readFile(join(root, 'notes/a.md'), 'utf8')).toBe(text);
  });
});

describe('a throw in an artifact', () => {
  it('leaves that one out, with where to report it, and makes the others', async () => {
    faulty.zip = true;
    const root = await folder(project, { 'notes/a.md': '## Q1：什么是栈？\n\n后进先出。\n' });
    const { code, stderr } = await cardpress(root, 'build', '--only', 'deck,bank');
    expect(code).toBe(1);
    expect(stderr).toMatch(/deck\.apkg\n.*Making deck\.apkg failed: RangeError: .* no-deck\n/u);
    expect(stderr).toContain(bugs);
    expect(await readdir(join(root, 'dist'))).toEqual(['bank.json']);
  });
});

describe('DEBUG=cardpress:*', () => {
  const run = (root: string, env: NodeJS.ProcessEnv, ...words: string[]) =>
    promisify(execFile)(process.execPath, [resolve('lib/cli/bin.js'), ...words], {
      cwd: root,
      env: { ...process.env, CI: '', SOURCE_DATE_EPOCH: '1700000000', ...env },
    });
  const image = '![图](http://me:hush@127.0.0.1:1/p.png?token=hush)';

  it('says on stderr what each area does, without secrets, and nothing on stdout', async () => {
    const root = await folder(repository, {
      'notes/a.md': `## Q1：什么是栈？\n\n后进先出。${image}\n`,
      'cardpress.config.json': '{ "only": ["deck", "bank"], "remoteImages": "fetch" }',
    });
    const silent = await run(root, {}, 'build', '--json');
    const asked = await run(root, { DEBUG: 'cardpress:*' }, 'build', '--json');
    const option = await run(root, {}, 'build', '--json', '--debug');
    expect(silent.stderr).toBe('');
    const areas = ['bank', 'config', 'deck', 'git', 'history', 'identity', 'lock', 'notes', 'pictures', 'write'];
    for (const { stdout, stderr } of [asked, option]) {
      expect(JSON.parse(stdout)).toMatchObject({ ok: true });
      expect([...new Set([...stderr.matchAll(/cardpress:(\w+) /gu)].map(([, area]) => area))].sort()).toEqual(areas);
      expect(stderr).toMatch(/cardpress:notes notes\/a\.md: \d+ characters, 1 entries in \d+ ms/u);
      expect(stderr).toMatch(/cardpress:git git .*exit code 0 in \d+ ms/u);
      expect(stderr).toContain('cardpress:pictures http://127.0.0.1:1/p.png: not fetched in ');
      expect(stderr).not.toContain('hush');
    }
  });

  it('says only what is asked for', async () => {
    const root = await folder(project, { 'notes/a.md': '## Q1：什么是栈？\n\n后进先出。\n' });
    const { stderr } = await run(root, { DEBUG: 'cardpress:deck' }, 'build', '--json', '--only', 'deck');
    expect(stderr).toMatch(/cardpress:deck 1 notes, 1 cards, 1 note types, 0 pictures\n/u);
    expect(stderr).not.toMatch(/cardpress:(?!deck )/u);
  });
});
