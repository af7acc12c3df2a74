import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flags } from '../../src/browser/flags.js';
import { type Launched, launch } from '../../src/browser/launch.js';
import { thisMachine } from '../../src/browser/machine.js';
import { sharedBrowser, withPage } from '../../src/browser/page.js';
import { bareMachine } from './machine.js';

let disk: Awaited<ReturnType<typeof bareMachine>>;
const machine = () => ({ ...thisMachine(process.env), tmp: disk.machine.tmp });
beforeEach(async () => {
  disk = await bareMachine();
});
afterEach(() => disk.remove());

/** Processes whose command line names the machine's folder, such as a browser with its profile there. */
function processes(): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n');
  return all.filter(line => line.includes(disk.root) && !/^\s*\d+\s+Z/u.test(line));
}

/** The processes of pages, which do not name the folder, but belong to the browser's group. */
function renderers(): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,pgid=,stat=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .map(line => line.trim().split(/\s+/u));
  const groups = new Set(all.filter(words => words.join(' ').includes(disk.root)).map(([, group]) => group));
  return all
    .filter(
      ([, group, state = '', ...args]) =>
        groups.has(group) && !state.startsWith('Z') && args.includes('--type=renderer'),
    )
    .map(([pid]) => Number(pid));
}

function stopAll(): void {
  for (const line of processes()) process.kill(Number(line.trim().split(' ')[0]), 'SIGSTOP');
}

async function nothingLeft(): Promise<void> {
  expect(processes()).toEqual([]);
  expect((await readdir(disk.machine.tmp)).filter(name => name.startsWith('cardpress-profile-'))).toEqual([]);
}

describe('launch', () => {
  it('starts a browser, says which, and leaves neither process nor profile when it is closed', async () => {
    const { browser, found, version, close } = await launch({ machine: machine() });
    expect(version).toMatch(/Chrome\/\d+/u);
    expect(found.path).not.toBe('');
    expect(processes().length).toBeGreaterThan(0);
    expect(await browser.pages()).toHaveLength(1);
    await close();
    await nothingLeft();
  });

  it('ends a browser that does not end when it is asked', async () => {
    const { close } = await launch({ machine: machine() });
    stopAll();
    await close();
    await nothingLeft();
  });

  it.each([
    ['ends at once', '#!/bin/sh\nexit 0\n', 'exited immediately: (exit code 0)'],
    [
      'complains and ends',
      '#!/bin/sh\necho "libnss3.so: cannot open" >&2\nexit 127\n',
      'libnss3.so: cannot open (exit code 127)',
    ],
    ['ends before a child of its own', '#!/bin/sh\nsleep 1000 &\n', 'exited immediately: (exit code 0)'],
    ['is no program', 'hello', 'exited immediately'],
    ['never answers', '#!/bin/sh\nsleep 1000\n', 'did not answer within 1 s'],
    ['answers nonsense', '#!/bin/sh\nprintf "nonsense\\0" >&4\nsleep 1000\n', 'did not answer within 1 s'],
  ])('says so where a browser %s, and leaves nothing', async (_, text, reason) => {
    const path = await disk.program('opt/browser', text);
    // A process that ends at once may take its time to be seen on a busy machine.
    const timeout = reason.startsWith('did not answer') ? 1000 : 60_000;
    await expect(launch({ configured: path, timeout, machine: machine() })).rejects.toMatchObject({
      name: 'BrowserError',
      reason: expect.stringMatching(new RegExp(`${path} \\(configured\\).*${reason.replace(/[()]/gu, '\\$&')}`, 'su')),
      remedy: expect.stringContaining('CARDPRESS_BROWSER'),
    });
    await nothingLeft();
  });

  it.runIf(process.platform === 'linux')(
    'leaves no file that a browser had on its way when it was killed',
    async () => {
      const text = '#!/bin/sh\necho > "$TMPDIR/.org.chromium.a"\nls -a >&2\nkill -9 $$\n';
      const path = await disk.program('opt/browser', text);
      const error = await launch({ configured: path, machine: machine() }).catch(problem => problem);
      expect(error.cause).toContain('.org.chromium.a');
      expect(await readdir(disk.machine.tmp)).toEqual([]);
    },
  );

  it('tells how to do without a sandbox where there can be none', async () => {
    const path = await disk.program('opt/browser', '#!/bin/sh\necho "FATAL: No usable sandbox!" >&2\nexit 1\n');
    await expect(launch({ configured: path, machine: machine() })).rejects.toMatchObject({
      reason: expect.stringContaining('cannot create its sandbox'),
      remedy: expect.stringContaining('CARDPRESS_NO_SANDBOX=1'),
    });
  });

  it('gives up the sandbox for root and on request only', () => {
    expect(flags({ uid: 0, env: {} })).toContain('--no-sandbox');
    expect(flags({ uid: 1000, env: { CARDPRESS_NO_SANDBOX: '1' } })).toContain('--no-sandbox');
    expect(flags({ uid: 1000, env: {} })).not.toContain('--no-sandbox');
    expect(flags({ env: {} })).not.toContain('--no-sandbox');
  });
});

describe('sharedBrowser', () => {
  it('starts one browser for all, and again after it was closed', async () => {
    const shared = sharedBrowser({ machine: machine() });
    const [one, other] = await Promise.all([shared.open(), shared.open()]);
    expect(other).toBe(one);
    await shared.close();
    await nothingLeft();
    expect(await shared.open()).not.toBe(one);
    await shared.close();
  });

  it('starts none where nobody prints', async () => {
    const shared = sharedBrowser({ configured: '/nowhere', machine: machine() });
    await shared.close();
    await expect(shared.open()).rejects.toThrow('does not exist');
    await shared.close();
  });

  it('closes a page whatever happens on it', async () => {
    const shared = sharedBrowser({ machine: machine() });
    try {
      const { browser } = await shared.open();
      expect(await withPage(shared, async page => page.isClosed())).toBe(false);
      await expect(withPage(shared, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
      expect(await browser.pages()).toHaveLength(1);
    } finally {
      await shared.close();
    }
  });

  /** Kinds of bad luck that end the work on a page. */
  const lucks: [string, (page: Page, launched: Launched) => Promise<unknown>, string][] = [
    [
      'exits',
      async (_, { browser }) => {
        const session = await browser.target().createCDPSession();
        await session.send('Browser.crash').catch(() => {});
      },
      'exited while',
    ],
    ['loses a page', page => page.goto('chrome://crash').catch(() => {}), 'exited while'],
    ['stops answering', async () => stopAll(), 'did not finish a page within 5 s'],
  ];

  it.each(lucks)('starts another browser where one %s at work', async (_, strike) => {
    const shared = sharedBrowser({ machine: machine() });
    try {
      let tries = 0;
      const title = withPage(
        shared,
        async (page, launched) => {
          tries += 1;
          if (tries === 1) await strike(page, launched);
          return page.evaluate(() => 'printed');
        },
        { patience: 15_000 },
      );
      expect(await title).toBe('printed');
      expect(tries).toBe(2);
    } finally {
      await shared.close();
    }
    await nothingLeft();
  });

  it.each([
    ['opened', 0],
    ['filled', 1],
  ])('notices at once that a page is struck while it is %s', async (_, opened) => {
    const shared = sharedBrowser({ machine: machine() });
    let open = () => {};
    const isOpen = new Promise<void>(resolve => {
      open = resolve;
    });
    const strike = async () => {
      for (;;) {
        for (const pid of renderers()) process.kill(pid, 'SIGKILL');
        await new Promise(resolve => setTimeout(resolve, 5));
        if (isOver) return;
      }
    };
    let isOver = false;
    try {
      await shared.open();
      if (opened === 1) isOpen.then(strike);
      else strike();
      // Were it not noticed, the page would be given up for hung.
      const printed = withPage(
        shared,
        async page => {
          open();
          return page.setContent('<p>a</p>'.repeat(1000)).then(() => new Promise(() => {}));
        },
        { patience: 60_000, tries: 1 },
      );
      await expect(printed).rejects.toThrow('exited while printing');
    } finally {
      isOver = true;
      await shared.close();
    }
    await nothingLeft();
  });

  it.each(lucks)('says so where a browser %s at work again and again', async (_, strike, reason) => {
    const shared = sharedBrowser({ machine: machine() });
    try {
      const work = withPage(
        shared,
        async (page, launched) => {
          await strike(page, launched);
          return page.evaluate(() => 'printed');
        },
        { patience: reason.startsWith('did not') ? 5000 : 100_000 },
      );
      await expect(work).rejects.toMatchObject({ name: 'BrowserError', reason: expect.stringContaining(reason) });
    } finally {
      await shared.close();
    }
    await nothingLeft();
  });
});
