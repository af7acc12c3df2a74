import { join } from 'node:path';
import { z } from 'zod';
import { artifact } from '../artifact.js';
import { inRoot } from '../in-root.js';
import { flags } from './flags.js';
import { rules } from './rules.js';
import { sheetFileName, sheetSchema } from './settings.js';

/** How many bytes of printed pages are kept. A sheet of a thousand questions has some 10 MB, and is printed in part or whole twice. */
export const mostKept = 200_000_000;

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
  async make(bank, { sheet, browser, templates }, { root, env, cacheFolder, browsers, onDone }) {
    const [{ findingsOf }, { printSheet }, { chosenOf }, { boundedCache }] = await Promise.all([
      import('./emit.js'),
      import('./print.js'),
      import('./chosen.js'),
      import('./print/page-cache.js'),
    ]);
    const { layout, style, deck, tag, status, since, ...settings } = sheet;
    const chosen = await chosenOf(bank, root, { deck, tag, status, since });
    const printed = await printSheet(chosen, {
      template: inRoot(root, templates.sheet),
      style: inRoot(root, style),
      settings: { layout, ...settings },
      browser,
      env,
      ...(cacheFolder !== undefined && { cache: boundedCache(join(cacheFolder, 'pages'), mostKept) }),
      ...(browsers && { browsers }),
      ...(onDone && { onProgress: (share: number) => onDone(share, 1) }),
    });
    return {
      files: [{ name: sheetFileName(layout), data: printed.data }],
      findings: findingsOf(chosen, printed, { layout, ...settings }),
      madeBy: printed.browser,
      program: printed.program,
    };
  },
  async examine(bank, { sheet: { style, ...settings }, browser, templates }, { root, env }) {
    const { examineSheet } = await import('./examine.js');
    return examineSheet(bank, {
      template: inRoot(root, templates.sheet),
      style: inRoot(root, style),
      settings,
      browser,
      env,
    });
  },
});
