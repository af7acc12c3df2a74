import { withoutClozes } from '../../mdast/clozes/clozes.js';
import type { Flow } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { renderHtml } from '../../render/html.js';
import { labelsFor } from '../../render/labels.js';
import { markdownOf } from './markdown.js';
import type { ContentForms } from './schema.js';

/**
 * Makes the three formats of some content, for notes in the given language. `idPrefix` begins the ids of the HTML, such as
 * those of footnotes, so that they are unique in a page of several questions.
 */
export function formsOf(content: Flow[], lang: string, idPrefix: string): ContentForms {
  return {
    markdown: markdownOf(content),
    text: plainText(withoutClozes(content)),
    html: renderHtml(content, {
      labels: labelsFor(lang),
      idPrefix,
      imageUrl: path => path,
      math: 'tex',
      tokens: false,
    }),
  };
}
