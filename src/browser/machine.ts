import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPuppeteer } from './puppeteer.js';

/** The parts of the machine needed to find, start and cache browsers; passed in, so that tests can fake them. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch: string;
  /** The user's home folder; it may not exist. */
  home: string;
  /** Folder for temporary files. */
  tmp: string;
  /** The user's id; omitted if the system has none. */
  uid?: number;
  /** The folder of an installed npm package; undefined if it is not installed. */
  packageFolder(name: string): string | undefined;
  /** Browsers that puppeteer has downloaded for other projects, best first. */
  downloads(): Promise<string[]>;
}

/** The machine this process runs on, with the given environment. */
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

/** Searches as Node does, to find hoisted, linked and nested packages; `exports` may not list package.json. */
function packageFolder(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.find(folder => existsSync(join(folder, name, 'package.json')));
  return found && join(found, name);
}

/** Headless shells first, because they start faster; then the newest first. */
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
