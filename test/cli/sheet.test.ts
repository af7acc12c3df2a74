import { execFileSync } from 'node:child_process';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { readPdf } from '../support/pdf.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';

const notes = '# 题\n\n## Q1：什么是栈？\n答案：后进先出\n\n## Q2：什么是队列？\n';
let cleanUp: (() => Promise<void>)[] = [];

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const { root, remove } = await project(files);
  cleanUp.push(remove);
  return root;
}

afterEach(async () => {
  await Promise.all(cleanUp.map(remove => remove()));
  cleanUp = [];
});

const sheet = async (root: string, name: string) => readPdf(await readFile(join(root, 'dist', name)));

describe('cardpress build --only sheet', () => {
  it('names the file after the layout, and lays the command line over the config', async () => {
    const config = JSON.stringify({ sheet: { layout: 'reading', paper: 'A5', author: '张三' } });
    const root = await folder({ 'notes/a.md': notes, 'cardpress.config.json': config });
    expect((await cardpress(root, 'build', '--only', 'sheet', '--sheet', 'cards')).code).toBe(0);
    expect((await cardpress(root, 'build', '--only', 'sheet', '--paper', 'Letter')).code).toBe(0);
    expect((await readdir(join(root, 'dist'))).sort()).toEqual(['cards.pdf', 'reading.pdf']);
    expect((await sheet(root, 'cards.pdf')).pages[0]).toMatchObject({ width: 148, height: 210 });
    expect((await sheet(root, 'reading.pdf')).pages[0]).toMatchObject({ width: 216, height: 279 });
  });

  it('prints a selection', async () => {
    const root = await folder({ 'notes/a.md': notes });
    await cardpress(root, 'build', '--only', 'sheet', '--status', 'unanswered');
    const { text } = await sheet(root, 'cheatsheet.pdf');
    expect(text).toContain('什么是队列');
    expect(text).not.toContain('什么是栈');
  });

  it('prints what was changed since a commit', async () => {
    const root = await folder({ 'notes/a.md': notes });
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    await appendFile(join(root, 'notes/a.md'), '答案：先进先出\n');
    await cardpress(root, 'build', '--only', 'sheet', '--since', 'HEAD');
    const { text } = await sheet(root, 'cheatsheet.pdf');
    expect(text).toContain('先进先出');
    expect(text).not.toContain('什么是栈');
  });

  it('says what is wrong with a selection, and makes the other artifacts', async () => {
    const root = await folder({ 'notes/a.md': notes });
    const { code, stderr } = await cardpress(root, 'build', '--only', 'sheet,bank', '--tag', 'nope');
    expect(code).toBe(1);
    expect(stderr).toMatch(/No question is selected: tag nope\./u);
    expect((await cardpress(root, 'build', '--only', 'sheet', '--since', 'v9')).stderr).toContain(
      'does not know a commit v9',
    );
    expect(await readdir(join(root, 'dist'))).toEqual(['bank.json']);
  });

  it.each([
    ['--columns', '4'],
    ['--font-size', '2'],
    ['--sheet', 'poster'],
    ['--paper', 'A3'],
  ])('refuses %s %s', async (...words) => {
    const root = await folder({ 'notes/a.md': notes });
    expect((await cardpress(root, 'build', '--only', 'sheet', ...words)).code).toBe(2);
  });

  it('names a setting of the sheet that there is not', async () => {
    const root = await folder({
      'notes/a.md': notes,
      'cardpress.config.yaml': 'sheet:\n  papers: A4\n  margin: 2cm\n',
    });
    const { code, stderr } = await cardpress(root, 'build');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean paper');
    expect(stderr).toContain('Write margins in millimetres');
  });

  it('says which picture prints coarsely, and what a template asks for and does not get', async () => {
    const root = await folder({
      'notes/a.md': '# 题\n\n## 图\n![小](s.png)\n\n![大](l.png)\n',
      'notes/s.png': png(120, 80, [1, 2, 3]),
      'notes/l.png': png(500, 80, [1, 2, 3]),
      'mine.css': 'body { background: url("http://example.com/x.png") }',
      'cardpress.config.json': '{"sheet": {"style": "mine.css"}}',
    });
    const { code, stdout } = await cardpress(root, 'build', '--only', 'sheet', '--json');
    expect(code).toBe(0);
    const { messages } = JSON.parse(stdout);
    expect(messages.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`)).toEqual([
      'coarse-image notes/a.md',
      'refused-address cheatsheet.pdf',
    ]);
    expect(messages[0]).toMatchObject({ severity: 'info', position: { start: { line: 4 } } });
    expect(messages[0].reason).toContain('notes/s.png has 120 × 80 pixels and prints at 96 dpi');
    expect(messages[1].reason).toContain('http://example.com/x.png');
  });
});
