import { contextOf } from '../../src/emit/pdf/html/content.js';
import { contentsHtml } from '../../src/emit/pdf/html/contents.js';
import { buildPage, leavesHtml } from '../../src/emit/pdf/html/page.js';
import { chaptersOf } from '../../src/emit/pdf/plan/chapters.js';
import { leavesOf } from '../../src/emit/pdf/plan/leaves.js';
import { loadSheetTemplate } from '../../src/emit/pdf/template/load.js';
import type { Bank } from '../../src/index.js';

const ours = await loadSheetTemplate();

/** A sheet in one run as HTML, before its page numbers are known. */
export function sheetPage(bank: Bank, page: string = ours.page): string {
  const context = contextOf(bank);
  const chapters = chaptersOf(bank);
  const entries = leavesHtml(leavesOf(bank, chapters, context));
  return buildPage(bank, { ...ours, page }, { contents: contentsHtml(chapters, context), entries }, context);
}
