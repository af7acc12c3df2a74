import { describe, expect, it } from 'vitest';
import { setInformation } from '../../../../src/artifacts/sheet/file/information.js';
import { setLinks } from '../../../../src/artifacts/sheet/file/links.js';
import { mergeFiles } from '../../../../src/artifacts/sheet/file/merge.js';
import { setOutline } from '../../../../src/artifacts/sheet/file/outline.js';
import { placesOf } from '../../../../src/artifacts/sheet/file/pages.js';
import { dictionaryOf, Name, PdfString } from '../../../../src/pdf/objects.js';
import { pagesOf } from '../../../../src/pdf/page-tree.js';
import { readPdf } from '../../../../src/pdf/read.js';
import { writePdf } from '../../../../src/pdf/write.js';
import { samplePdf } from '../../../pdf/sample.js';
import { readPdf as readPrinted } from '../../../support/pdf.js';
import { outlineOf, withPdf } from '../support/structure.js';

/** A file of so many empty pages, each with a link target. */
const pages = (count: number, name: string) =>
  readPdf(
    samplePdf([
      `<</Title (x)\n/Creator (C)\n/Producer (P)\n/CreationDate (D:20200101000000+00'00')>>`,
      '<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R>>',
      `<</Type /Pages\n/Count ${count}\n/Kids [${Array.from({ length: count }, (_, index) => `${index + 5} 0 R`).join(' ')}]>>`,
      `<<${Array.from({ length: count }, (_, index) => `/${name}${index} [${index + 5} 0 R /XYZ 10 ${700 - index} 0]`).join('\n')}>>`,
      ...Array.from(
        { length: count },
        () => '<</Type /Page\n/MediaBox [0 0 200 800]\n/Resources <<>>\n/Parent 3 0 R>>',
      ),
    ]),
  );

describe('mergeFiles', () => {
  it('puts all pages in one tree, and all targets in one list', async () => {
    const file = mergeFiles([pages(2, 'a'), pages(3, 'b')]);
    expect(pagesOf(file)).toHaveLength(5);
    expect([...placesOf(file)].map(([name, { page, y }]) => [name, page, y])).toEqual([
      ['a0', 0, 700],
      ['a1', 1, 699],
      ['b0', 2, 700],
      ['b1', 3, 699],
      ['b2', 4, 698],
    ]);
    expect((await readPrinted(writePdf(file))).pages).toHaveLength(5);
  });

  it('refuses nothing at all', () => {
    expect(() => mergeFiles([])).toThrow('nothing to merge');
  });
});

describe('setOutline', () => {
  it('nests lines by their depth, open where they are few', async () => {
    const file = pages(3, 'a');
    const place = (page: number) => ({ page, x: 0, y: 700 });
    setOutline(file, [
      { title: '甲 (一)', depth: 1, place: place(0) },
      { title: '\u{1F600}', depth: 2, place: place(1) },
      { title: 'deeper than its parent', depth: 4, place: place(1) },
      { title: '乙', depth: 1, place: place(2) },
    ]);
    await withPdf(writePdf(file), async document => {
      expect(await outlineOf(document)).toEqual([
        { title: '甲 (一)', depth: 1, page: 1 },
        { title: '\u{1F600}', depth: 2, page: 2 },
        { title: 'deeper than its parent', depth: 3, page: 2 },
        { title: '乙', depth: 1, page: 3 },
      ]);
      expect((await document.getOutline())[0]?.count).toBe(2);
    });
  });

  it('shows only the outermost of many', async () => {
    const file = pages(1, 'a');
    const lines = Array.from({ length: 99 }, (_, index) => ({
      title: `${index}`,
      depth: index % 9 ? 2 : 1,
      place: { page: 0, x: 0, y: 0 },
    }));
    setOutline(file, lines);
    await withPdf(writePdf(file), async document => expect((await document.getOutline())[0]?.count).toBe(-8));
  });
});

describe('setLinks', () => {
  it('turns addresses of the sheet into links, says which are lost, and leaves others alone', () => {
    const file = pages(1, 'a');
    const link = (address: string) =>
      dictionaryOf({
        Type: new Name('Annot'),
        A: dictionaryOf({ S: new Name('URI'), URI: new PdfString(address) }),
        StructParent: 1,
      });
    const [inside = 0, lost = 0, outside = 0] = ['http://x/to#a0', 'http://x/to#gone', 'http://y/to#a0'].map(address =>
      file.add(link(address)),
    );
    expect(setLinks(file, 'http://x/to#')).toEqual(['gone']);
    expect(file.get(inside)).toEqual(dictionaryOf({ Type: new Name('Annot'), StructParent: 1, Dest: new Name('a0') }));
    expect(file.dictionary(lost).get('Dest')).toEqual(new Name('gone'));
    expect(file.get(outside)).toEqual(link('http://y/to#a0'));
  });
});

describe('setInformation', () => {
  it('says title, author, subject and time, twice', async () => {
    const file = pages(1, 'a');
    setInformation(file, {
      title: 'T <&> 题',
      author: 'A (x)',
      subject: 'S',
      keywords: ['k', 'l'],
      lang: 'zh-CN',
      time: 1_700_000_000,
    });
    await withPdf(writePdf(file), async document => {
      const { info, metadata } = await document.getMetadata();
      expect(info).toMatchObject({
        Title: 'T <&> 题',
        Author: 'A (x)',
        Subject: 'S',
        Keywords: 'k, l',
        CreationDate: "D:20231114221320+00'00'",
      });
      expect(metadata.get('dc:title')).toBe('T <&> 题');
      expect(metadata.get('xmp:createdate')).toBe('2023-11-14T22:13:20Z');
    });
  });

  it('refuses a file without the browser’s own', () => {
    const file = readPdf(samplePdf(['<</Title (x)>>', '<</Type /Catalog>>']));
    expect(() => setInformation(file, { title: 'x', lang: 'en', time: 0 })).toThrow('what printed it');
  });
});
