import type { Flow } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { withoutClozeMarks } from '../../render/cloze-marks.js';
import { renderHtml } from '../../render/html.js';
import { labelsFor } from '../../render/labels.js';
import { markdownOf } from './markdown.js';
import type { ContentForms } from './schema.js';

/** Makes the three formats of some content, for notes in the given language. */
export function formsOf(content: Flow[], lang: string): ContentForms {
  return {
    markdown: markdownOf(content),
    text: withoutClozeMarks(plainText(content)),
    html: renderHtml(content, { labels: labelsFor(lang), imageUrl: path => path, math: 'tex', tokens: false }),
  };
}
