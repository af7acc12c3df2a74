import type { Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';
import { type HeadingMarks, headingMarksOf } from '../headings/marks.js';

/** Reports where a file's headings had to be guessed: once for each kind of guess, at the first of its lines. */
export default function remarkGuessedHeadings() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    const marks = headingMarksOf(source);
    const rules: RootContent[] = [];
    const headings: RootContent[] = [];
    visit(tree, (node, index, parent) => {
      if (node.type === 'thematicBreak' && isUnderline(node, parent?.children[(index ?? 0) - 1], source))
        rules.push(node);
      if (node.type === 'heading' && isNear(node, source, marks)) headings.push(node);
    });
    reportRules(rules, file, source);
    reportNear(headings, file, source);
    reportAlike(tree, file, marks);
  };
}

export const step = {
  name: 'headings',
  after: [],
  plugin: remarkGuessedHeadings,
} as const;

/** Whether CommonMark would read a rule as the underline of the text right above. */
function isUnderline(
  { position }: RootContent,
  above: Parent['children'][number] | undefined,
  source: string,
): boolean {
  if (position?.start.offset === undefined || above?.position?.end.line !== position.start.line - 1) return false;
  const mark = source.slice(position.start.offset, position.end.offset).trim();
  return /^(?:=+|-{1,2})$/u.test(mark) || (above.type === 'paragraph' && /^-+$/u.test(mark));
}

function isNear({ position }: RootContent, source: string, marks: HeadingMarks): boolean {
  if (!marks.hasNearHeadings || position?.start.offset === undefined) return false;
  return marks.nearHeading(source.slice(position.start.offset, position.end.offset)) !== undefined;
}

function reportRules([first, ...others]: RootContent[], file: VFile, source: string): void {
  if (!first) return;
  report(file, {
    rule: 'underlined-text',
    reason: say('The line "{first}" right below text is read as a rule, not as the underline of a heading{others}.', {
      first: lineOf(first, source),
      others: more(others),
    }),
    remedy: say('Put a blank line above it; to make a heading of the text, write `## ` before it.'),
    place: first,
  });
}

function reportNear([first, ...others]: RootContent[], file: VFile, source: string): void {
  if (!first) return;
  report(file, {
    rule: 'heading-marks',
    reason: say('"{first}" is read as a heading{others}, although its marks are not those of Markdown.', {
      first: lineOf(first, source),
      others: more(others),
    }),
    remedy: say('Write one to six `#` at the start of the line and a blank between them and the text: `## Text`.'),
    place: first,
  });
}

function reportAlike(tree: Root, file: VFile, { alike }: HeadingMarks): void {
  if (alike.length === 0) return;
  const verbatim = new Set<number>();
  visit(tree, ['code', 'html', 'math', 'yaml'], ({ position }) => {
    const last = position?.end.line ?? 0;
    for (let line = position?.start.line ?? 1; line <= last; line++) verbatim.add(line);
  });
  const [first, ...others] = alike.filter(({ number }) => !verbatim.has(number));
  if (!first) return;
  const point = { line: first.number, column: 1 };
  report(file, {
    rule: 'like-heading',
    reason: say('"{text}" looks like a heading but is text{others}.', {
      text: shortened(first.text),
      others: more(others),
    }),
    remedy: say(
      'To make it one, write one to six `#` at the start of the line and a blank before the text; otherwise write `\\#`, or put it in a code block.',
    ),
    place: { start: point, end: point },
  });
}

function more(others: readonly unknown[]): string {
  if (others.length === 0) return '';
  return others.length === 1 ? say(', and so is 1 more') : say(', and so are {count} more', { count: others.length });
}

function lineOf({ position }: RootContent, source: string): string {
  return shortened(source.slice(position?.start.offset, position?.end.offset));
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 200)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
