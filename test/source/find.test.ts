import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNotes, isReadme } from '../../src/source/find.js';
import { listing } from '../../src/source/listing.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-find-'));
  const files = [
    'notes/10-b.md',
    'notes/2-a.md',
    'notes/README.md',
    'notes/java/c.markdown',
    'notes/Old/F.MD',
    'notes/java/g.mdx',
    'notes/go/README.md',
    'notes/go/pictures/h.png',
    'notes/rust/README.md',
    'notes/rust/basics/readme.MD',
    'notes/node_modules/x/i.md',
    'notes/(a)/[b]/j.md',
    'notes/d.txt',
    'other/e.md',
  ];
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), '');
  }
});
afterAll(() => rm(root, { recursive: true }));

const leaveOut = { exclude: ['notes/(a)'] };
const paths = async (...asked: string[]) => (await findNotes(root, asked, leaveOut)).notes.map(note => note.path);
const all = [
  'notes/2-a.md',
  'notes/10-b.md',
  'notes/go/README.md',
  'notes/java/c.markdown',
  'notes/java/g.mdx',
  'notes/Old/F.MD',
  'notes/rust/basics/readme.MD',
];

describe('findNotes', () => {
  it('searches folders to the bottom, in natural order, without what is excluded', async () => {
    expect(await paths('notes')).toEqual(all);
  });

  it('takes a file that is named itself, though it is excluded', async () => {
    expect(await paths('notes/README.md')).toEqual(['notes/README.md']);
    expect(await paths('notes/(a)/[b]/j.md')).toEqual(['notes/(a)/[b]/j.md']);
  });

  it('excludes by paths from the project folder: a file, a folder, a glob, outside of it too', async () => {
    const without = async (asked: string, ...exclude: string[]) =>
      (await findNotes(root, [asked], { exclude })).notes.map(({ path }) => path);
    const rest = (...gone: string[]) =>
      [...all.slice(0, 2), 'notes/(a)/[b]/j.md', ...all.slice(2)].filter(path => !gone.includes(path)).sort();
    expect((await without('notes', 'notes/10-b.md')).sort()).toEqual(rest('notes/10-b.md'));
    expect((await without('notes', './notes/java/')).sort()).toEqual(rest('notes/java/c.markdown', 'notes/java/g.mdx'));
    expect((await without('notes', '**/*.mdx', '10-b.md')).sort()).toEqual(rest('notes/java/g.mdx'));
    expect(await without('notes/java', 'notes/*/g.*')).toEqual(['notes/java/c.markdown']);
    const sub = join(root, 'other');
    const outside = async (...exclude: string[]) => (await findNotes(sub, ['../notes/java'], { exclude })).notes;
    expect(await outside('**/g.mdx')).toHaveLength(1);
    expect(await outside('../notes/java/c.markdown')).toHaveLength(1);
    expect(await outside()).toHaveLength(2);
  });

  it('takes a README where no other note lies beside or below it, or where it is named, and says which are left out', async () => {
    const read = async (asked: string[], kept: string[] = []) => {
      const { notes, readmes } = await findNotes(root, asked, { exclude: [], kept: new Set(kept) });
      return { read: notes.map(({ path }) => path).filter(path => /readme/iu.test(path)), readmes };
    };
    const [go, rust, basics, top] = [
      'notes/go/README.md',
      'notes/rust/README.md',
      'notes/rust/basics/readme.MD',
      'notes/README.md',
    ];
    expect(await read(['notes'])).toEqual({ read: [go, basics], readmes: [top, rust] });
    expect(await read(['notes', 'notes/README.md'])).toEqual({ read: [go, top, basics], readmes: [rust] });
    expect(await read(['notes', 'notes/**/README.md'])).toEqual({ read: [go, top, basics, rust], readmes: [] });
    expect(await read(['notes/**'])).toEqual({ read: [go, basics], readmes: [top, rust] });
    expect(await read(['notes'], [rust])).toEqual({ read: [go, basics, rust], readmes: [top] });
    expect(await read(['notes/rust'])).toEqual({ read: [basics], readmes: [rust] });
  });

  it.each([
    ['README.md', true],
    ['notes/readme.MD', true],
    ['README.zh-CN.md', true],
    ['README_en.md', true],
    ['readme-first.md', false],
    ['README.txt', false],
    ['about-readme.md', false],
  ])('knows whether %s is a README', (path, is) => {
    expect(isReadme(path)).toBe(is);
  });

  it('takes no page about the project beside a README or notes, unless it is named, kept or alone', async () => {
    const files = [
      'README.md',
      'AGENTS.md',
      'SECURITY.md',
      'agents.md',
      'repo/CLAUDE.md',
      'repo/SECURITY.md',
      'repo/go/CONTRIBUTING.md',
      'repo/go/AGENTS.md',
      'repo/go/CHANGELOG.md',
    ];
    const read = async (asked: string[], among: string[], more: { kept?: Set<string>; tops?: string[] } = {}) => {
      const fs = listing(among.map(path => join(root, 'virtual', path)));
      const { notes, readmes } = await findNotes(join(root, 'virtual'), asked, { exclude: [], ...more }, fs);
      return [notes.map(({ path }) => path), readmes];
    };
    const [top, agents, security] = files as [string, string, string];
    expect(await read(['.'], files.slice(0, 3))).toEqual([[top], [agents, security]]);
    expect(await read(['.'], [agents, security])).toEqual([[agents, security], []]);
    expect(await read(['.'], [top, 'agents.md'])).toEqual([['agents.md'], [top]]);
    expect(await read(['**/*.md', '**/AGENTS.md'], [top, agents])).toEqual([[agents, top], []]);
    expect(await read(['.'], [top, agents], { kept: new Set([agents]) })).toEqual([[agents, top], []]);
    // In a folder that is searched, SECURITY.md may be notes; further down, anything may be that is neither for programs nor a list of changes.
    const below = files.slice(4);
    const [deep, ours] = ['repo/go/CONTRIBUTING.md', 'repo/SECURITY.md'];
    const told = ['repo/CLAUDE.md', 'repo/go/AGENTS.md', 'repo/go/CHANGELOG.md'];
    expect(await read(['repo'], below)).toEqual([[deep, ours], told]);
    expect(await read(['.'], below)).toEqual([[deep, ours], told]);
    expect(await read(['.'], below, { tops: ['repo'] })).toEqual([[deep, ours], told]);
  });

  it('takes one language of a note and its translations, unless another one is named or kept', async () => {
    const read = async (asked: string[], among: string[], kept: string[] = []) => {
      const fs = listing(among.map(path => join(root, 'virtual', path)));
      const { notes, readmes } = await findNotes(
        join(root, 'virtual'),
        asked,
        { exclude: [], kept: new Set(kept) },
        fs,
      );
      return [notes.map(({ path }) => path), readmes];
    };
    const [original, english, chinese, upper] = ['README.md', 'README.en.md', 'README_zh-CN.md', 'Readme-JA.md'];
    expect(await read(['.'], [original, english, chinese, upper])).toEqual([[original], [chinese, upper, english]]);
    expect(await read(['.'], [english, chinese])).toEqual([[chinese, english], []]);
    expect(await read(['.'], [original, english], [english])).toEqual([[english, original], []]);
    expect(await read(['.', '**/README.en.md'], [original, english])).toEqual([[english, original], []]);
    expect(await read(['.'], [original, english, 'a.md'])).toEqual([['a.md'], [english, original]]);
    const others = ['a/os.md', 'a/os.zh-Hans.mdx', 'b/os.en.md', 'a/os-en.md', 'a/node.js.md', 'a/node.md'];
    const left = ['a/os.zh-Hans.mdx'];
    expect(await read(['.'], others)).toEqual([
      ['a/node.js.md', 'a/node.md', 'a/os-en.md', 'a/os.md', 'b/os.en.md'],
      left,
    ]);
  });

  it('takes no plan that a tool keeps, unless its folder or nothing else is searched', async () => {
    const plans = [
      'docs/superpowers/plans/a.md',
      'openspec/changes/b/tasks.md',
      'openspec/specs/c/spec.md',
      'specs/001-d/plan.md',
    ];
    const others = ['a/openspec.md', 'a/openspec/b.md', 'a/superpowers/c.md', 'specs/1-d/plan.md', 'specs/e.md'];
    const read = async (asked: string[], among: string[], tops: string[] = []) => {
      const fs = listing(among.map(path => join(root, 'virtual', path)));
      const { notes, readmes } = await findNotes(join(root, 'virtual'), asked, { exclude: [], tops }, fs);
      return [notes.map(({ path }) => path), readmes];
    };
    expect(await read(['.'], [...plans, ...others])).toEqual([others, plans]);
    expect(await read(['.'], plans)).toEqual([plans, []]);
    const [first, ...rest] = plans as [string, ...string[]];
    expect(await read(['docs/superpowers/plans', '.'], [...plans, 'a.md'])).toEqual([['a.md', first], rest]);
    expect(await read(['.'], [...plans, 'a.md'], ['docs/superpowers/plans'])).toEqual([['a.md', first], rest]);
  });

  it('takes globs and full paths, and each file once', async () => {
    expect(await paths('*/*.md', join(root, 'other'), 'notes')).toEqual([...all, 'other/e.md']);
  });

  it('remembers the folder that was asked for', async () => {
    const { notes } = await findNotes(root, ['notes/java', 'other/e.md', '*/*.md'], leaveOut);
    expect(new Map(notes.map(({ path, base }) => [path, base]))).toEqual(
      new Map([
        ['notes/java/c.markdown', 'notes/java'],
        ['notes/java/g.mdx', 'notes/java'],
        ['other/e.md', 'other'],
        ['notes/2-a.md', ''],
        ['notes/10-b.md', ''],
      ]),
    );
  });

  it('names what is not there', async () => {
    expect(await findNotes(root, ['nowhere', 'notes/gone.md'], leaveOut)).toEqual({
      notes: [],
      missing: ['nowhere', 'notes/gone.md'],
      readmes: [],
      unreadable: new Map(),
    });
  });
});
