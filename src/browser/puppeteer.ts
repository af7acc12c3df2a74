import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as browsers from '@puppeteer/browsers';
import type { PuppeteerNode } from 'puppeteer-core';
import { packageRoot } from '../package-root.js';

type Packed = { puppeteer: PuppeteerNode } & Pick<
  typeof browsers,
  'Browser' | 'detectBrowserPlatform' | 'getInstalledBrowsers' | 'getVersionComparator'
>;

/** The parts of puppeteer that are bundled with this package; loaded only when a sheet is printed. */
export function loadPuppeteer(): Promise<Packed> {
  return import(pathToFileURL(join(packageRoot(), 'vendor/puppeteer/index.js')).href) as Promise<Packed>;
}
