import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type OutputChunk, rolldown } from 'rolldown';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { options } from '../../scripts/bundle.mjs';
import { project } from '../support/project.js';

const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));
const run = promisify(execFile);

const parser = /node_modules\/(?:micromark|mdast-util-from-markdown|remark-parse)\//u;
const renderer = /node_modules\/(?:mdast-util-to-hast|hast-util-raw|hast-util-to-html|parse5)\//u;
const tokeniser = /node_modules\/@shikijs\//u;
const formulas = /node_modules\/katex\//u;
const codecs = /node_modules\/@jsquash\//u;
const database = /vendor\/sql\.js\//u;
const databaseFile = /src\/sqlite-file\//u;
const browser = /vendor\/puppeteer\/|src\/browser\/launch\.ts$/u;
const sheet = /src\/artifacts\/sheet\/(?:print|html|file)\b/u;
const config = /node_modules\/(?:zod|yaml)\//u;
const words = /node_modules\/yargs\//u;

/** What each file of the bundle is made of. */
let madeOf: Map<string, readonly string[]>;
beforeAll(async () => {
  const { output: written, ...input } = options;
  const built = await rolldown(input);
  const { output } = await built.generate(written);
  const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk');
  madeOf = new Map(chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds]));
}, 60_000);

let root: string;
let cleanUp: () => Promise<void>;
beforeEach(async () => {
  ({ root, remove: cleanUp } = await project({ 'notes/a.md': '# 题\n\n## Q1：什么是栈？\n\n后进先出。\n' }));
});
afterEach(() => cleanUp());

/** The modules that a run evaluates, as the engine has them. */
async function loadedBy(...argv: string[]): Promise<string[]> {
  // Always the same: a build with another variable in its environment is another build.
  const folder = join(tmpdir(), `cardpress-loaded-${process.pid}`);
  await mkdir(folder);
  try {
    const env = { ...process.env, CI: '', NODE_V8_COVERAGE: folder };
    await run(process.execPath, [bin, ...argv], { cwd: root, env });
    const [file = ''] = await readdir(folder);
    const { result } = JSON.parse(await readFile(join(folder, file), 'utf8')) as { result: { url: string }[] };
    const paths = result.filter(({ url }) => url.startsWith('file:')).map(({ url }) => fileURLToPath(url));
    return paths.flatMap(path => madeOf.get(basename(path)) ?? [path]).map(path => path.replaceAll('\\', '/'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('what a command loads', () => {
  it('is a few lines of its own for --version', async () => {
    const loaded = await loadedBy('--version');
    expect(loaded.filter(path => path.includes('/node_modules/'))).toEqual([]);
    expect(loaded.map(path => path.replace(/.*\/src\//u, '')).sort()).toEqual([
      'cli/bin.ts',
      'cli/context.ts',
      'cli/merge-words.ts',
      'package-root.ts',
    ]);
  });

  it('is none of the parser where a build has nothing to do', async () => {
    const build = ['build', '--only', 'deck,bank'];
    // The first writes the lock, which the second reads.
    await loadedBy(...build);
    await loadedBy(...build);
    const loaded = await loadedBy(...build);
    expect(loaded.filter(path => path.includes('/node_modules/'))).toEqual([]);
    expect(loaded.some(path => path.endsWith('/src/unchanged/replay.ts'))).toBe(true);
  });

  it.each([
    ['--help', [words], [parser, renderer, tokeniser, formulas, codecs, database, browser, sheet]],
    ['build --help', [words], [parser, renderer, tokeniser, formulas, codecs, database, browser, sheet]],
    ['check', [words, config, parser], [tokeniser, formulas, codecs, database, browser, sheet]],
    ['build --only bank', [parser, renderer], [tokeniser, formulas, codecs, database, databaseFile, browser, sheet]],
    ['build --only deck', [parser, renderer, databaseFile], [tokeniser, formulas, codecs, database, browser, sheet]],
  ])('is what %s needs', async (line, needed, idle) => {
    const loaded = await loadedBy(...line.split(' '));
    const isLoaded = (what: RegExp) => loaded.some(path => what.test(path));
    expect(needed.filter(what => !isLoaded(what))).toEqual([]);
    expect(idle.flatMap(what => loaded.filter(path => what.test(path)))).toEqual([]);
  });

  it('is the engine of databases where decks are read', async () => {
    await loadedBy('build', '--only', 'deck');
    const loaded = await loadedBy('diff', 'dist/deck.apkg', 'dist/deck.apkg');
    expect(loaded.some(path => database.test(path))).toBe(true);
  });
});
