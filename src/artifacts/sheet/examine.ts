import type { Bank } from '../../bank/model.js';
import { prepareFonts } from '../../browser/fonts.js';
import { launch } from '../../browser/launch.js';
import { type Machine, thisMachine } from '../../browser/machine.js';
import type { Check } from '../../diagnostics/check.js';
import { UserError } from '../../diagnostics/user-error.js';
import { listed } from '../../say/lists.js';
import { phrases, say } from '../../say/say.js';
import { absentFonts } from './print/absent-fonts.js';
import type { PrintOptions } from './print.js';
import { loadSheetTemplate } from './template/load.js';

/** What printing a sheet needs of the machine: its template, fonts, and a browser, which is started to see that it runs. */
export async function examineSheet(
  bank: Bank,
  options: PrintOptions,
  machine: Machine = thisMachine(options.env),
): Promise<Check[]> {
  const { template, style, browser: configured } = options;
  return [
    ...(await failureOf('sheet', async () => {
      await loadSheetTemplate(template, style);
      return [];
    })),
    ...(await failureOf('browser', async () => {
      const { version, found, close } = await launch({ configured, machine });
      await close();
      const { kind, path } = found;
      const says = say('{version}, {origin}: {path}', { version, origin: say(origins[kind]), path });
      return [{ name: 'browser', status: 'ok', says }];
    })),
    ...(await failureOf('fonts', async () => fontChecks(bank, options, prepareFonts(machine)))),
  ];
}

const origins = phrases({
  configured: 'named in the config',
  environment: 'named in the environment',
  packaged: 'from npm',
  system: "the system's",
  puppeteer: 'a download of puppeteer',
});

function fontChecks(
  bank: Bank,
  { settings = {} }: PrintOptions,
  { missing, absent }: ReturnType<typeof prepareFonts>,
): Check[] {
  const wanted = absentFonts(bank, settings, absent);
  const checks: Check[] = wanted.map(({ what, name }) => ({
    name: 'fonts',
    status: 'warning',
    says: say('{what} will be set in the shapes of another font, since {name} is not installed', { what, name }),
    remedy: say('Run `npm install {name}`.', { name }),
  }));
  if (missing.length > 0) {
    checks.push({
      name: 'fonts',
      status: 'warning',
      says: say("the system's fonts stand in for {missing}, so that the sheet looks another way on each machine", {
        missing: listed(missing),
      }),
      remedy: say('Run `npm install --include=optional`.'),
    });
  }
  if (checks.length > 0) return checks;
  return [{ name: 'fonts', status: 'ok', says: say('all that the notes want, from npm') }];
}

/** The checks, or the one that says what went wrong. */
async function failureOf(name: string, look: () => Promise<Check[]>): Promise<Check[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ name, status: 'error', says: error.reason, remedy: error.remedy }];
  }
}
