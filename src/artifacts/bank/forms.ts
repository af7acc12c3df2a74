import type { Bank } from '../../bank/model.js';
import { withoutClozes } from '../../mdast/clozes/clozes.js';
import type { Flow } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { renderHtml } from '../../render/html.js';
import { labelsFor } from '../../render/labels.js';
import { type HtmlWriter, htmlWriter } from '../self-contained.js';
import { markdownOf } from './markdown.js';
import { type BankMedia, copyOf } from './media.js';
import type { ContentForms } from './schema.js';

/**
 * Makes the three formats of some content. `idPrefix` begins the ids of the HTML, such as those of footnotes, so that they are
 * unique in a page of several questions.
 */
export type FormsWriter = (content: Flow[], idPrefix: string) => ContentForms;

export function formsWriter(bank: Pick<Bank, 'lang' | 'media'>, media: BankMedia): FormsWriter {
  const html = media === 'inline' ? htmlWriter(bank, 'tex', false) : writerOf(bank, media);
  return (content, idPrefix) => ({
    markdown: markdownOf(content),
    text: plainText(withoutClozes(content)),
    html: html(content, idPrefix),
  });
}

function writerOf({ lang, media: files }: Pick<Bank, 'lang' | 'media'>, media: BankMedia): HtmlWriter {
  const copies = new Map(media === 'folder' ? files.map(one => [one.path, copyOf(one)]) : []);
  const labels = labelsFor(lang);
  return (content, idPrefix) =>
    renderHtml(content, {
      labels,
      idPrefix,
      imageUrl: path => copies.get(path) ?? path,
      math: 'tex',
      tokens: false,
    });
}
