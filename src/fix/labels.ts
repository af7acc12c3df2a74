import type { FileDrafts } from '../bank/drafts.js';
import { answerLabel } from '../language/label-words.js';
import { frontMatterEnd } from '../markdown/segments/front-matter.js';
import type { Edit } from './edit.js';

/** The punctuation after a label, including the space after a half-width one. */
const marks = String.raw`[:：.．、](?:[^\S\n]*)`;
const answerLine = new RegExp(`^(\\s*(?:\\*\\*|__)?${answerLabel})(${marks})(?=\\S|$)`, 'iu');

/** Letters whose punctuation is as wide as they are. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface Found extends Pick<Edit, 'start' | 'end'> {
  kind: 'question' | 'answer';
  mark: string;
  /** Whether label and text are written with wide punctuation; undefined where neither says so. */
  isWide: boolean | undefined;
}

/**
 * Gives the labels of a file (Q1：, 答案：) the punctuation that most of their kind have. An English question among Chinese
 * ones keeps its own.
 */
export function withEvenLabels(file: FileDrafts, source: string): Edit[] {
  const found = labelsIn(file, source);
  const usual = usualMarks(found);
  return found.flatMap(({ kind, mark, isWide, start, end }): Edit[] => {
    const text = usual(kind, isWide) ?? mark;
    return mark === text ? [] : [{ start, end, text, rule: 'uneven-label' }];
  });
}

/** Gives the commonest mark of a kind of labels: of those as wide, or of all where nothing says how wide a label is. */
function usualMarks(found: Found[]): (kind: Found['kind'], isWide: Found['isWide']) => string | undefined {
  const widths = [true, false, undefined];
  const usual = new Map(
    (['question', 'answer'] as const).map(kind => {
      const own = found.filter(one => one.kind === kind);
      const ofWidth = (isWide: Found['isWide']) =>
        commonest(own.filter(one => isWide === undefined || one.isWide === isWide).map(({ mark }) => mark));
      return [kind, new Map(widths.map(isWide => [isWide, ofWidth(isWide)]))];
    }),
  );
  return (kind, isWide) => usual.get(kind)?.get(isWide);
}

function labelsIn({ entries }: FileDrafts, source: string): Found[] {
  const starts = lineStarts(source);
  const front = frontMatterEnd(source) ?? 0;
  return entries.flatMap((entry): Found[] => {
    const [first, last] = entry.source.lines;
    // There, `answer:` is a key.
    if (entry.type !== 'question' || (starts[first - 1] ?? 0) < front) return [];
    const lines = source.slice(starts[first - 1], starts[last] ?? source.length).split('\n');
    const found: Found[] = [];
    const take = (kind: Found['kind'], index: number, pattern: RegExp) => {
      const line = lines[index] ?? '';
      const [, before = '', mark = ''] = pattern.exec(line) ?? [];
      if (mark === '') return;
      const start = (starts[first - 1 + index] ?? 0) + before.length;
      const isWide = isWideIn(before, line.slice(before.length + mark.length));
      found.push({ kind, mark, isWide, start, end: start + mark.length });
    };
    if (entry.label !== undefined) take('question', 0, headingLine(entry.label));
    const answer = lines.findIndex((line, index) => index > 0 && line.trim() !== '' && !/^\s*<!--/u.test(line));
    if (answer > 0) take('answer', answer, answerLine);
    return found;
  });
}

function isWideIn(label: string, text: string): boolean | undefined {
  if (wide.test(label + text)) return true;
  return /\p{L}/u.test(text) ? false : undefined;
}

/** A heading with its label; only labels with a word or letter are changed, because `1.` may be a list. */
function headingLine(label: string): RegExp {
  const text = label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^(#{1,6}\\s+(?=\\S*\\p{L})${text})(${marks})(?=\\S)`, 'u');
}

/** The most frequent text; of several the first. */
function commonest(texts: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Offsets of the lines, the first at index 0. */
function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}
