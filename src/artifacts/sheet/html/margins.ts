import type { Bank } from '../../../bank/model.js';
import type { SheetTemplate } from '../template/load.js';
import type { SheetContext } from './content.js';
import { buildPage } from './page.js';

/** As many empty pages, for what stands in their margins. */
export function emptyPages(bank: Bank, template: SheetTemplate, count: number, context: SheetContext): string {
  const pages = Array.from(
    { length: count },
    (_, index) => `<div style="height: 1px${index > 0 ? '; break-before: page' : ''}"></div>`,
  ).join('');
  const page = buildPage(bank, template, { entries: '' }, context);
  return page.replace(/<body>[\s\S]*<\/body>/u, `<body>${pages}</body>`);
}
