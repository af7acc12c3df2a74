import type { Bank } from '../../../bank/model.js';
import { escapeHtml } from '../../../render/escape.js';
import type { SheetContext } from '../html/content.js';
import { answeredHtml, askedHtml, questionHtml } from '../html/entry.js';
import { type Chapter, type ChapterHeading, chaptersOf } from './chapters.js';
import { between, type Leaf, partLeaves } from './part-leaves.js';
import { type Part, partsOf } from './parts.js';
import { spanHeadings } from './wide-headings.js';

/** The content of the sheet in order, as pieces. */
export function leavesOf(bank: Bank, chapters: Chapter[], context: SheetContext): Leaf[] {
  const questions = context.settings.layout === 'questions';
  const parts = partsOf(chapters);
  const make = questions ? askedHtml : questionHtml;
  const leaves = spanHeadings(parts.flatMap((part, index) => partLeaves(part, index, context, make)));
  return questions ? [...leaves, ...appendix(bank, parts.length, context)] : leaves;
}

/** Link target of the appendix with the answers. */
const answersId = 'answers';

function appendix(bank: Bank, first: number, context: SheetContext): Leaf[] {
  const entries = bank.entries.filter(entry => entry.type === 'section' || entry.answer.length > 0);
  if (entries.length === 0) return [];
  const title = context.labels.answers;
  const head: Leaf = {
    part: first,
    kind: 'title',
    html: `<h2 class="heading level-2 appendix" id="${answersId}">${escapeHtml(title)}</h2>\n`,
    lines: 3,
    id: answersId,
    end: answersId,
    section: title,
    outline: { title, depth: 1 },
  };
  const parts = partsOf(chaptersOf({ ...bank, entries })).map(lowered);
  const leaves = spanHeadings(
    parts.flatMap((part, index) => partLeaves(part, first + 1 + index, context, answeredHtml)),
  );
  return [
    head,
    ...leaves.map(leaf => ({ ...leaf, section: leaf.section ? `${title}${between}${leaf.section}` : title })),
  ];
}

/** A part with headings one level lower and its own link targets. */
function lowered({ heading, chapters }: Part): Part {
  const lower = (one: ChapterHeading) => ({ ...one, id: `a${one.id}`, level: Math.min(one.level + 1, 6) });
  return {
    ...(heading && { heading: lower(heading) }),
    chapters: chapters.map(chapter => ({
      ...chapter,
      id: `a${chapter.id}`,
      level: Math.min(chapter.level + 1, 6),
      headings: chapter.headings.map(lower),
    })),
  };
}
