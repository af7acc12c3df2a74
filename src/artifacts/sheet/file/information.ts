import type { PdfFile } from '../../../pdf/file.js';
import { dictionaryOf, Name, PdfString, Reference, referenceAt, Stream } from '../../../pdf/objects.js';
import { decodeTextString, textString } from '../../../pdf/text-string.js';

export interface Information {
  title: string;
  author?: string | undefined;
  subject?: string | undefined;
  keywords?: string[];
  /** BCP 47 tag. */
  lang: string;
  /** Seconds since 1970; the browser takes it from the clock and offers no other way. */
  time: number;
}

/**
 * Writes a PDF's metadata to its information dictionary and as XMP.
 * Formats: ISO 32000-1, 14.3; ISO 16684-1.
 */
export function setInformation(file: PdfFile, information: Information): void {
  const number = referenceAt(file.trailer, 'Info');
  const before = number === undefined ? undefined : file.dictionary(number);
  const [creator, producer] = [before?.get('Creator'), before?.get('Producer')];
  if (number === undefined || !(creator instanceof PdfString) || !(producer instanceof PdfString))
    throw new Error('The printed PDF does not say what printed it.');
  const { title, author, subject, keywords = [], time } = information;
  const date = new PdfString(`D:${new Date(time * 1000).toISOString().replace(/\D/gu, '').slice(0, 14)}+00'00'`);
  const entries = dictionaryOf({
    Title: textString(title),
    Author: author === undefined ? undefined : textString(author),
    Subject: subject === undefined ? undefined : textString(subject),
    Keywords: keywords.length === 0 ? undefined : textString(keywords.join(', ')),
    Creator: creator,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  });
  file.set(number, entries);
  const packet = Buffer.from(xmp(information, decodeTextString(producer)), 'utf8');
  const metadata = file.add(
    new Stream(dictionaryOf({ Type: new Name('Metadata'), Subtype: new Name('XML'), Length: packet.length }), packet),
  );
  file.addEntries(file.root, dictionaryOf({ Metadata: new Reference(metadata) }));
}

function xmp({ title, author, subject, keywords = [], lang, time }: Information, producer: string): string {
  const date = new Date(time * 1000).toISOString().replace('.000', '');
  const localised = (name: string, text: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
${localised('title', title)}
${author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>\n`}\
${subject === undefined ? '' : `${localised('description', subject)}\n`}\
${keywords.length === 0 ? '' : `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>\n`}\
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${escapeXml(producer)}</pdf:Producer>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
