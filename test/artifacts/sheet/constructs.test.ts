import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { compile } from '../../../src/index.js';
import { fixtureConfig } from '../../support/fixture.js';
import { readPdf } from '../../support/pdf.js';

const folder = fileURLToPath(new URL('../../fixtures/constructs', import.meta.url));
const browser = sharedBrowser();
afterAll(() => browser.close());

it('prints every construct, with emoji, and a user’s older template too', async () => {
  const { config, root } = await fixtureConfig(folder);
  const { bank } = await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false });
  const template = await loadSheetTemplate();
  const missing: string[] = [];
  const { 'content.css': _, ...older } = Object.fromEntries(template.styles);
  for (const styles of [template.styles, new Map(Object.entries(older))]) {
    const onMissingGlyphs = (characters: string[]) => void missing.push(...characters);
    const pdf = await readPdf(await sheetPdf(bank, { template: { ...template, styles }, browser, onMissingGlyphs }));
    for (const text of [
      'List<String>',
      '🎉',
      '折叠的内容',
      'Foldedtext',
      '坏公式$\\frac{a}{$显示原文',
      'Double-checked',
    ])
      expect(pdf.text).toContain(text);
    const fonts = pdf.pages.flatMap(page => page.fonts);
    expect(fonts.filter(({ embedded, type }) => !embedded || type === 'Type3')).toEqual([]);
  }
  expect(missing).toEqual([]);
});
