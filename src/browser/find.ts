import { say } from '../say/say.js';
import { BrowserError } from './error.js';
import { isSnap, whyNotExecutable } from './executable.js';
import type { Machine } from './machine.js';
import { packagedBrowser, packageName } from './packaged.js';
import { systemPlaces } from './places.js';

/** Where a browser came from. */
export type BrowserKind = 'configured' | 'environment' | 'system' | 'puppeteer' | 'packaged';

export interface FoundBrowser {
  path: string;
  kind: BrowserKind;
  /** Environment variables it must be started with, in addition to our own. */
  env: Record<string, string>;
}

/**
 * Environment variables that can name a browser, in order of precedence; the last two are those of puppeteer and
 * Lighthouse.
 */
const browserVariables = ['CARDPRESS_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/**
 * Finds the browser to print with: the configured path, the one named by the environment, the one from an optional npm
 * package (unpacked into the cache on first use), the system's Chrome, Chromium or Edge, or a download made by
 * puppeteer. The packaged one takes precedence over the system's, so that a sheet looks the same on every machine.
 * Throws a `BrowserError` if there is none, and if a path that was named cannot be run: an explicit choice is never
 * ignored silently.
 */
export async function findBrowser(configured: string | undefined, machine: Machine): Promise<FoundBrowser> {
  if (configured !== undefined) return named(configured, 'configured', say('The browser in the config'));
  for (const variable of browserVariables) {
    const path = machine.env[variable];
    if (path) return named(path, 'environment', say('The browser that {variable} names', { variable }));
  }
  const packaged = isPackagedFor(machine) ? await packagedBrowser(machine) : undefined;
  if (packaged !== undefined) return { ...packaged, kind: 'packaged' };
  const system = systemPlaces(machine).find(path => whyNotExecutable(path) === undefined && !isSnap(path));
  if (system !== undefined) return { path: system, kind: 'system', env: {} };
  const download = (await machine.downloads()).find(path => whyNotExecutable(path) === undefined);
  if (download !== undefined) return { path: download, kind: 'puppeteer', env: {} };
  throw none(machine);
}

function named(path: string, kind: BrowserKind, what: string): FoundBrowser {
  const why = whyNotExecutable(path);
  if (why === undefined) return { path, kind, env: {} };
  throw new BrowserError(
    say('{what}, {path}, {why}.', { what, path, why }),
    say(
      'Name a Chrome, Chromium or Edge with `browser` in the config or with CARDPRESS_BROWSER, or remove the setting.',
    ),
  );
}

function isPackagedFor({ platform, arch }: Machine): boolean {
  return platform === 'linux' && arch === 'x64';
}

function none(machine: Machine): BrowserError {
  const tried = say(
    'There is no browser to print the sheet with: none is named in the config or by CARDPRESS_BROWSER, no Chrome, Chromium or Edge was found on this system, puppeteer has not downloaded one',
  );
  if (!isPackagedFor(machine)) {
    return new BrowserError(
      say('{tried}, and the packaged one only runs on Linux x64, not on {platform} {arch}.', {
        tried,
        platform: machine.platform,
        arch: machine.arch,
      }),
      say('Install Chrome, Chromium or Edge, or name one with `browser` in the config or with CARDPRESS_BROWSER.'),
    );
  }
  return new BrowserError(
    say('{tried}, and the optional package {packageName} is not installed.', { tried, packageName }),
    say(
      'Run `npm install --include=optional`, or name a browser with `browser` in the config or with CARDPRESS_BROWSER.',
    ),
  );
}
