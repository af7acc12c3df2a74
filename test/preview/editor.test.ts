import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { editorFor } from '../../src/preview/editor.js';
import { project } from '../support/project.js';
import { localBrowser } from './browser.js';

const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));
/** What a shell would take apart. */
const name = 'a $(touch b); "c\'.md';

let child: ChildProcess | undefined;
let remove = async () => {};
afterEach(async () => {
  const ended = child && once(child, 'exit');
  child?.kill('SIGINT');
  await ended;
  child = undefined;
  await remove();
});

/** An editor that notes what it is called with. */
async function fakeEditor(called: string) {
  const folder = await mkdtemp(join(tmpdir(), 'cardpress-editor-'));
  const told = join(folder, 'told');
  const command = join(folder, called);
  // Moved into place, so that it is whole when it is there.
  const script = `const { renameSync, writeFileSync: write } = require('node:fs'); const told = ${JSON.stringify(told)};
write(told + '~', JSON.stringify(process.argv.slice(2))); renameSync(told + '~', told);`;
  await writeFile(command, `#!${process.execPath}\n${script}\n`);
  await chmod(command, 0o755);
  return { command, told, remove: () => rm(folder, { recursive: true }) };
}

/** A page of the preview with a question in a file with a hard name. */
async function opened(env: Record<string, string>) {
  const { root, remove: removeIt } = await project({ [`notes/${name}`]: '# A\n\n## What is a lock?\n\nA file.\n' });
  remove = removeIt;
  const whole = { ...process.env, CI: '', VISUAL: '', EDITOR: '', ...env };
  child = spawn(process.execPath, [bin, 'preview'], { cwd: root, env: whole, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout?.on('data', data => {
    said += data;
  });
  while (!/http:\S+/u.test(said)) await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  const address = new URL(/http:\S+/u.exec(said)?.[0] ?? '');
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: address.port, path, method, headers }, response => {
        let body = '';
        response.setEncoding('utf8').on('data', data => {
          body += data;
        });
        response.on('end', () => resolve({ status: response.statusCode, body }));
      });
      asked.on('error', reject).end();
    });
  const state = JSON.parse((await ask('/state.json')).body);
  const at = (link: string) => `/open?at=${encodeURIComponent(link)}`;
  return { root, address: address.href, ask, state, at, own: { origin: address.origin, 'x-cardpress-run': state.run } };
}

async function textOf(path: string): Promise<string> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

describe('the page of the preview', () => {
  it('opens a place in the notes in the editor of the reader, and nothing for others', async () => {
    const editor = await fakeEditor('code');
    try {
      const { root, ask, state, at, own } = await opened({ VISUAL: `${editor.command} --wait` });
      expect(state.opensEditor).toBe(true);
      const [{ editor: link }] = state.questions;
      const refused = [
        await ask(at(link), 'GET', own),
        await ask(at(link), 'POST', { 'x-cardpress-run': state.run }),
        await ask(at(link), 'POST', { ...own, origin: 'http://elsewhere.example' }),
        await ask(at(link), 'POST', { ...own, origin: 'null' }),
        await ask(at(link), 'POST', { ...own, 'sec-fetch-site': 'cross-site' }),
        await ask(at(link), 'POST', { ...own, 'sec-fetch-site': 'same-site' }),
        await ask(at(link), 'POST', { ...own, host: 'elsewhere.example' }),
        await ask(at(link), 'POST', { origin: own.origin }),
        await ask(at(link), 'POST', { ...own, 'x-cardpress-run': 'x' }),
        await ask(at('vscode://file/etc/passwd:1:1'), 'POST', own),
        await ask(at(link.replace(/:1$/u, ':2')), 'POST', own),
        await ask('/open', 'POST', own),
      ];
      expect(refused.map(({ status }) => status)).toEqual([405, 403, 403, 403, 403, 403, 421, 404, 404, 404, 404, 404]);
      await expect(readFile(editor.told)).rejects.toThrow('ENOENT');
      expect((await ask(at(link), 'POST', { ...own, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
      expect(JSON.parse(await textOf(editor.told))).toEqual(['--wait', '--goto', `${join(root, 'notes', name)}:3:1`]);
    } finally {
      await editor.remove();
    }
  });

  it.each([{ EDITOR: 'vim' }, {}])(
    'has links for VS Code only where no editor with a window is named: %o',
    async env => {
      const { ask, state, at, own } = await opened(env);
      expect(state.opensEditor).toBe(false);
      const [{ editor: link }] = state.questions;
      expect((await ask(at(link), 'POST', own)).status).toBe(405);
      expect((await ask(at(link))).status).toBe(404);
    },
  );

  it('opens it where its link is clicked', async () => {
    const editor = await fakeEditor('subl');
    const { browser, close } = await localBrowser();
    try {
      const { root, address } = await opened({ EDITOR: editor.command });
      const page = await browser.newPage();
      page.setDefaultTimeout(300_000);
      await page.goto(address);
      await page.waitForSelector('#edit:not([hidden])[href^="vscode:"]');
      await page.click('#edit');
      expect(JSON.parse(await textOf(editor.told))).toEqual([`${join(root, 'notes', name)}:3:1`]);
    } finally {
      await close();
      await editor.remove();
    }
  });

  it('says when the editor is gone', async () => {
    const { ask, state, at, own } = await opened({ EDITOR: '/nowhere/code' });
    const [{ editor: link }] = state.questions;
    expect((await ask(at(link), 'POST', own)).status).toBe(404);
  });
});

it('an editor is one with a window, and no script of Windows', () => {
  const isKnown = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux') =>
    editorFor(env, platform) !== undefined;
  expect(['code -w', '/usr/bin/subl', 'zed', 'kate'].every(EDITOR => isKnown({ EDITOR }))).toBe(true);
  expect(['vi', 'nano', 'emacs', 'toString', ''].some(EDITOR => isKnown({ EDITOR }))).toBe(false);
  expect(isKnown({ VISUAL: 'vim', EDITOR: 'code' })).toBe(false);
  expect(isKnown({ EDITOR: 'code' }, 'win32')).toBe(false);
});
