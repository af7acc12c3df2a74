import type { Bank } from '../../../bank/model.js';
import { questionsOf } from '../../../bank/questions.js';
import { escapeHtml } from '../../../render/escape.js';
import type { Leaf } from '../plan/part-leaves.js';
import { fill } from '../template/fill.js';
import type { SheetTemplate } from '../template/load.js';
import { largeType } from '../thresholds.js';
import type { SheetContext } from './content.js';
import { endPrefix } from './entry.js';
import { cssString } from './markup.js';

/** The content of a page of the template. */
export interface PageParts {
  /** The table of contents; if given, even empty, the page starts the sheet and has its title. */
  contents?: string | undefined;
  entries: string;
  /** The lists at the end. */
  index?: string | undefined;
}

/**
 * The content of one print run as an HTML document. The slots for page numbers are still empty.
 *
 * @param measuring whether to include the positions of targets that no visible link leads to
 */
export function buildPage(
  bank: Bank,
  template: SheetTemplate,
  parts: PageParts,
  context: SheetContext,
  measuring = false,
): string {
  const { layout, colour, font, paper, fontSize = 0 } = context.settings;
  const questions = questionsOf(bank);
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
        ...(fontSize >= largeType ? ['large-type'] : []),
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

/** Pieces in their multi-column containers. */
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

/** Chromium only records the positions of link targets that a link in the same document leads to. */
function targets(page: string, measuring: boolean): string {
  const ids = [...page.matchAll(/<(?:aside|section|div|h[1-6])\b[^>]*\bid="([^"]+)"/gu)]
    .map(([, id = '']) => id)
    .filter(id => measuring || !id.startsWith(endPrefix));
  return `<nav hidden>${ids.map(id => `<a href="#${id}"></a>`).join('')}</nav>`;
}
