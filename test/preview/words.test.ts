import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { pageFor } from '../../src/preview/page.js';
import { previewWords } from '../../src/preview/words.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['en-GB,zh;q=0.5', 'en'],
  ['fr', 'en'],
  ['zh', 'zh-CN'],
  ['zh-TW,en', 'zh-CN'],
])('who prefers %s reads %s', (languages, lang) => {
  expect(previewWords(languages).lang).toBe(lang);
});

it('has no word that the page does not say', async () => {
  const folder = 'templates/preview';
  const texts = await Promise.all((await readdir(folder)).map(name => readFile(`${folder}/${name}`, 'utf8')));
  const page = texts.join('\n');
  // Those that are looked up by what they are about.
  const named = new Set(['new', 'updated', 'revived', 'error', 'warning', 'info', 'front', 'back']);
  const unused = Object.keys(previewWords()).filter(
    key => !named.has(key) && !page.includes(`words.${key}`) && !page.includes(`{{${key}}}`),
  );
  expect(unused).toEqual([]);
});

it('fills the page without opening a way out of its texts', () => {
  expect(pageFor('<p>{{was}}</p><script>{{words}}</script>', 'zh')).toMatch(/^<p>原来是“\{name\}”<\/p><script>\{/u);
  expect(() => pageFor('{{nobody}}', 'en')).toThrow('{{nobody}}');
});
