import type { FileDrafts } from '../bank/drafts.js';
import { answerLabel } from '../language/label-words.js';
import { frontMatterEnd } from '../markdown/segments/front-matter.js';
import type { Edit } from './edit.js';

/** The punctuation after a label, including the space after a half-width one. */
const marks = String.raw`[:：.．、](?:[^\S\n]*)`;
const answerLine = new RegExp(`^(\\s*(?:\\*\\*|__)?${answerLabel})(${marks})(?=\\S|$)`, 'iu');

interface Found extends Pick<Edit, 'start' | 'end'> {
  kind: 'question' | 'answer';
  mark: string;
}

/** Gives all labels of a file (Q1：, 答案：) the punctuation that most of them have, separately for each kind. */
export function withEvenLabels(file: FileDrafts, source: string): Edit[] {
  const found = labelsIn(file, source);
  return (['question', 'answer'] as const).flatMap(kind => {
    const ofKind = found.filter(label => label.kind === kind);
    const usual = commonest(ofKind.map(({ mark }) => mark));
    return ofKind
      .filter(({ mark }) => mark !== usual)
      .map(({ start, end }): Edit => ({ start, end, text: usual ?? '', rule: 'uneven-label' }));
  });
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
      const match = pattern.exec(lines[index] ?? '');
      const [, before = '', mark = ''] = match ?? [];
      if (match === null || mark === '') return;
      const start = (starts[first - 1 + index] ?? 0) + before.length;
      found.push({ kind, mark, start, end: start + mark.length });
    };
    if (entry.label !== undefined) take('question', 0, headingLine(entry.label));
    const answer = lines.findIndex((line, index) => index > 0 && line.trim() !== '' && !/^\s*<!--/u.test(line));
    if (answer > 0) take('answer', answer, answerLine);
    return found;
  });
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
