import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
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

  it('docs/config.md is up to date; `npm run schemas` writes it', async () => {
    expect(await read('docs/config.md')).toBe(configDocs());
  });

  it('docs/rules.md is up to date; `npm run schemas` writes it', async () => {
    expect(await read('docs/rules.md')).toBe(ruleDocs());
  });

  it('docs/questions.md has the table of forms; `npm run schemas` writes it', async () => {
    const page = await read('docs/questions.md');
    expect(page).toBe(withForms(page));
    expect(() => withForms(page.replace('<!-- end of forms -->', ''))).toThrow('lost the comments');
  });

  it('docs/notes-from.md has the table of flavours; `npm run schemas` writes it', async () => {
    const page = await read('docs/notes-from.md');
    expect(page).toBe(withFlavours(page));
    expect(() => withFlavours(page.replace('<!-- end of flavours -->', ''))).toThrow('lost the comments');
  });
});
