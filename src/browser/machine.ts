import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPuppeteer } from './puppeteer.js';

/** What finding, launching and caching ask of the machine; passed in, so that tests can make one up. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch: string;
  /** The user's own folder; it need not exist. */
  home: string;
  /** Folder for temporary files. */
  tmp: string;
  /** The user's number; left out where the system has none. */
  uid?: number;
  /** The folder of an installed npm package, or undefined where it is not installed. */
  packageFolder(name: string): string | undefined;
  /** Browsers that puppeteer has downloaded for other projects, best first. */
  downloads(): Promise<string[]>;
}

/** The machine that this process runs on, with the environment that was handed to it. */
export function thisMachine(env: NodeJS.ProcessEnv): Machine {
  const uid = process.getuid?.();
  const home = env.HOME || homedir();
  return {
    env,
    platform: process.platform,
    arch: arch(),
    home,
    tmp: tmpdir(),
    ...(uid !== undefined && { uid }),
    packageFolder,
    downloads: () => downloads(env, home),
  };
}

/** Looks where Node would, so that hoisted, linked and nested packages are found; `exports` need not name package.json. */
function packageFolder(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.find(folder => existsSync(join(folder, name, 'package.json')));
  return found && join(found, name);
}

/** Headless shells first, which start faster; of one kind the newest first. */
async function downloads(env: NodeJS.ProcessEnv, home: string): Promise<string[]> {
  const cacheDir = env.PUPPETEER_CACHE_DIR || join(home, '.cache', 'puppeteer');
  if (!existsSync(cacheDir)) return [];
  const { Browser, detectBrowserPlatform, getInstalledBrowsers, getVersionComparator } = await loadPuppeteer();
  const installed = await getInstalledBrowsers({ cacheDir });
  return [Browser.CHROMEHEADLESSSHELL, Browser.CHROME].flatMap(kind =>
    installed
      .filter(({ browser, platform }) => browser === kind && platform === detectBrowserPlatform())
      .sort((a, b) => getVersionComparator(kind)(b.buildId, a.buildId))
      .map(({ executablePath }) => executablePath),
  );
}
