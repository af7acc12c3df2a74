import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layouts } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { hardBank, hardSheet } from './support/hard.js';
import { isWithin, type Tree, type TreeElement, treeOf } from './support/tree.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const cases: [string, () => Promise<Uint8Array | undefined>][] = [
  ...layouts.map((layout): [string, () => Promise<Uint8Array | undefined>] => [
    layout,
    async () => (await hardSheet(layout)).pdf,
  ]),
  ['cheatsheet of several runs', async () => sheetPdf(await hardBank(), { template, browser, perRun: 150 })],
];

describe.each(cases)('the structure of the %s', (_, print) => {
  let tree: Tree;
  beforeAll(async () => {
    tree = await treeOf((await print()) ?? new Uint8Array());
  });
  const inside = (element: TreeElement | undefined, roles: string[]): boolean =>
    element !== undefined && (roles.includes(element.role) || inside(element.parent, roles));

  it('holds together: parents, pages, marked content and links', () => {
    expect(tree.faults).toEqual([]);
    expect(tree.elements.length).toBeGreaterThan(500);
    expect(tree.lang).toBe('zh-CN');
  });

  it('has one document, and elements where they belong', () => {
    expect(tree.elements.filter(({ role }) => role === 'Document')).toHaveLength(1);
    for (const { role, parent } of tree.elements) {
      if (role === 'LI') expect(parent?.role).toBe('L');
      if (parent?.role === 'LI') expect(['Lbl', 'LBody']).toContain(role);
      if (role === 'TR') expect(['Table', 'THead', 'TBody']).toContain(parent?.role);
      if (role === 'TH' || role === 'TD') expect(parent?.role).toBe('TR');
    }
  });

  it('has headings that do not leave out a rank', () => {
    const ranks = tree.elements.flatMap(({ role }) => (/^H[1-6]$/u.test(role) ? [Number(role[1])] : []));
    expect(ranks.length).toBeGreaterThan(17);
    for (const [index, rank] of ranks.entries())
      expect(rank - (ranks[index - 1] ?? 1), `${index}`).toBeLessThanOrEqual(1);
  });

  it('has a text for each picture, heads in each table and the language of what is foreign', () => {
    const figures = tree.elements.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThanOrEqual(4);
    expect(figures.filter(({ alt }) => !alt)).toEqual([]);
    for (const table of tree.elements.filter(({ role }) => role === 'Table'))
      expect(
        tree.elements.some(element => element.role === 'TH' && inside(element, ['Table']) && isWithin(element, table)),
      ).toBe(true);
    expect(new Set(tree.elements.map(({ lang }) => lang?.slice(0, 2)))).toEqual(
      new Set([undefined, 'zh', 'ja', 'ko', 'en']),
    );
  });
});
