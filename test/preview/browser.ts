import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { flags } from '../../src/browser/flags.js';
import { prepare } from '../../src/browser/launch.js';
import { thisMachine } from '../../src/browser/machine.js';

/** A browser that reaches this computer, and nothing else. */
export async function localBrowser() {
  const machine = thisMachine(process.env);
  const { found, fonts } = await prepare({ machine });
  const profile = await mkdtemp(join(tmpdir(), 'cardpress-preview-'));
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    userDataDir: profile,
    defaultViewport: null,
    env: { ...machine.env, ...found.env, ...fonts.env },
    args: flags(machine).map(flag => (flag.startsWith('--host-resolver-rules') ? `${flag}, EXCLUDE 127.0.0.1` : flag)),
  });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
