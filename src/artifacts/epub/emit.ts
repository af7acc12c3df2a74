import type { Bank } from '../../bank/model.js';
import { templateText } from '../template-text.js';
import { packZip, type ZipEntry } from '../zip.js';
import { chapterPage, chaptersOf } from './chapters.js';
import { navigation } from './navigation.js';
import { packageDocument } from './package-document.js';
import { resourcesOf } from './resources.js';
import { chapterWriter } from './writer.js';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/**
 * The questions with their answers, and the sections around them, as the bytes of an EPUB 3 with a chapter for each file of the
 * notes. It loads nothing and runs no script; the same bank gives the same bytes.
 * @see https://www.w3.org/TR/epub-33/
 */
export async function emitEpub(bank: Bank): Promise<Uint8Array> {
  const style = await templateText('epub/style.css');
  const chapters = chaptersOf(bank);
  const byFile = new Map(chapters.map(({ file, name }) => [file, name]));
  const write = chapterWriter(bank, ({ source }) => byFile.get(source.file));
  const pages = chapters.map(chapter => ({ name: chapter.name, text: chapterPage(chapter, bank, write) }));
  const resources = resourcesOf(bank.media).map(({ url, media }) => ({
    name: `EPUB/${url}`,
    data: media.data,
    compress: url.endsWith('.svg'),
  }));
  return packZip([
    // Its bytes at the start of the file tell what it is.
    { ...entry('mimetype', 'application/epub+zip'), compress: false },
    entry('META-INF/container.xml', container),
    entry('EPUB/package.opf', packageDocument(bank, pages)),
    entry('EPUB/nav.xhtml', navigation(bank, chapters)),
    entry('EPUB/style.css', `${style}\n`),
    ...pages.map(({ name, text }) => entry(`EPUB/${name}`, text)),
    ...resources,
  ]);
}

function entry(name: string, text: string): ZipEntry {
  return { name, data: new TextEncoder().encode(text), compress: true };
}
