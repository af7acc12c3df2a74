import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { project } from '../support/project.js';

const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));

it.each([
  ['zh_CN.UTF-8', ['这个名称不指向这里。', '这里只能看，不能改。', '不接受其他网站发来的请求。', '这里没有内容。']],
  [
    'en_GB.UTF-8',
    [
      'This name does not lead here.',
      'Nothing can be changed here.',
      'Other sites may not ask.',
      'There is nothing here.',
    ],
  ],
])('the preview refuses requests in the language of the run: %s', async (locale, expected) => {
  const { root, remove } = await project({ 'notes/a.md': '# A\n\n## What is a lock?\n\nA file.\n' });
  const env = { ...process.env, CARDPRESS_LANG: '', LC_ALL: locale };
  const child = spawn(process.execPath, [bin, 'preview'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const { port } = await addressSaidBy(child.stdout);
    const refusals = [
      await ask(port, '/', { host: 'elsewhere.example' }),
      await ask(port, '/', {}, 'POST'),
      await ask(port, '/', { origin: 'http://elsewhere.example' }),
      await ask(port, '/nothing'),
    ];
    expect(refusals).toEqual(expected.map(text => `${text}\n`));
  } finally {
    child.kill('SIGINT');
    await ended;
    await remove();
  }
});

function addressSaidBy(output: NodeJS.ReadableStream): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.on('data', data => {
      said += data;
      const found = /http:\S+/u.exec(said);
      if (found) resolve(new URL(found[0]));
    });
    output.on('end', () => reject(new Error(`No address was said, but: ${said}`)));
  });
}

function ask(port: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', data => {
        body += data;
      });
      response.on('end', () => resolve(body));
    });
    asked.on('error', reject);
    asked.end();
  });
}
