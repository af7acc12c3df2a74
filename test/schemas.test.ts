import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { chineseFlavours } from '../src/chinese/flavours.js';
import { chineseForms } from '../src/chinese/forms.js';
import { chineseRules } from '../src/chinese/rules.js';
import { chineseSettings } from '../src/chinese/settings.js';
import { ruleDocs } from '../src/diagnostics/docs.js';
import { bankJsonSchema, configDocs, configJsonSchema } from '../src/index.js';
import { withFlavours } from '../src/markdown/flavours/docs.js';
import { withForms } from '../src/questions/dialects/docs.js';

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

describe('what is published from the typed sources', () => {
  it.each([
    ['schema/bank.schema.json', bankJsonSchema],
    ['schema/config.schema.json', configJsonSchema],
  ])('%s is up to date; `npm run schemas` writes it', async (path, make) => {
    expect(await read(path)).toBe(`${JSON.stringify(make(), null, 2)}\n`);
  });

  it.each([
    ['docs/config.md', () => configDocs()],
    ['docs/config.zh-CN.md', () => configDocs(chineseSettings)],
    ['docs/rules.md', () => ruleDocs()],
    ['docs/rules.zh-CN.md', () => ruleDocs(chineseRules)],
  ])('%s is up to date; `npm run schemas` writes it', async (path, make) => {
    expect(await read(path)).toBe(make());
  });

  it.each([
    ['docs/questions.md', 'forms', (page: string) => withForms(page)],
    ['docs/questions.zh-CN.md', 'forms', (page: string) => withForms(page, chineseForms)],
    ['docs/notes-from.md', 'flavours', (page: string) => withFlavours(page)],
    ['docs/notes-from.zh-CN.md', 'flavours', (page: string) => withFlavours(page, chineseFlavours)],
  ])('%s has the table of %s; `npm run schemas` writes it', async (path, table, withTable) => {
    const page = await read(path);
    expect(page).toBe(withTable(page));
    expect(() => withTable(page.replace(`<!-- end of ${table} -->`, ''))).toThrow('lost the comments');
  });
});
