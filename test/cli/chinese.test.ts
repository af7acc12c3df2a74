import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { speakFor } from '../../src/say/language.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';
import { commit, git } from '../support/repository.js';

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

  it('doctor does, of what is there, what is missing and what is wrong', async () => {
    await cleanUp();
    ({ root, remove: cleanUp } = await project({ ...notes, 'README.md': '# 说明\n\n## 用法\n\n见下。\n' }));
    const doctor = async () => {
      const { stdout, stderr } = await inChinese('doctor');
      expect(stderr).toBe('');
      expect(englishIn(stdout)).toEqual([]);
      return stdout.replaceAll(root, 'ROOT').replaceAll(process.versions.node, 'NODE');
    };
    expect(await doctor()).toBe(`正常  项目    .，cardpress.config.json
正常  node    NODE
正常  笔记    1 个文件，3 道题目，其中 2 道待回答
提示  略去    README.md（1 道题目）：不在 \`notes\` 列出的文件夹里
              想读取它们，就写进配置的 \`notes\`。
提示  git     笔记不在 git 仓库里，卡片的复习记录只能靠锁文件保留
警告  锁文件  还没有
              运行 \`cardpress build\`，并把 cardpress.lock 和笔记一起提交。
正常  写入    dist、cardpress.lock 和缓存

可以构建，有 1 个警告。
`);
    git(root, 'init', '-qb', 'main');
    await inChinese('build');
    commit(root);
    expect(await doctor()).toContain('正常  锁文件  cardpress.lock，已提交，与笔记一致\n');
    await writeFile(join(root, 'notes/b.md'), '# 树\n\n## Q1：什么是树？\n\n点和边。\n');
    await writeFile(
      join(root, 'cardpress.config.json'),
      '{ "only": ["deck", "sheet"], "browser": "gone", "templates": { "anki": "notes" }, "outDir": "notes/b.md" }',
    );
    const wrong = await doctor();
    expect(wrong).toMatch(/^警告 {2}锁文件 {2}cardpress\.lock 落后于笔记：新增 1（“什么是树？”）$/mu);
    expect(wrong).toMatch(/^错误 {2}浏览器 {2}配置里的浏览器 .*gone 不存在。$/mu);
    expect(wrong).toMatch(/^错误 {2}牌组 {4}.*不能用：缺少 front\.html/mu);
    expect(wrong).toMatch(/^错误 {2}写入 {4}ROOT\/notes\/b\.md 不是文件夹$/mu);
    expect(wrong).toMatch(/\n\n\d 个错误：要求的内容无法全部构建。\n$/u);
  });

  it('init does, and writes the same files', async () => {
    const setUp = async (language: string, ...words: string[]) => {
      await cleanUp();
      ({ root, remove: cleanUp } = await project({
        'notes/a.md': '# 结构\n\n## Q1：什么是栈？\n\n后进先出。\n',
        'README.md': '# 说明\n\n## 用法\n\n见下。\n',
        '.gitignore': 'dist\n',
      }));
      const { stdout, stderr } = await cardpress(root, `env:CARDPRESS_LANG=${language}`, 'init', ...words);
      expect(stderr).toBe('');
      return stdout;
    };
    const paths = ['cardpress.config.json', '.gitignore', '.gitattributes', '.github/workflows/cardpress.yml'];
    const written = () => Promise.all(paths.map(path => readFile(join(root, path), 'utf8')));
    const tried = await setUp('zh-CN', '--dry-run');
    expect(englishIn(tried)).toEqual([]);
    expect(tried).toContain('+ cardpress.config.json  会写出\n');
    expect(tried).toContain('去掉 --dry-run 再运行，就会写出。');
    await setUp('en');
    const before = await written();
    const stdout = await setUp('zh-CN');
    expect(await written()).toEqual(before);
    expect(englishIn(stdout)).toEqual([]);
    expect(stdout).toBe(`项目  .

笔记  1 个文件，1 道题目：标题 1
  notes/  1 个文件，1 道题目：标题 1

略去  （写进配置的 \`notes\` 就会读取）
  README.md  1 个文件，1 道题目：标题 1；\`notes\` 里没有

文件
  + cardpress.config.json  已写出
  ! .gitignore  已有，保持原样；需要加上：
        /.cardpress-cache/
        node_modules/
  + .gitattributes  已写出
  + .github/workflows/cardpress.yml  已写出

接下来
  npx cardpress build     生成 deck.apkg、cheatsheet.pdf 和 bank.json
  npx cardpress doctor    检查构建需要什么、还缺什么
  git init && git add . && git commit    提交笔记和 cardpress.lock，卡片靠它保留复习记录
`);
    expect((await inChinese('init', 'gone')).stderr).toBe('没有这个文件或文件夹：gone\n');
  });

  it('help and mistakes are', async () => {
    const helps = ['', 'init', 'build', 'watch', 'preview', 'push', 'export', 'check', 'diff', 'lock', 'doctor'];
    for (const command of helps) {
      const { stdout } = await inChinese(...(command ? [command] : []), '--help');
      expect(stdout, command).toContain('选项：');
      expect(englishIn(stdout), command).toEqual([]);
      expect(stdout, command).not.toContain('[]');
    }
    const wrong = async (...argv: string[]) => (await inChinese(...argv)).stderr;
    expect(await wrong('chekc')).toBe('没有 chekc 这个命令。是不是想写 check？\n用法见 `cardpress --help`。\n');
    expect(await wrong('build', '--onyl', 'deck')).toContain('没有 --onyl 这个选项。是不是想写 --only？');
    expect(await wrong('build', '--only', 'dekc')).toContain('不能是 dekc。是不是想写 deck？');
    expect(await wrong('export', 'cvs')).toContain('格式可以是 deck、sheet、');
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
