import type { Heading, Root } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Data, Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { type HeadingMarks, headingMarksOf } from '../headings/marks.js';
import { nearHeadingStarts, rankOf, visiblePart } from '../headings/near-heading.js';
import { frontMatterEnd, leadingBlankLines } from '../segments/front-matter.js';
import { shift, shiftPoint } from '../segments/shift.js';
import { nearHeading, underlinedTitle, underlineRule } from './heading-constructs.js';

/** How the file that is being read marks its headings. */
interface Reading {
  marks: HeadingMarks | undefined;
}

declare module 'unified' {
  interface Data {
    headingMarks?: Reading;
  }
}

/**
 * Headings as people mark them. A line of `-` or `=` below text is a rule where the file's headings start with `#`; a
 * missing or odd blank after the `#` is none that counts where the file makes it plain; a heading's text has no
 * invisible characters at its edges; front matter may follow blank lines. What a file makes plain is decided for the
 * whole file before it is parsed.
 */
export default function remarkHeadingMarks(this: Processor): undefined {
  const data = this.data();
  const reading: Reading = { marks: undefined };
  data.headingMarks = reading;
  const marks = () => reading.marks;
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {
      disable: { null: ['setextUnderline'] },
      flow: {
        ...Object.fromEntries(nearHeadingStarts.map(code => [code, nearHeading(marks)])),
        45: [underlinedTitle(marks), underlineRule(marks)],
        61: [underlinedTitle(marks), underlineRule(marks)],
      },
    },
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), { unsafe: [{ atBreak: true, character: '＃' }] }];
  const { parser } = this;
  if (parser) {
    this.parser = (text, file) =>
      readingMarks(this, text, () => belowBlankLines(text, rest => parser(rest, file) as Root));
  }
}

/** Runs some work on parts of a file, with what the whole of it says about its headings. */
export function readingMarks<T>(processor: { data: () => Data }, text: string, work: (marks: HeadingMarks) => T): T {
  const reading = processor.data().headingMarks ?? { marks: undefined };
  if (reading.marks) return work(reading.marks);
  reading.marks = headingMarksOf(text);
  try {
    return work(reading.marks);
  } finally {
    reading.marks = undefined;
  }
}

/** Parses a text without the blank lines above its front matter, which the parser takes only in the first line. */
function belowBlankLines(text: string, parse: (text: string) => Root): Root {
  const offset = leadingBlankLines(text);
  if (offset === 0 || !frontMatterEnd(text)) return parse(text);
  const tree = parse(text.slice(offset));
  const start = { line: text.slice(0, offset).split('\n').length - 1, offset };
  shift(tree.children, start);
  if (tree.position) tree.position.end = shiftPoint(tree.position.end, start);
  return tree;
}

const fromMarkdown: FromMarkdown = { transforms: [withoutInvisible], exit: { atxHeadingSequence: ranked } };

/** The first marks of a heading say its rank; those at its end say nothing. */
function ranked(this: CompileContext, token: Token): undefined {
  const heading = this.stack.at(-1);
  if (heading?.type === 'heading') heading.depth ||= rankOf(this.sliceSerialize(token)) as Heading['depth'];
}

/** Removes invisible characters at the edges of headings. */
function withoutInvisible(tree: Root): undefined {
  visit(tree, 'heading', heading => {
    trim(heading, 0);
    trim(heading, -1);
  });
}

function trim({ children }: Heading, at: 0 | -1): void {
  const node = children.at(at);
  if (node?.type !== 'text') return;
  const { from, to } = visiblePart(node.value);
  const [before, after] = [at === 0 ? from : 0, at === 0 ? 0 : node.value.length - to];
  if (before === 0 && after === 0) return;
  if (from >= to) {
    children.splice(at, 1);
    return;
  }
  node.value = node.value.slice(before, node.value.length - after);
  if (!node.position) return;
  const { start, end } = node.position;
  node.position = {
    start: { ...start, column: start.column + before, ...offsetBy(start.offset, before) },
    end: { ...end, column: end.column - after, ...offsetBy(end.offset, -after) },
  };
}

function offsetBy(offset: number | undefined, by: number): { offset?: number } {
  return offset === undefined ? {} : { offset: offset + by };
}
