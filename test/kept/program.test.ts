import { readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-test-'));
  await mkdir(join(root, 'package/node_modules'), { recursive: true });
  await mkdir(join(root, 'node_modules'));
});
afterEach(async () => {
  vi.doUnmock('../../src/package-root.js');
  vi.resetModules();
  await rm(root, { recursive: true });
});

/** As a new process finds it. */
async function stateOf(version = '1.0.0'): Promise<readonly string[]> {
  vi.resetModules();
  vi.doMock('../../src/package-root.js', () => ({
    packageRoot: () => join(root, 'package'),
    packageVersion: () => version,
  }));
  return (await import('../../src/kept/program.js')).programState();
}

it('a program is the same one until it, Node or a library is another one', async () => {
  const state = await stateOf();
  expect(await stateOf()).toEqual(state);
  expect(state).toEqual(expect.arrayContaining([process.version, process.platform, process.arch]));
  expect(await stateOf('1.0.1')).not.toEqual(state);
  await writeFile(join(root, 'package/node_modules/.package-lock.json'), '{}');
  const withOwn = await stateOf();
  expect(withOwn).not.toEqual(state);
  // Where it is installed beside others.
  await writeFile(join(root, 'node_modules/.modules.yaml'), 'a: 1');
  expect(await stateOf()).not.toEqual(withOwn);
});

it('each of its modules counts', async () => {
  const state = await stateOf();
  const source = resolve('src');
  const modules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  for (const name of modules) {
    const path = join(source, name);
    const { size, mtimeMs } = statSync(path);
    expect(state).toContain(`${path} ${size} ${mtimeMs}`);
  }
  expect(modules.length).toBeGreaterThan(100);
});
