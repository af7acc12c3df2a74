import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { debugArea } from '../debug.js';
import { say } from '../say/say.js';
import { BrowserError } from './error.js';
import { type Launched, type LaunchOptions, launch, type Prepared, prepare } from './launch.js';

const log = debugArea('browser');

/** A browser shared by all printing, started on first use. */
export interface SharedBrowser {
  /** The browser that would be started. Rejects with a `BrowserError`. */
  prepare(): Promise<Prepared>;
  /** The running browser; starts it on the first call. Rejects with a `BrowserError`. */
  open(): Promise<Launched>;
  /** Kills a browser that crashed or hangs; the next call starts another one. */
  drop(launched: Launched): Promise<void>;
  /** Stops it if it was started. */
  close(): Promise<void>;
}

export function sharedBrowser(options: LaunchOptions = {}): SharedBrowser {
  let prepared: Promise<Prepared> | undefined;
  let running: Promise<Launched> | undefined;
  const known = () => {
    prepared ??= prepare(options);
    return prepared;
  };
  return {
    prepare: known,
    open() {
      running ??= known().then(found => launch(options, found));
      return running;
    },
    async drop(launched) {
      if ((await running?.catch(() => undefined)) === launched) running = undefined;
      await launched.kill();
    },
    async close() {
      const launched = await running?.catch(() => undefined);
      running = undefined;
      await launched?.close();
    },
  };
}

/** How long work on a page may take. */
export interface Limits {
  /** Milliseconds after which the browser is taken for hung. Default: 120,000. */
  patience?: number;
  /** How often it is tried if the browser crashes or hangs. Default: 2. */
  tries?: number;
  /**
   * Work on the page that the browser opens by itself, and leave it for the next that may: a page of its own takes a
   * process. What was loaded stays until then.
   */
  again?: boolean;
}

/**
 * Opens a page, passes it on and closes it again in any case. A browser that crashes or hangs meanwhile is killed, and
 * everything is done once more in a new one. If that does not help, it is a `BrowserError`.
 */
export async function withPage<T>(
  shared: SharedBrowser,
  use: (page: Page, launched: Launched) => Promise<T>,
  { patience = 120_000, tries = 2, again = false }: Limits = {},
): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    const tried = await tryPage(shared, use, patience, again);
    if ('result' in tried) return tried.result;
    if (left === 0) throw tried.failure;
    log('%s; once more', tried.failure.reason);
  }
}

async function tryPage<T>(
  shared: SharedBrowser,
  use: (page: Page, launched: Launched) => Promise<T>,
  patience: number,
  again: boolean,
): Promise<{ result: T } | { failure: BrowserError }> {
  const launched = await shared.open();
  let page: Page | undefined;
  let isLeft = false;
  const work = async () => {
    const { crash } = await crashOf(launched.browser);
    const used = async () => {
      const first = again ? await takeFirst(launched.browser) : undefined;
      page = first ?? (await launched.browser.newPage());
      const result = await use(page, launched);
      if (first) {
        firstPages.set(launched.browser, first);
        isLeft = true;
      }
      return result;
    };
    return Promise.race([used(), crash]);
  };
  const working = work();
  working.catch(() => {});
  const stop = new AbortController();
  const late = delay(patience, hung, { signal: stop.signal }).catch(() => hung);
  try {
    const result = await Promise.race([working, late]);
    if (result !== crashed && result !== hung) return { result: result as T };
    await shared.drop(launched);
    return { failure: result === hung ? hungError(launched, patience) : died(launched, undefined) };
  } catch (error) {
    if (launched.browser.connected) throw error;
    await shared.drop(launched);
    return { failure: died(launched, error) };
  } finally {
    stop.abort();
    if (launched.browser.connected && !isLeft) await page?.close().catch(() => {});
  }
}

/** The pages that browsers open by themselves, where nobody works on them; undefined while somebody does. */
const firstPages = new WeakMap<Browser, Page | undefined>();

async function takeFirst(browser: Browser): Promise<Page | undefined> {
  const isTaken = firstPages.has(browser);
  const first = firstPages.get(browser);
  firstPages.set(browser, undefined);
  return isTaken ? first : (await browser.pages())[0];
}

interface Watch {
  /** Resolves when a page of the browser crashes. */
  crash: Promise<typeof crashed>;
}

const watches = new WeakMap<Browser, Promise<Watch>>();

/** One for each browser: with the end of a session puppeteer would lose sight of the browser. */
function crashOf(browser: Browser): Promise<Watch> {
  const watch = watches.get(browser) ?? watchForCrash(browser);
  watches.set(browser, watch);
  return watch;
}

/** A page that is struck while it is opened never says so itself: what is asked of it remains without an answer. */
async function watchForCrash(browser: Browser): Promise<Watch> {
  const session = await browser.target().createCDPSession();
  const crash = new Promise<typeof crashed>(resolve => {
    session.once('Target.targetCrashed', () => resolve(crashed));
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  return { crash };
}

const crashed = Symbol('crashed');
const hung = Symbol('hung');

function died({ found, version }: Launched, cause: unknown): BrowserError {
  return new BrowserError(
    say('The browser {path} ({version}) exited while printing.', { path: found.path, version }),
    say(
      'Name another Chrome, Chromium or Edge with `browser` in the config or with CARDPRESS_BROWSER; a very large sheet may also need more memory.',
    ),
    { cause },
  );
}

function hungError({ found, version }: Launched, patience: number): BrowserError {
  return new BrowserError(
    say('The browser {path} ({version}) did not finish a page within {number} s.', {
      path: found.path,
      version,
      number: Math.round(patience / 1000),
    }),
    say(
      'Build again when the computer has less to do, raise `sheet.timeout` in the config, or name another Chrome, Chromium or Edge with `browser`.',
    ),
  );
}
