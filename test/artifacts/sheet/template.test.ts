import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../../../src/artifacts/sheet/template/fill.js';
import { loadSheetTemplate, TemplateError } from '../../../src/artifacts/sheet/template/load.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-template-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('loadSheetTemplate', () => {
  it('reads our own', async () => {
    const { page, styles } = await loadSheetTemplate();
    expect(page).toContain('{{entries}}');
    expect(styles.get('style.css')).toContain('@page');
    expect([...styles.keys()]).toEqual(
      expect.arrayContaining(['cheatsheet.css', 'reading.css', 'questions.css', 'cards.css']),
    );
  });

  it('says which file a folder of the user lacks, and what the page has no place for', async () => {
    await writeFile(join(folder, 'style.css'), 'p { color: red }');
    await expect(loadSheetTemplate(folder)).rejects.toThrow(TemplateError);
    await expect(loadSheetTemplate(folder)).rejects.toThrow(`${folder} has no readable page.html`);
    await writeFile(join(folder, 'page.html'), '<h1>{{title}}</h1>');
    await expect(loadSheetTemplate(folder)).rejects.toThrow('has no {{entries}}');
    await writeFile(join(folder, 'page.html'), '{{titel}} {{ entries }}');
    await expect(loadSheetTemplate(folder)).rejects.toThrow(
      /page\.html has an unknown slot \{\{titel\}\}\. .*\{\{title\}\}/u,
    );
    await writeFile(join(folder, 'page.html'), '{{ entries }}');
    const { page, styles } = await loadSheetTemplate(folder);
    expect([page, styles.get('style.css')]).toEqual(['{{ entries }}', 'p { color: red }']);
    expect(styles.get('cards.css')).toContain('@page');
  });

  it('takes a further style sheet, and says where it cannot be read', async () => {
    const extra = join(folder, 'mine.css');
    await writeFile(extra, 'h1 { color: red }');
    expect((await loadSheetTemplate(undefined, extra)).styles.get('extra.css')).toBe('h1 { color: red }');
    await expect(loadSheetTemplate(undefined, join(folder, 'none.css'))).rejects.toThrow('none.css cannot be read');
  });
});

describe('a style sheet of the user', () => {
  it.each<[boolean, string]>([
    [false, ''],
    [false, '/* p {} */ :root { --accent: #7a1f1f; --ruling: 9mm }\n:root{--x:url("a");}'],
    [true, ':root { color: red }'],
    [true, ':root { --a: b; } p { margin: 0 }'],
    [true, '@page { margin: 0 }'],
    [true, `:root { ${'--a: '.repeat(500)}`],
  ])('is one of their own (%s) if it sets more than properties', async (own, style) => {
    const extra = join(folder, 'extra.css');
    await writeFile(extra, style);
    expect((await loadSheetTemplate(undefined, extra)).own).toBe(own);
  });

  it('is one of their own in a folder', async () => {
    await writeFile(join(folder, 'page.html'), '{{ entries }}');
    await writeFile(join(folder, 'style.css'), '');
    expect([(await loadSheetTemplate(folder)).own, (await loadSheetTemplate()).own]).toEqual([true, false]);
  });
});

describe('fill', () => {
  it('puts values in place of slots, without reading the values', () => {
    const values = {
      lang: 'zh',
      title: '{{count}} $& $1',
      'title-string': '"x"',
      count: '3',
      contents: '',
      entries: 'e',
      layout: 'cards',
      classes: 'cards sans',
      index: '',
    };
    expect(fill('{{title}}|{{ count }}|{{title-string}}', values)).toBe('{{count}} $& $1|3|"x"');
    expect(fill('{{#first}}{{count}}{{/first}}e', values)).toBe('3e');
    expect(fill('{{#first}}{{count}}{{/first}}e', values, false)).toBe('e');
  });
});
