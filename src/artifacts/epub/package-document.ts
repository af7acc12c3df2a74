import type { Bank } from '../../bank/model.js';
import { escapeHtml } from '../../render/escape.js';
import { uuidOf } from '../uuid.js';
import { resourcesOf } from './resources.js';

/** A page of a chapter. */
export interface Page {
  name: string;
  text: string;
}

/**
 * What the book is, which files it has, and their order.
 * @see https://www.w3.org/TR/epub-33/#sec-package-doc
 */
export function packageDocument({ title, lang, namespace, modified, media }: Bank, pages: readonly Page[]): string {
  const time = new Date(modified * 1000).toISOString().replace(/\.\d+Z$/u, 'Z');
  const resources = resourcesOf(media).map(
    ({ url, media: { type } }) => `<item id="${idOf(url)}" href="${url}" media-type="${type}"/>`,
  );
  const features = [
    'tableOfContents',
    'alternativeText',
    ...(pages.some(({ text }) => hasMath(text)) ? ['MathML'] : []),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeHtml(lang)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuidOf(`cardpress epub ${namespace}`)}</dc:identifier>
<dc:title>${escapeHtml(title)}</dc:title>
<dc:language>${escapeHtml(lang)}</dc:language>
<meta property="dcterms:modified">${time}</meta>
<meta property="schema:accessMode">textual</meta>
${media.length > 0 ? '<meta property="schema:accessMode">visual</meta>\n' : ''}${features.map(feature => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${pages.map(pageItem).join('\n')}
${resources.join('\n')}
</manifest>
<spine>
<itemref idref="nav"/>
${pages.map(({ name }) => `<itemref idref="${idOf(name)}"/>`).join('\n')}
</spine>
</package>
`;
}

function pageItem({ name, text }: Page): string {
  const properties = hasMath(text) ? ' properties="mathml"' : '';
  return `<item id="${idOf(name)}" href="${name}" media-type="application/xhtml+xml"${properties}/>`;
}

function hasMath(text: string): boolean {
  return text.includes('<math');
}

/** Names of our own files are ASCII without blanks. */
function idOf(name: string): string {
  return `f-${name.replace(/[^\w.-]/gu, '-')}`;
}
