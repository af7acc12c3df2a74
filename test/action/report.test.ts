import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseAnnotations, most } from '../../action/common/annotations.mjs';
import { fitting, plain } from '../../action/common/markdown.mjs';
import { git } from '../support/repository.js';
import { tokens } from './forge.js';
import { Hub } from './hub.js';

const markdown = unified().use(remarkParse).use(remarkGfm);
const hostile = [
  '$(touch pwned) `touch pwned` ; touch pwned & "touch pwned"',
  '::error::pwned %0A::add-mask::pwned',
  'a | b || c & d',
  '<img src=x onerror=alert(1)> </details> <!-- & &amp;',
  '[pwned](https://example.com) ![pwned](https://example.com/x.png) **pwned** www.example.com',
  '@someone and @org/team, see #1 and GH-1',
  '$'.concat('{{ secrets.GITHUB_TOKEN }} $GITHUB_ENV'),
  '什么是 … 🙂',
];

/** What a document says, and the kinds of nodes in it. */
function read(text: string) {
  const tree = markdown.parse(text);
  const kinds = new Set<string>();
  const links: string[] = [];
  visit(tree, (node: Nodes) => {
    kinds.add(node.type);
    if ('url' in node) links.push(node.url);
  });
  return { text: textOf(tree).replaceAll('\u2060', ''), kinds, links };
}

describe('a text in Markdown', () => {
  it.each(hostile)('stays itself: %s', text => {
    for (const around of [(said: string) => `- ${said}`, (said: string) => `| a |\n| --- |\n| ${said} |\n`]) {
      const { text: said, kinds } = read(around(plain(text)));
      expect(said).toContain(text.trim());
      expect([...kinds].filter(kind => /html|link|image|strong|emphasis|code|inline/iu.test(kind))).toEqual([]);
    }
    expect(plain(text)).not.toMatch(/[@#](?!\d)/u);
  });

  it('is cut, on one line', () => {
    expect(plain('a\n\nb\tc')).toBe('a b c');
    expect(plain('深'.repeat(400))).toHaveLength(300);
  });

  it('leaves out whole sections where there is no room', () => {
    const text = fitting(['a'.repeat(50), 'b'.repeat(50), 'c'.repeat(50)], 120, 'more');
    expect(text).toBe(`${'a'.repeat(50)}\n${'b'.repeat(50)}\nmore\n`);
  });
});

describe('annotations', () => {
  const message = (rule: string, severity: 'error' | 'warning' | 'info', line: number) => {
    const start = { line, column: 1 };
    return { rule, severity, file: 'notes/a.md', position: { start, end: start }, reason: `${rule} ${line}` };
  };
  const many = (rule: string, severity: 'error' | 'warning' | 'info', count: number) =>
    Array.from({ length: count }, (_, index) => message(rule, severity, index + 1));

  it('are at most ten of a kind, no rule left out for the sake of another, and the rest are counted', () => {
    const { shown, rest } = chooseAnnotations([
      ...many('missing-image', 'warning', 30),
      message('bad-formula', 'warning', 99),
      ...many('unanswered', 'info', most),
      ...many('repeated-text', 'info', 5),
      ...many('lock', 'error', 2),
    ]);
    const of = (kind: string) => shown.filter(one => one.kind === kind).map(one => one.message.reason);
    expect(of('warning')).toHaveLength(most - 1);
    expect(of('warning')).toContain('bad-formula 99');
    expect(of('notice')).toHaveLength(most);
    expect(of('notice').join()).not.toContain('repeated-text');
    expect(of('error')).toEqual(['lock 1', 'lock 2']);
    expect(rest).toEqual([{ kind: 'warning', count: 22 }]);
  });
});

describe('notes that would run something', () => {
  let hub: Hub;
  afterEach(() => hub.remove());

  it('run nothing, and are shown as they are', async () => {
    // No image, no link and no code: their marks leave the text of a question by themselves.
    const asked = hostile.filter(text => !/!\[|`|<img/u.test(text));
    const text = `# Hostile ::warning::title\n\n${asked.map(one => `## ${one.replaceAll('*', '')}？\n`).join('\n')}`;
    const path = 'sub/notes/a, b::c (d) [e] %0A $(touch pwned) 笔记.md';
    hub = await Hub.open({
      'sub/cardpress.config.json': '{ "only": ["bank"], "title": "T | <b>@x</b>" }',
      [path]: text,
    });
    const workspace = hub.checkout(git(hub.writer, 'rev-parse', 'HEAD'));
    const run = await hub.onPull(git(hub.writer, 'rev-parse', 'HEAD'), undefined, {
      workspace,
      inputs: { 'working-directory': 'sub', notes: 'notes\n', artifact: '' },
    });
    expect(run.ok, run.log).toBe(true);
    expect(['pwned', 'sub/pwned'].filter(name => existsSync(join(workspace, name)))).toEqual([]);
    expect(run.uploaded.size).toBe(0);
    expect(new Set(run.annotations.map(({ kind }) => kind))).toEqual(new Set(['notice']));
    expect(run.annotations).toHaveLength(asked.length);
    expect(new Set(run.annotations.map(({ file }) => file))).toEqual(new Set([path]));
    const [comment] = hub.forge.comments.map(one => read(one.body));
    const summary = read(run.summary);
    for (const one of asked) {
      expect(summary.text).toContain(one);
      expect(comment?.text).toContain(one);
    }
    const lines = summary.links.filter(link => link.includes('/blob/'));
    expect(lines).toHaveLength(asked.length);
    expect(decodeURIComponent(new URL(lines[0] ?? '').pathname)).toContain(path);
    expect(summary.links.filter(link => link.includes('example.com'))).toEqual([]);
    expect(comment?.links).toEqual([expect.stringContaining('/actions/runs/7')]);
  });

  it('reach no command of the runner by what the build prints, and the build sees no token', async () => {
    hub = await Hub.open({ 'notes/a.md': '# A\n' });
    const fake = join(hub.aside, 'fake');
    const bin = `console.error('::error::pwned\\n::endgroup::');
      const seen = Object.entries(process.env).flat();
      console.log(JSON.stringify({ ok: true, summary: { title: seen.includes('${tokens.write}') ? 'seen' : 'unseen' } }));`;
    await mkdir(join(fake, 'lib/cli'), { recursive: true });
    await writeFile(join(fake, 'package.json'), '{ "name": "cardpress", "version": "9.9.9" }');
    await writeFile(join(fake, 'lib/cli/bin.js'), bin);
    const sha = git(hub.writer, 'rev-parse', 'HEAD');
    const run = await hub.onPush(sha, { inputs: { package: fake, release: 'false' } });
    expect(run.log).toContain('::error::pwned');
    expect(run.annotations).toEqual([]);
    expect(run.summary).toContain('## unseen');
  });

  it('whose config has mistakes are reported there', async () => {
    hub = await Hub.open({ 'sub/cardpress.config.json': '{ "onyl": ["bank"] }', 'sub/notes/a.md': '# A\n' });
    const inputs = { 'working-directory': 'sub' };
    const run = await hub.onPush(git(hub.writer, 'rev-parse', 'HEAD'), { inputs });
    expect(run.ok).toBe(false);
    expect(run.steps.at(-1)).toBe('verdict');
    expect(run.annotations[0]).toMatchObject({ kind: 'error', file: 'sub/cardpress.config.json' });
    expect(run.summary).toContain('nothing was published');
    expect(hub.forge.changes).toEqual([]);
  });

  it('in no checkout, or with an input that means nothing, are told what to do', async () => {
    hub = await Hub.open({ 'notes/a.md': '# A\n' });
    const sha = git(hub.writer, 'rev-parse', 'HEAD');
    const bare = await hub.onPush(sha, { workspace: hub.aside.replace(/runner$/u, '') });
    expect(bare.annotations.at(-1)?.message).toContain('actions/checkout');
    for (const inputs of [{ comment: 'maybe' }, { release: 'a b' }, { 'working-directory': '../elsewhere' }]) {
      const run = await hub.onPush(sha, { workspace: hub.writer, inputs });
      expect(run.steps.at(-1)).toBe('plan');
      expect(run.annotations.at(-1)?.message).toContain(Object.values(inputs)[0]);
    }
  });
});
