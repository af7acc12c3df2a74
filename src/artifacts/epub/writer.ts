import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { noteFinder } from '../../bank/links.js';
import type { Bank, Question } from '../../bank/model.js';
import type { Flow } from '../../mdast/nodes.js';
import { renderHtml } from '../../render/html.js';
import { labelsFor } from '../../render/labels.js';
import { lowerHeadings } from '../../render/lower-headings.js';
import { modernise } from './modernise.js';
import { urlOf } from './resources.js';

/** Turns content into what a chapter has of it: ids begin with a prefix, and headings are below one of a level. */
export type ChapterWriter = (content: Flow[], idPrefix: string, level: number) => RootContent[];

/** The place of a question in its chapter. */
export function anchorOf({ id }: Pick<Question, 'id'>): string {
  return `q-${id}`;
}

/** @param pageOf the name of the page that a question is on */
export function chapterWriter(bank: Bank, pageOf: (question: Question) => string | undefined): ChapterWriter {
  const labels = labelsFor(bank.lang);
  const find = noteFinder(bank.entries);
  const urls = new Map(bank.media.map(media => [media.path, urlOf(media)]));
  return (content, idPrefix, level) => {
    const html = renderHtml(content, {
      labels,
      math: 'mathml',
      tokens: false,
      idPrefix,
      imageUrl: path => urls.get(path),
      noteUrl(target) {
        const question = find(target);
        const page = question && pageOf(question);
        return page && `${page}#${anchorOf(question)}`;
      },
    });
    const tree = fromHtml(html, { fragment: true });
    modernise(tree);
    lowerHeadings(tree, level);
    return tree.children;
  };
}

/** Content of a chapter as XHTML, which is to stand in an element of that namespace. */
export function xhtml(children: RootContent[]): string {
  const around = toXast({ type: 'element', tagName: 'div', properties: {}, children: children as ElementContent[] });
  const text = toXml('children' in around ? around.children : around, { closeEmptyElements: true });
  // In XML that may end nothing but a CDATA section, of which there is none.
  return text.replaceAll(']]>', ']]&gt;');
}
