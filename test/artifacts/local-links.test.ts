import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, it } from 'vitest';
import { bankFile } from '../../src/artifacts/bank/emit.js';
import { NoteContents } from '../../src/artifacts/deck/content.js';
import { type Bank, compile, emitSheet } from '../../src/index.js';
import { fixtureConfig } from '../support/fixture.js';

const folder = fileURLToPath(new URL('../fixtures/local-links', import.meta.url));

/** Addresses on the web, which every artifact may have. */
const web = [
  'https://example.com/a',
  'http://example.com/b?c=d#e',
  'mailto:a@example.com',
  'tel:+8610',
  'https://example.com/c',
  'https://example.com/merge',
];

let bank: Bank;
beforeAll(async () => {
  const { config, root } = await fixtureConfig(folder);
  bank = (await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false })).bank;
});

const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);

it('cards lead to the web and nowhere else', () => {
  const contents = new NoteContents(bank);
  const fields = bank.entries.flatMap(entry => (entry.type === 'question' ? contents.of(entry).fields : []));
  const outside = fields.flatMap(hrefs).filter(href => !href.startsWith('#'));
  expect(outside.sort()).toEqual([...web].sort());
});

it('so does the HTML of the bank', () => {
  const forms = bankFile(bank).questions.flatMap(({ question, answer }) => [question.html, answer.html]);
  const outside = forms.flatMap(hrefs).filter(href => !href.startsWith('#'));
  expect(outside.sort()).toEqual([...web].sort());
});

it('so does the sheet, apart from its own places, and the address it is printed from is nowhere in it', async () => {
  const data = await emitSheet(bank);
  const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const addresses: string[] = [];
  for (let number = 1; number <= document.numPages; number++)
    for (const { url, unsafeUrl, dest } of await (await document.getPage(number)).getAnnotations())
      if (!dest) addresses.push(unsafeUrl ?? url);
  await document.destroy();
  expect([...new Set(addresses)].sort()).toEqual([...web].sort());
  expect(textsOf(data)).toContain('example.com');
  expect(textsOf(data)).not.toContain('notes.invalid');
});

/** The bytes of a PDF with its streams inflated. */
function textsOf(data: Uint8Array): string {
  const bytes = Buffer.from(data).toString('latin1');
  const streams = [...bytes.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return bytes + streams.join('');
}
