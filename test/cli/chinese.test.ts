import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { speakFor } from '../../src/say/language.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

const notes = {
  'cardpress.config.json': '{ "only": ["bank"] }',
  'notes/a.md':
    '# 结构\n\n## Q1：什么是栈？\n\n后进先出。\n\n![图](missing.png)\n\n## Q2：什么是队列？\n\n## Q3：什么是堆？\n\n![[树]]\n',
};

let root: string;
let cleanUp: () => Promise<void>;
beforeEach(async () => {
  ({ root, remove: cleanUp } = await project(notes));
});
afterEach(() => cleanUp());
afterAll(() => speakFor({}));

const inEnglish = (...argv: string[]) => cardpress(root, ...argv);
const inChinese = (...argv: string[]) => cardpress(root, 'env:CARDPRESS_LANG=zh-CN', ...argv);
type Run = Awaited<ReturnType<typeof cardpress>>;

/** Lines with English in them that is no name, path, id or code. */
function englishIn(text: string): string[] {
  return text
    .split('\n')
    .filter(line => /[a-z]+ [a-z]+ [a-z]+/u.test(line.replace(/`[^`]*`|cardpress .*?(?= {2}|$)/gu, '')));
}

describe('in a Chinese locale', () => {
  it('a build says in Chinese what it found and made', async () => {
    const { code, stdout, stderr } = await inChinese('build');
    expect(code).toBe(0);
    expect(stderr).toContain('警告');
    expect(stderr).toContain('找不到图片 missing.png（missing.png）。');
    expect(stderr).toContain('“什么是队列？”还没有答案。');
    expect(stdout).toContain('3 道题目：1 道有答案，2 道待回答');
    expect(stdout).toContain('cardpress.lock');
    expect(stdout).toContain('有变化，请和笔记一起提交');
    expect(englishIn(`${stdout}${stderr}`)).toEqual([]);
  });

  it('a check does, with what each heading is', async () => {
    const { stdout } = await inChinese('check', '--explain');
    expect(stdout).toContain('本文件的题目在 2 级标题');
    expect(stdout).toContain('处文字调整');
    expect(englishIn(stdout)).toEqual([]);
  });

  it('help and mistakes are', async () => {
    const helps = ['', 'init', 'build', 'watch', 'preview', 'export', 'check', 'diff', 'lock', 'doctor'];
    for (const command of helps) {
      const { stdout } = await inChinese(...(command ? [command] : []), '--help');
      expect(stdout, command).toContain('选项：');
      expect(englishIn(stdout), command).toEqual([]);
    }
    const wrong = async (...argv: string[]) => (await inChinese(...argv)).stderr;
    expect(await wrong('chekc')).toBe('没有命令 chekc。是不是想写 check？\n用法见 `cardpress --help`。\n');
    expect(await wrong('build', '--onyl', 'deck')).toContain('没有选项 --onyl。是不是想写 --only？');
    expect(await wrong('build', '--only', 'dekc')).toContain('不能是 dekc。是不是想写 deck？');
    expect(await wrong('build', '--config')).toContain('--config 需要一个值。');
    expect(await wrong()).toContain('请给出命令：init、build');
    for (const argv of [['chekc'], ['build', '--onyl'], ['check', '--json', '--reporter', 'github']])
      expect(englishIn(await wrong(...argv))).toEqual([]);
  });

  it('keeps what machines read', async () => {
    const outputs = async (...argv: string[]) => [await inEnglish(...argv), await inChinese(...argv)] as const;
    const [one, other] = await outputs('check', '--reporter', 'code-climate');
    const identity = ({ stdout }: Run) =>
      (JSON.parse(stdout) as Record<string, unknown>[]).map(({ description: _, ...rest }) => rest);
    expect(identity(one).length).toBeGreaterThan(2);
    expect(identity(other)).toEqual(identity(one));
    expect(other.stdout).toContain('找不到图片');
    // What is read from the cache is known again as well.
    expect(identity(await inChinese('check', '--reporter', 'code-climate'))).toEqual(identity(one));
    const [github, zh] = await outputs('check', '--reporter', 'github');
    const commands = ({ stdout }: Run) => [...stdout.matchAll(/^::.*?::/gmu)].map(String);
    expect(commands(github).length).toBeGreaterThan(0);
    expect(commands(zh)).toEqual(commands(github));
    const [compact, compactZh] = await outputs('check', '--reporter', 'compact', '--quiet');
    const places = ({ stdout }: Run) => [...stdout.matchAll(/^\S+?:\d+:\d+: (?:warning|info|error): /gmu)].map(String);
    expect(places(compact).length).toBeGreaterThan(0);
    expect(places(compactZh)).toEqual(places(compact));
  });

  it('writes the same files', async () => {
    const written = () =>
      Promise.all(['dist/bank.json', 'cardpress.lock'].map(path => readFile(join(root, path), 'utf8')));
    await inEnglish('build');
    const before = await written();
    await inChinese('build', '--no-cache');
    expect(await written()).toEqual(before);
  });

  it('says in the language of the run what the cache kept', async () => {
    // Nothing outside of the file is asked for, so that it is read from the cache.
    const only = ['notes/b.md', '--reporter', 'code-climate'];
    await writeFile(join(root, 'notes/b.md'), '# 树\n\n## Q1：什么是树？\n\n## Q2：什么是图？\n\n点和边。\n');
    const first = (await inChinese('check', ...only)).stdout;
    expect(first).toContain('“什么是树？”还没有答案。');
    expect((await inChinese('check', ...only)).stdout).toBe(first);
    const english = (await inEnglish('check', ...only)).stdout;
    expect(english).toContain('has no answer yet.');
    const fingerprints = (text: string) => (JSON.parse(text) as { fingerprint: string }[]).map(one => one.fingerprint);
    expect(fingerprints((await inChinese('check', ...only)).stdout)).toEqual(fingerprints(english));
  });
});

describe('where the locale says nothing', () => {
  it('the notes do, if their language is in the config', async () => {
    await cleanUp();
    const config = '{ "lang": "zh-CN", "only": ["bank"] }';
    ({ root, remove: cleanUp } = await project({ ...notes, 'cardpress.config.json': config }));
    const check = (...env: string[]) => cardpress(root, 'env:CARDPRESS_LANG=', 'env:LC_ALL=C.UTF-8', ...env, 'check');
    expect((await check()).stdout).toContain('3 道题目');
    expect((await check('env:LC_ALL=en_US.UTF-8')).stdout).toContain('3 questions');
  });

  it('it is English otherwise', async () => {
    expect((await cardpress(root, 'env:CARDPRESS_LANG=', 'env:LC_ALL=C', 'check')).stdout).toContain('3 questions');
  });
});

describe('the program', () => {
  it('goes by LANG', async () => {
    const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));
    const unset = { LC_ALL: '', LC_MESSAGES: '', CARDPRESS_LANG: '', GITHUB_ACTIONS: '' };
    const env = { ...process.env, ...unset, LANG: 'zh_CN.UTF-8' };
    const stdout = await new Promise<string>(done => {
      execFile(process.execPath, [bin, 'check'], { cwd: root, env }, (_error, text) => done(text));
    });
    expect(stdout).toContain('3 道题目');
  });
});
