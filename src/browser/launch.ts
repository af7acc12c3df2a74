import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { debugArea, stopwatch } from '../debug.js';
import { sweep } from '../left-overs/sweep.js';
import { phrases, say } from '../say/say.js';
import { BrowserError } from './error.js';
import { type FoundBrowser, findBrowser } from './find.js';
import { flags } from './flags.js';
import { type Fonts, prepareFonts } from './fonts.js';
import { type Machine, thisMachine } from './machine.js';
import { pipeTransport } from './pipe.js';
import { type BrowserProcess, startBrowser } from './process.js';
import { loadPuppeteer } from './puppeteer.js';

export interface LaunchOptions {
  /** Path of the browser named in the config. */
  configured?: string | undefined;
  /** Milliseconds to wait for the browser to respond; default: 30,000. */
  timeout?: number;
  machine?: Machine;
}

const log = debugArea('browser');

/** A browser that can be started, and the fonts that it gets. */
export interface Prepared {
  found: FoundBrowser;
  fonts: Fonts;
}

/** A running browser. */
export interface Launched extends Prepared {
  browser: Browser;
  /** Name and version: `HeadlessChrome/147.0.7727.0`. */
  version: string;
  /** Stops it and removes its processes and its profile. */
  close(): Promise<void>;
  /** The same for one that does not answer, at once. */
  kill(): Promise<void>;
}

/** Finds a browser and our fonts. Throws a `BrowserError` if there is none. */
export async function prepare({ configured, machine = thisMachine(process.env) }: LaunchOptions): Promise<Prepared> {
  const found = await findBrowser(configured, machine);
  log('%s: %s', found.kind, found.path);
  return { found, fonts: prepareFonts(machine) };
}

/** Finds a browser and starts it with our fonts. Throws a `BrowserError` if there is none or it does not respond. */
export async function launch(options: LaunchOptions = {}, prepared?: Prepared): Promise<Launched> {
  const { timeout = 30_000, machine = thisMachine(process.env) } = options;
  const { found, fonts } = prepared ?? (await prepare(options));
  const time = stopwatch();
  const { puppeteer } = await loadPuppeteer();
  await sweep(machine.tmp);
  const started = startBrowser({
    path: found.path,
    args: profile => [
      ...puppeteer.defaultArgs({ headless: 'shell', userDataDir: profile, args: flags(machine) }),
      '--remote-debugging-pipe',
    ],
    env: { ...machine.env, ...found.env, ...fonts.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    tmp: machine.tmp,
  });
  const connect = async () => {
    const transport = pipeTransport(started.toBrowser, started.fromBrowser);
    const browser = await puppeteer.connect({ transport, defaultViewport: null, protocolTimeout: 600_000 });
    return { browser, version: await browser.version() };
  };
  const { browser, version } = await answered(connect(), started, found, timeout);
  log('%s answered after %d ms; fonts: %d faces', version, Math.round(time()), fonts.faces.length);
  return { browser, found, fonts, version, close: () => close(browser, started), kill: () => kill(started) };
}

async function answered<T>(
  connecting: Promise<T>,
  started: BrowserProcess,
  found: FoundBrowser,
  timeout: number,
): Promise<T> {
  const stop = new AbortController();
  const late = delay(timeout, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    const first = await Promise.race([connecting.catch(() => undefined), started.gone.then(() => undefined), late]);
    if (first !== undefined) return first;
    const alive = await Promise.race([started.gone.then(() => false), late.then(() => true)]);
    started.kill();
    throw failure(
      found,
      alive ? say('did not answer within {seconds} s', { seconds: timeout / 1000 }) : say('exited immediately'),
      await started.gone,
    );
  } finally {
    stop.abort();
  }
}

const kinds = phrases({
  configured: 'configured',
  environment: 'environment',
  packaged: 'packaged',
  system: 'system',
  puppeteer: 'puppeteer',
});

function failure({ path, kind }: FoundBrowser, what: string, said: string): BrowserError {
  const browser = say('The browser {path} ({kind})', { path, kind: say(kinds[kind]) });
  if (/No usable sandbox|Failed to move to new namespace/u.test(said)) {
    return new BrowserError(
      say('{browser} cannot create its sandbox because this system does not allow user namespaces.', { browser }),
      say('Allow user namespaces, or set CARDPRESS_NO_SANDBOX=1 to print without a sandbox.'),
      { cause: said },
    );
  }
  return new BrowserError(
    say('{browser} {what}: {said}', { browser, what, said: lastLines(said) }),
    say('Name another Chrome, Chromium or Edge with `browser` in the config or with CARDPRESS_BROWSER.'),
    { cause: said },
  );
}

function lastLines(said: string): string {
  return said.split('\n').slice(-3).join(' ').slice(-400);
}

async function kill(started: BrowserProcess): Promise<void> {
  started.kill();
  await started.gone;
}

async function close(browser: Browser, started: BrowserProcess): Promise<void> {
  const timer = setTimeout(started.kill, 3000);
  await browser.close().catch(() => {});
  await started.gone;
  clearTimeout(timer);
}
