import type { Page } from 'puppeteer-core';
import { BrowserError } from './error.js';
import { type Launched, type LaunchOptions, launch, type Prepared, prepare } from './launch.js';

/** A browser shared by all printing, started on first use. */
export interface SharedBrowser {
  /** The browser that would be started. Rejects with a `BrowserError`. */
  prepare(): Promise<Prepared>;
  /** The running browser; starts it on the first call. Rejects with a `BrowserError`. */
  open(): Promise<Launched>;
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
    async close() {
      const launched = await running?.catch(() => undefined);
      running = undefined;
      await launched?.close();
    },
  };
}

/**
 * Opens a page, passes it on and closes it again in any case. If the browser exits meanwhile, that is a `BrowserError`.
 */
export async function withPage<T>(
  shared: SharedBrowser,
  use: (page: Page, launched: Launched) => Promise<T>,
): Promise<T> {
  const launched = await shared.open();
  let page: Page | undefined;
  try {
    page = await launched.browser.newPage();
    return await use(page, launched);
  } catch (error) {
    throw launched.browser.connected ? error : died(launched, error);
  } finally {
    await page?.close().catch(() => {});
  }
}

function died({ found, version }: Launched, cause: unknown): BrowserError {
  return new BrowserError(
    `The browser ${found.path} (${version}) exited while printing.`,
    'Name another Chrome, Chromium or Edge with `browser` in the config or with CARDPRESS_BROWSER; a very large sheet may also need more memory.',
    { cause },
  );
}
