/** A question as the replay sees it: a heading and the lines below it. */
export interface Asked {
  question: string;
  answer: string;
  /** The same as written, for what a tool that hashes the Markdown would see. */
  raw: string;
  /** Titles of the headings around it, outermost first. */
  section: string;
  /** The lines below its heading. */
  lines: string[];
  file: string;
  /** Line of its heading and the line after its last, counted from 1. */
  first: number;
  end: number;
}

export interface SplitOptions {
  /** Ranks of the headings that are questions. A lower rank ends a question, a higher one belongs to its answer. */
  levels: number[];
  /** Only headings with a number before them (`12. ### What is …`). */
  numbered: boolean;
}

const heading = /^\s*(?:>\s*)?(\d+[.)]\s+)?(#{1,6})\s+(.*?)\s*#*\s*$/u;

/** Cuts a Markdown file at its headings, outside code fences. */
export function split(file: string, text: string, { levels, numbered }: SplitOptions): Asked[] {
  const lines = text.split(/\r?\n/u);
  const deepest = Math.max(...levels);
  const cuts: { line: number; title?: string; section: string }[] = [];
  const above: { rank: number; title: string }[] = [];
  let fence: { mark: string; indent: number } | undefined;
  lines.forEach((line, index) => {
    const [, space = '', mark] = /^(\s*)(`{3,}|~{3,})/u.exec(line) ?? [];
    // A list item ends at a heading that stands further left, and a fence that was left open in it ends with it.
    if (fence !== undefined && heading.test(line) && line.search(/\S/u) < fence.indent) fence = undefined;
    if (mark !== undefined) {
      if (fence === undefined) fence = { mark, indent: space.length };
      else if (mark[0] === fence.mark[0] && mark.length >= fence.mark.length) fence = undefined;
      return;
    }
    const match = fence === undefined ? heading.exec(line) : null;
    if (match === null) return;
    const [, number, marks = '', title = ''] = match;
    const asks =
      levels.includes(marks.length) && (!numbered || number !== undefined) && /[\p{L}\p{N}]/u.test(plain(title));
    while ((above.at(-1)?.rank ?? 0) >= marks.length) above.pop();
    const section = above.map(one => one.title).join(' / ');
    if (asks) cuts.push({ line: index, title: plain(title), section });
    else if (marks.length <= deepest && !numbered) cuts.push({ line: index, section });
    if (!numbered) above.push({ rank: marks.length, title: plain(title) });
  });
  return cuts.flatMap(({ line, title, section }, index) => {
    if (title === undefined) return [];
    const end = cuts[index + 1]?.line ?? lines.length;
    const body = lines.slice(line + 1, end);
    return [
      {
        question: title,
        answer: plain(body.join('\n')),
        raw: body.join('\n').trim(),
        lines: body,
        section,
        file,
        first: line + 1,
        end: end + 1,
      },
    ];
  });
}

/** Near enough to what a reader sees: no link targets, emphasis marks, HTML tags or fences. */
function plain(markdown: string): string {
  return markdown
    .replace(/<!--.*?-->/gsu, '')
    .replace(/^\s*(`{3,}|~{3,}).*$/gmu, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<\/?[a-z][^>]*>/giu, '')
    .replace(/(\*\*|__|`)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
