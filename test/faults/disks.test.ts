import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../src/browser/find.js';
import { thisMachine } from '../../src/browser/machine.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

/** Only the administrator may mount disks, and not in every container. */
const mayMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', 'none', folder]);
  if (status === 0) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
})();

let root: string;
let remove: () => Promise<void>;
const mounts: string[] = [];
beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': question(1) }));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const path of mounts.splice(0).reverse()) execFileSync('umount', ['--lazy', path]);
  await remove();
});

const at = (path: string) => join(root, path);
const question = (number: number) => `## Q${number}: What is structure number ${number}?\n\nA structure.\n`;
const change = () => writeFileSync(at('notes/b.md'), question(2));

/** A disk of 1 MB in a folder of the project. */
function mount(path: string): string {
  mkdirSync(at(path), { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', at(path)]);
  mounts.push(at(path));
  return at(path);
}

const makeReadOnly = (path: string) => execFileSync('mount', ['-o', 'remount,ro', at(path)]);

function fill(path: string): void {
  expect(() => writeFileSync(at(`${path}/filling`), Buffer.alloc(2_000_000))).toThrow('ENOSPC');
}

/** What the files of the project are, those that only a disk has to do with left out. */
const files = (...paths: string[]) => paths.map(path => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : ''));

describe.skipIf(!mayMount)('a disk', () => {
  it.each([
    ['is full', fill, 'the disk is full (ENOSPC)'],
    ['cannot be written to', makeReadOnly, 'the disk is read-only (EROFS)'],
  ])('of artifacts that %s: files and lock stay as they are', async (_, befall, reason) => {
    mount('dist');
    const words = ['build', '--only', 'bank,deck'];
    expect(await cardpress(root, ...words)).toMatchObject({ code: 0 });
    const before = files('dist/bank.json', 'dist/deck.apkg', 'cardpress.lock');
    befall('dist');
    change();
    const { code, stderr } = await cardpress(root, ...words);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(at('dist/bank.json')) });
    expect(stderr).toContain(`Nothing was written: ${reason}`);
    expect(files('dist/bank.json', 'dist/deck.apkg', 'cardpress.lock')).toEqual(before);
  });

  it.each([
    ['is full', fill, 'the disk is full (ENOSPC)'],
    ['cannot be written to', makeReadOnly, 'the disk is read-only (EROFS)'],
  ])('of the notes that %s: they are not mended, and stay as they are', async (_, befall, reason) => {
    mount('more');
    const twice = '残差连接让梯度可以直接传到前面的层。';
    const text = `# T\n\n## Q1：甲\n${twice}另一句不同的话在这里。${twice}\n`;
    writeFileSync(at('more/a.md'), text);
    befall('more');
    const { code, stdout } = await cardpress(root, 'check', '--fix', 'more');
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining(`Nothing was written: ${reason}`) });
    expect(stdout).toContain('more/a.md');
    expect(files('more/a.md')).toEqual([text]);
  });

  it.each([
    ['is full', fill],
    ['cannot be written to', makeReadOnly],
  ])('of the caches that %s: the build does without', async (_, befall) => {
    mount('cache');
    mount('.cardpress-cache');
    befall('cache');
    befall('.cardpress-cache');
    const built = await cardpress(root, 'build', '--only', 'bank,deck', `env:XDG_CACHE_HOME=${at('cache')}`);
    expect(built).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['is full', fill],
    ['cannot be written to', makeReadOnly],
  ])('of temporary files that %s: deck and bank are written, the sheet says why not', async (_, befall) => {
    vi.stubEnv('TMPDIR', mount('tmp'));
    befall('tmp');
    await sheetIsMissing(/^cheatsheet\.pdf\n.*/u);
  });
});

it.each([
  ['does not exist', () => {}],
  ['is a file', () => writeFileSync(at('tmp'), '')],
])('a folder of temporary files that %s: deck and bank are written, the sheet says why not', async (_, befall) => {
  vi.stubEnv('TMPDIR', at('tmp'));
  befall();
  await sheetIsMissing(/no.* can be made in .*tmp \(E[A-Z]+\).*\n.*Set TMPDIR/u);
});

async function sheetIsMissing(reason: RegExp): Promise<void> {
  // What puppeteer would run by itself.
  writeFileSync(at('.puppeteerrc.cjs'), "require('node:fs').writeFileSync('run', '')");
  const { code, stderr } = await cardpress(root, 'build');
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(reason) });
  expect(stderr).not.toContain('This is a bug');
  expect(existsSync(at('run'))).toBe(false);
  expect(['deck.apkg', 'bank.json', 'cheatsheet.pdf'].map(name => existsSync(at(`dist/${name}`)))).toEqual([
    true,
    true,
    false,
  ]);
}

describe.skipIf(!mayMount)('a system without user namespaces', () => {
  it('prints no sheet as a normal user and says what to do; deck and bank are written', async () => {
    const { path, kind } = await findBrowser(undefined, thisMachine(process.env));
    // Within `chroot`, nobody may make a namespace.
    const top = at('top');
    for (const folder of [top, at('cache/cardpress'), at('tmp')]) mkdirSync(folder, { recursive: true });
    execFileSync('chmod', ['-R', '777', root]);
    const cached = at(`cache/cardpress/${basename(dirname(path))}`);
    const copy = (how: string) => spawnSync('cp', [how, '--no-preserve=mode', dirname(path), cached]).status === 0;
    if (kind === 'packaged') expect(copy('-rl') || copy('-r')).toBe(true);
    const command =
      'mount --rbind / "$0" && exec chroot --userspec=65534:65534 --groups= "$0" sh -c \'cd "$0" && exec "$@"\' "$@"';
    const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));
    const env = {
      PATH: process.env.PATH,
      HOME: '/nowhere',
      XDG_CACHE_HOME: at('cache'),
      TMPDIR: at('tmp'),
      ...(kind !== 'packaged' && { CARDPRESS_BROWSER: path }),
    };
    const words = [root, execPath, bin, 'build'];
    const { status, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', command, top, ...words], {
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^cheatsheet\.pdf\n.*user namespaces\. no-sheet\n.*CARDPRESS_NO_SANDBOX=1/u),
    });
    expect(existsSync(at('dist/deck.apkg')) && existsSync(at('dist/bank.json'))).toBe(true);
  });
});
