import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

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
  /** Paths where puppeteer would have put its own downloads, whether or not they are there. */
  downloads(): Promise<string[]>;
}

/** The machine that this process runs on, with the environment that was handed to it. */
export function thisMachine(env: NodeJS.ProcessEnv): Machine {
  const uid = process.getuid?.();
  return {
    env,
    platform: process.platform,
    arch: arch(),
    home: env.HOME || homedir(),
    tmp: tmpdir(),
    ...(uid !== undefined && { uid }),
    packageFolder,
    downloads,
  };
}

/** Looks where Node would, so that hoisted, linked and nested packages are found; `exports` need not name package.json. */
function packageFolder(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.find(folder => existsSync(join(folder, name, 'package.json')));
  return found && join(found, name);
}

async function downloads(): Promise<string[]> {
  const { default: puppeteer } = await import('puppeteer');
  return [puppeteer.executablePath({ headless: 'shell' }), puppeteer.executablePath({ headless: true })];
}
