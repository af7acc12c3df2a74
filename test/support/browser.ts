import { findBrowser } from '../../src/browser/find.js';
import { type Machine, thisMachine } from '../../src/browser/machine.js';
import { type SharedBrowser, sharedBrowser } from '../../src/browser/page.js';

const { env, ...machine } = thisMachine(process.env);

/** This machine without any browser but the one that npm brings. */
const bare: Machine = {
  ...machine,
  env: Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:PATH|CHROME_PATH|\w+_BROWSER|PUPPETEER_\w+)$/u.test(name)),
  ),
  downloads: async () => [],
};

/** Whether npm's browser is for this kind of machine. */
export const isPackaged = machine.platform === 'linux' && machine.arch === 'x64';

/** The browser that npm brings, whichever others this machine has: for what depends on its version. */
export function packagedBrowser(): SharedBrowser {
  return sharedBrowser({ machine: bare });
}

/** Whether this machine has another one. */
export async function hasOther(): Promise<boolean> {
  return (await findBrowser(undefined, { ...machine, env })).kind !== 'packaged';
}
