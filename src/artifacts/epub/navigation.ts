import type { Bank } from '../../bank/model.js';
import { escapeHtml } from '../../render/escape.js';
import { labelsFor } from '../../render/labels.js';
import { type Chapter, titleOf } from './chapters.js';
import { pageOf } from './page.js';
import { anchorOf } from './writer.js';

/** The table of contents: chapters, and the questions in them. */
export function navigation({ lang, title }: Bank, chapters: readonly Chapter[]): string {
  const { contents } = labelsFor(lang);
  const body = `<h1>${escapeHtml(title)}</h1>
<nav epub:type="toc" role="doc-toc">
<h2>${escapeHtml(contents)}</h2>
<ol>
${chapters.map(chapterItem).join('\n') || itself(title)}
</ol>
</nav>`;
  return pageOf({ lang, title, body });
}

/** A list may not be empty. */
function itself(title: string): string {
  return `<li><a href="nav.xhtml">${escapeHtml(title)}</a></li>`;
}

function chapterItem({ name, title, entries }: Chapter): string {
  const questions = entries.flatMap(entry =>
    entry.type === 'question'
      ? [`<li><a href="${name}#${anchorOf(entry)}">${escapeHtml(titleOf(entry) || entry.id)}</a></li>`]
      : [],
  );
  const list = questions.length > 0 ? `\n<ol>\n${questions.join('\n')}\n</ol>` : '';
  return `<li><a href="${name}">${escapeHtml(title)}</a>${list}</li>`;
}
