import { withoutClozes } from '../../mdast/clozes/clozes.js';
import type { Flow } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { renderHtml } from '../../render/html.js';
import { labelsFor } from '../../render/labels.js';
import { markdownOf } from './markdown.js';
import type { ContentForms } from './schema.js';

/** Makes the three formats of some content, for notes in the given language. */
export function formsOf(content: Flow[], lang: string): ContentForms {
  return {
    markdown: markdownOf(content),
    text: plainText(withoutClozes(content)),
    html: renderHtml(content, { labels: labelsFor(lang), imageUrl: path => path, math: 'tex', tokens: false }),
  };
}
