import { contextOf } from '../../src/artifacts/sheet/html/content.js';
import { contentsHtml } from '../../src/artifacts/sheet/html/contents.js';
import { buildPage, leavesHtml } from '../../src/artifacts/sheet/html/page.js';
import { chaptersOf } from '../../src/artifacts/sheet/plan/chapters.js';
import { leavesOf } from '../../src/artifacts/sheet/plan/leaves.js';
import { defaultSettings, type SheetSettings } from '../../src/artifacts/sheet/settings.js';
import { loadSheetTemplate } from '../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../src/index.js';

const ours = await loadSheetTemplate();

/** A sheet in one run as HTML, before its page numbers are known. */
export function sheetPage(bank: Bank, page: string = ours.page, settings: Partial<SheetSettings> = {}): string {
  const context = contextOf(bank, { ...defaultSettings, ...settings });
  const chapters = chaptersOf(bank);
  const entries = leavesHtml(leavesOf(bank, chapters, context));
  return buildPage(bank, { ...ours, page }, { contents: contentsHtml(chapters, context), entries }, context);
}
