import type { Bank, Question } from '../../../bank/model.js';
import type { Leaf } from '../plan/part-leaves.js';
import { fill } from '../template/fill.js';
import type { SheetTemplate } from '../template/load.js';
import type { SheetContext } from './content.js';
import { endPrefix } from './entry.js';
import { cssString, escapeHtml } from './markup.js';

/** What a page of the template shows. */
export interface PageParts {
  /** The contents; where they are given, even empty, the page begins the sheet and has its head. */
  contents?: string | undefined;
  entries: string;
  /** The lists at the end. */
  index?: string | undefined;
}

/**
 * What is printed in one run as an HTML document. The slots for page numbers are not yet filled.
 *
 * @param measuring whether the places of targets are wanted that lead nowhere for a reader
 */
export function buildPage(
  bank: Bank,
  template: SheetTemplate,
  parts: PageParts,
  context: SheetContext,
  measuring = false,
): string {
  const { layout, colour, font, paper } = context.settings;
  const questions = bank.entries.filter((entry): entry is Question => entry.type === 'question');
  const unanswered = questions.filter(({ status }) => status === 'unanswered').length;
  const page = fill(
    template.page,
    {
      lang: escapeHtml(bank.lang),
      title: escapeHtml(bank.title),
      'title-string': escapeHtml(cssString(bank.title)),
      layout,
      classes: [
        ...[layout, font, paper.toLowerCase(), colour ? 'colour' : 'no-colour'],
        ...(parts.contents === undefined ? ['continued'] : []),
      ].join(' '),
      count: escapeHtml(context.labels.count(questions.length, unanswered)),
      contents: parts.contents ?? '',
      entries: parts.entries,
      index: parts.index ?? '',
    },
    parts.contents !== undefined,
  );
  return page.replace('</head>', '<link rel="stylesheet" href="/settings.css">\n</head>').replace('</body>', () => {
    return `${targets(page, measuring)}</body>`;
  });
}

/** Pieces in the containers of columns that they belong to. */
export function leavesHtml(leaves: Leaf[], goesOn = false): string {
  const groups: Leaf[][] = [];
  for (const leaf of leaves) {
    const current = groups.at(-1);
    if (current?.[0]?.part === leaf.part) current.push(leaf);
    else groups.push([leaf]);
  }
  return groups
    .map((group, index) => {
      const html = (kinds: Leaf['kind'][]) => group.filter(({ kind }) => kinds.includes(kind)).map(leaf => leaf.html);
      const full = goesOn && index === groups.length - 1 ? ' full' : '';
      const flow = html(['text', 'question']).join('');
      return `<section class="part">\n${html(['title']).join('')}${flow && `<div class="columns${full}">\n${flow}</div>\n`}</section>\n`;
    })
    .join('');
}

/** Chromium writes the places of link targets only where a link of the same document leads to them. */
function targets(page: string, measuring: boolean): string {
  const ids = [...page.matchAll(/<(?:aside|section|div|h[1-6])\b[^>]*\bid="([^"]+)"/gu)]
    .map(([, id = '']) => id)
    .filter(id => measuring || !id.startsWith(endPrefix));
  return `<nav hidden>${ids.map(id => `<a href="#${id}"></a>`).join('')}</nav>`;
}
