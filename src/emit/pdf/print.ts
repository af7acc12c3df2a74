import type { Bank } from '../../bank/model.js';
import { thisMachine } from '../../browser/machine.js';
import { sharedBrowser } from '../../browser/page.js';
import { emitSheet } from './sheet.js';
import { loadSheetTemplate } from './template/load.js';

export interface PrintOptions {
  /** Folder of the user's own template. */
  template?: string | undefined;
  /** Path of the browser that the config names. */
  browser?: string | undefined;
  env: NodeJS.ProcessEnv;
}

export interface Printed {
  data: Uint8Array;
  /** Version and path of the browser that printed. */
  browser: string;
  /** Characters that no font has. */
  missingGlyphs: string[];
}

/** Finds and starts a browser, prints the sheet with it and stops it again. */
export async function printSheet(bank: Bank, { template, browser: configured, env }: PrintOptions): Promise<Printed> {
  const sheet = await loadSheetTemplate(template);
  const browser = sharedBrowser({ configured, machine: thisMachine(env) });
  let missingGlyphs: string[] = [];
  try {
    const { version, found } = await browser.open();
    const onMissingGlyphs = (characters: string[]) => {
      missingGlyphs = characters;
    };
    const data = await emitSheet(bank, { template: sheet, browser, onMissingGlyphs });
    return { data, browser: `${version} (${found.kind}: ${found.path})`, missingGlyphs };
  } finally {
    await browser.close();
  }
}
