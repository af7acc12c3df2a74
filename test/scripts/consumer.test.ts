import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../support/project.js';

let root = '';
let remove = async (): Promise<void> => {};

/** What a project gets that installs the tarball: the package and what it depends on, and no type packages besides. */
beforeAll(async () => {
  ({ root, remove } = await project({ 'package.json': '{ "type": "module" }' }));
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', root], { encoding: 'utf8' }),
  ) as [{ filename: string }];
  const modules = join(root, 'node_modules');
  await mkdir(join(modules, 'cardpress'), { recursive: true });
  execFileSync('tar', ['-xzf', join(root, filename), '-C', join(modules, 'cardpress'), '--strip-components=1']);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean; peer?: boolean }>;
  };
  for (const [path, { dev, optional, devOptional, peer }] of Object.entries(packages)) {
    if (!/^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(path) || dev || optional || devOptional || peer) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    symlinkSync(resolve(path), join(root, path));
  }
  const examples = [...(await readFile('README.md', 'utf8')).matchAll(/^```ts\n([\s\S]*?)^```$/gmu)];
  for (const [index, [, code = '']] of examples.entries()) await writeFile(join(root, `example-${index}.ts`), code);
  await writeFile(join(root, 'all.ts'), "import * as cardpress from 'cardpress';\nexport default cardpress;\n");
});

afterAll(() => remove());

/** What the compiler says of some files of the project. */
async function compiled(include: string, options: object): Promise<string> {
  const compilerOptions = {
    ...{ target: 'es2023', strict: true, skipLibCheck: false, noEmit: true, preserveSymlinks: true },
    ...options,
  };
  await writeFile(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: [include] }));
  const tsc = resolve('node_modules/typescript/bin/tsc');
  return promisify(execFile)(process.execPath, [tsc, '-p', root]).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

const modes = [
  ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
  ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
] as const;

describe('the types of the tarball', () => {
  it.each(modes)('compile in a project of %s, those of its dependencies included', async (_, options) => {
    expect(await compiled('all.ts', { ...options, types: [] })).toBe('');
  });

  it('fit the examples of README.md', async () => {
    const [[, options]] = modes;
    for (const name of ['@types/node', 'undici-types'])
      if (!existsSync(join(root, 'node_modules', name)))
        symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
    expect(await compiled('example-*.ts', { ...options, types: ['node'] })).toBe('');
  });
});
