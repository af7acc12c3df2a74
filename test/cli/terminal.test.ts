import { spawn, spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../support/project.js';

/** A terminal for a program, of util-linux. */
const hasTerminals = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;
const bin = resolve('lib/cli/bin.js');

let root: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  const words = 'a stack keeps what came last on top of what came first and gives it back before all others'.split(' ');
  const question = (file: number, index: number) =>
    `## What is ${words[index % words.length]} ${index} in part ${file}?\n\n${words.map((word, at) => `${word}${(at * index) % 97}`).join(' ')}.\n\n- \`f${index}()\`\n\n`;
  const files = Array.from({ length: 80 }, (_, file) => [
    `notes/${file}.md`,
    `# Part ${file}\n\n${Array.from({ length: 40 }, (_, index) => question(file, index)).join('')}`,
  ]);
  ({ root, remove } = await project({
    ...Object.fromEntries(files),
    'notes/lost.md': '## What is lost?\n\n![it](gone.png)\n',
  }));
});
afterAll(() => remove());

/** Runs the command line in a terminal; `meanwhile` is told of all that is shown and may type. */
function inTerminal(
  words: string,
  env: Record<string, string> = {},
  meanwhile: (shown: string, type: (keys: string) => void) => void = () => {},
) {
  // Ctrl-C goes to all that run in the terminal, as one that is typed does.
  const child = spawn('script', ['-qefc', `stty cols 60; exec '${process.execPath}' '${bin}' ${words}`, '/dev/null'], {
    cwd: root,
    env: {
      ...process.env,
      CARDPRESS_PROGRESS: '',
      CI: '',
      GITHUB_ACTIONS: '',
      CARDPRESS_LANG: 'en',
      TERM: 'xterm',
      NO_COLOR: '',
      FORCE_COLOR: '',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', part => {
    shown += part;
    meanwhile(shown, keys => child.stdin.write(keys));
  });
  return new Promise<{ shown: string; code: number | null }>((done, fail) => {
    child.on('error', fail).on('close', code => done({ shown, code }));
  });
}

describe.skipIf(!hasTerminals)('in a terminal', () => {
  it('shows how far it has come on one line, which it clears', async () => {
    const { shown, code } = await inTerminal('check --no-cache');
    expect(code).toBe(0);
    expect(shown).toMatch(/\rnotes: \d+ of 81 files/u);
    const line = shown.slice(shown.indexOf('\rnotes:'), shown.lastIndexOf('\r\u001b[K'));
    expect(line).not.toContain('\n');
    expect(line.split('\r').every(part => part.length <= 60)).toBe(true);
  });

  it('has colours unless they are not wanted', async () => {
    expect((await inTerminal('check notes/lost.md')).shown).toContain('\u001b[33mwarning');
    for (const [words, env] of [
      ['check notes/lost.md --no-color', {}],
      ['check notes/lost.md', { NO_COLOR: '1' }],
      ['check notes/lost.md', { TERM: 'dumb' }],
    ] as const)
      expect((await inTerminal(words, env)).shown).not.toContain('\u001b[33m');
    expect((await inTerminal('check notes/lost.md', { FORCE_COLOR: '0' })).shown).not.toContain('\u001b[33m');
  });

  it('ends at once when Ctrl-C is pressed, and leaves nothing', async () => {
    let typed = 0;
    const { shown, code } = await inTerminal('build --no-cache --only deck,bank', {}, (text, type) => {
      if (typed === 0 && text.includes('\rnotes:')) {
        typed = Date.now();
        type('\u0003');
      }
    });
    expect(Date.now() - typed).toBeLessThan(5000);
    expect(code).toBe(130);
    expect(shown).not.toContain('deck.apkg');
    expect((await readdir(root)).filter(name => name !== '.cardpress-cache')).toEqual(['notes']);
  });

  it('ends watch when Ctrl-C is pressed', async () => {
    let typed = 0;
    const { shown } = await inTerminal('watch notes/lost.md --only bank --out-dir out', {}, (text, type) => {
      if (typed === 0 && text.includes('Ctrl-C ends')) {
        typed = Date.now();
        type('\u0003');
      }
    });
    expect(Date.now() - typed).toBeLessThan(5000);
    expect(shown).toMatch(/1 question · .*bank\.json/u);
  });
});
