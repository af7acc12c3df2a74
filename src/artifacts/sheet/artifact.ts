import { join } from 'node:path';
import { z } from 'zod';
import type { Bank } from '../../bank/model.js';
import { changedLines } from '../../source/changed.js';
import { artifact } from '../artifact.js';
import { inRoot } from '../in-root.js';
import { findingsOf } from './emit.js';
import { examineSheet } from './examine.js';
import { flags } from './flags.js';
import { rules } from './notes.js';
import { boundedCache } from './print/page-cache.js';
import { printSheet } from './print.js';
import { SelectionError, select } from './select.js';
import { sheetFileName, sheetSchema } from './settings.js';

/** How many bytes of printed pages are kept. A sheet of a thousand questions has some 10 MB, and is printed twice. */
const mostKept = 200_000_000;

export const sheet = artifact({
  name: 'sheet',
  what: 'a printable cheat sheet',
  isDefault: true,
  fileName: ({ sheet }) => sheetFileName(sheet.layout),
  settings: {
    sheet: sheetSchema.prefault({}),
    browser: z.string().optional().describe('Path of the Chrome, Chromium or Edge to print the sheet with.'),
  },
  templates: {
    sheet: z
      .string()
      .optional()
      .describe('Folder with your own page.html and style.css for the sheet; see docs/sheet.md.'),
  },
  flags,
  rules,
  async make(bank, { sheet, browser, templates }, { root, env, cacheFolder, onProgress }) {
    const { layout, style, deck, tag, status, since, ...settings } = sheet;
    const chosen = select(bank, { deck, tag, status, changed: await changedSince(bank, root, since) });
    const printed = await printSheet(chosen, {
      template: inRoot(root, templates.sheet),
      style: inRoot(root, style),
      settings: { layout, ...settings },
      browser,
      env,
      ...(cacheFolder !== undefined && { cache: boundedCache(join(cacheFolder, 'pages'), mostKept) }),
      ...(onProgress && { onProgress }),
    });
    const name = sheetFileName(layout);
    return {
      files: [{ name, data: printed.data }],
      findings: findingsOf(chosen, printed, name),
      madeBy: printed.browser,
      program: printed.program,
    };
  },
  async examine(bank, { sheet: { style, ...settings }, browser, templates }, { root, env }) {
    return examineSheet(bank, {
      template: inRoot(root, templates.sheet),
      style: inRoot(root, style),
      settings,
      browser,
      env,
    });
  },
});

async function changedSince(bank: Bank, root: string, since: string | undefined) {
  if (since === undefined) return undefined;
  const changed = await changedLines(root, since, [...new Set(bank.entries.map(({ source }) => source.file))]);
  if (changed) return changed;
  throw new SelectionError(
    `Git does not know a commit ${since} here.`,
    'Check the value of --since; `git log` lists the commits.',
  );
}
