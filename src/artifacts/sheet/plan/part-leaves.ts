import type { Question } from '../../../bank/model.js';
import { escapeHtml } from '../../../render/escape.js';
import { anchorOf } from '../html/anchor.js';
import type { SheetContext } from '../html/content.js';
import { answerAnchorOf, answeredHtml, endOf, linesOf, sectionHtml } from '../html/entry.js';
import { titleText } from '../html/title.js';
import { linesFor } from '../settings.js';
import type { ChapterHeading } from './chapters.js';
import type { Part, PartChapter } from './parts.js';

/** The smallest piece of a sheet that is never split between two print runs. */
export interface Leaf {
  /** The multi-column container it is in; a `title` spans its whole width. */
  part: number;
  kind: 'title' | 'text' | 'question';
  html: string;
  /** Approximate number of lines. */
  lines: number;
  /** Link target at its start. */
  id: string;
  /** Link target at its end; omitted if unknown. */
  end?: string;
  /** The running head from here on. */
  section: string;
  /** Its line in the outline, with a depth from 1; omitted if it has none. */
  outline?: { title: string; depth: number };
}

/** What stands between the headings in a running head. */
export const between = ' · ';

type QuestionMaker = (question: Question, level: number, context: SheetContext) => string;

/** The pieces of one part, with its questions rendered by `make`. */
export function partLeaves(
  { heading, chapters }: Part,
  part: number,
  context: SheetContext,
  make: QuestionMaker,
): Leaf[] {
  const leaves: Leaf[] = heading ? [{ ...headingLeaf(heading, part, [heading.title]), kind: 'title' }] : [];
  const open: ChapterHeading[] = heading ? [heading] : [];
  for (const chapter of chapters) {
    const outer = chapter.headings[0]?.level ?? chapter.level;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= outer) open.pop();
    open.push(...chapter.headings);
    leaves.push(
      ...chapterLeaves(
        chapter,
        part,
        open.map(({ title }) => title),
        context,
        make,
        leaves.at(-1)?.section,
      ),
    );
  }
  return leaves;
}

function chapterLeaves(
  chapter: PartChapter,
  part: number,
  trail: string[],
  context: SheetContext,
  make: QuestionMaker,
  before: string | undefined,
): Leaf[] {
  const { id, headings, section, questions, level, aside } = chapter;
  const head = trail.slice(-2).join(between);
  const text = section && section.content.length > 0 ? sectionHtml(section, level, id, context) : '';
  const lines = section ? linesOf(section.content, section.media.length, context) : 0;
  const titles = headings.map((heading, index) =>
    headingLeaf(heading, part, trail.slice(0, trail.length - headings.length + index + 1)),
  );
  const opening: Leaf[] = aside
    ? [
        asideLeaf(
          titles,
          text,
          lines,
          part,
          id,
          // A box does not end the section it is at the end of.
          before ?? head,
        ),
      ]
    : [
        ...titles,
        ...(text ? [{ part, kind: 'text' as const, html: text, lines, id, end: endOf(id), section: head }] : []),
      ];
  return [
    ...opening,
    ...questions.map((question): Leaf => {
      const html = make(question, level, context);
      const id = make === answeredHtml ? answerAnchorOf(question) : anchorOf(question);
      return {
        part,
        kind: 'question',
        html,
        lines: 2 + linesOf(question.answer, question.media.length, context) + linesFor(context.settings),
        id,
        end: endOf(id),
        section: head,
        outline: { title: [question.label, titleText(question)].filter(Boolean).join(' '), depth: level - 1 },
      };
    }),
  ];
}

function headingLeaf({ title, level, id }: ChapterHeading, part: number, trail: string[]): Leaf {
  return {
    part,
    kind: 'text',
    html: `<h${level} class="heading level-${level}" id="${id}">${escapeHtml(title)}</h${level}>\n`,
    lines: 2,
    id,
    end: id,
    section: trail.slice(-2).join(between),
    outline: { title, depth: level - 1 },
  };
}

/** A box is one piece together with its headings. Its first heading is its place in the outline. */
function asideLeaf(titles: Leaf[], text: string, lines: number, part: number, id: string, section: string): Leaf {
  const [first] = titles;
  return {
    part,
    kind: 'text',
    html: `<aside class="aside">\n${titles.map(({ html }) => html).join('')}${text}</aside>\n`,
    lines: lines + 2 * titles.length,
    id: first?.id ?? id,
    end: endOf(id),
    section,
    ...(first?.outline && { outline: first.outline }),
  };
}
