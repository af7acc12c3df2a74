import { findBrowser } from '../../../lib/browser/find.js';
import { flags } from '../../../lib/browser/flags.js';
import { prepareFonts } from '../../../lib/browser/fonts.js';
import { thisMachine } from '../../../lib/browser/machine.js';

/**
 * How puppeteer launches the browser that cardpress prints with, with the same fonts. Unlike ours, the pages come from a
 * server on this machine, which the browser has to find.
 */
export async function ourBrowser() {
  const machine = thisMachine(process.env);
  const { path, env } = await findBrowser(undefined, machine);
  return {
    executablePath: path,
    headless: 'shell',
    args: flags(machine).filter(flag => !flag.startsWith('--host-resolver-rules')),
    env: { ...process.env, ...env, ...prepareFonts(machine).env },
  };
}
