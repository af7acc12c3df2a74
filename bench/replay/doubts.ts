import type { Asked } from './asked.js';
import type { ColumnName } from './columns.js';
import type { Results } from './print.js';
import type { Doubt } from './tally.js';

/** Characters of an answer that a reader is shown. */
const shown = 400;

/** A doubtful pair as it is written to a file, once however often it came up. */
export interface DoubtLine extends Omit<Doubt, 'old' | 'new'> {
  collection: string;
  old: Side;
  new: Side;
}

interface Side {
  file: string;
  title: string;
  section: string;
  label: string;
  question: string;
  answer: string;
}

/** The doubtful pairs of a column, those that nobody has read unless all are asked for. */
export function doubtLines(results: Results, column: ColumnName, all: boolean): DoubtLine[] {
  const lines = results.flatMap(([{ name }, { columns }]) =>
    (columns[column]?.doubts ?? [])
      .filter(({ verdict }) => all || verdict === undefined)
      .map((doubt): DoubtLine => ({ collection: name, ...doubt, old: sideOf(doubt.old), new: sideOf(doubt.new) })),
  );
  return [...new Map(lines.map(line => [line.hash, line])).values()];
}

function sideOf({ file, title = '', section, label = '', question, answer }: Asked): Side {
  const cut = [...answer];
  return {
    file,
    title,
    section,
    label,
    question,
    answer: cut.length > shown ? `${cut.slice(0, shown).join('')}…` : answer,
  };
}

/** Doubts for reading: what both sides share is written once. */
export function printDoubt(doubt: DoubtLine, at: number): string {
  const { hash, collection, commit, old, new: next, joined, how, likeness, lines, verdict } = doubt;
  const did = joined ? `joined (${how}${likeness === undefined ? '' : ` ${likeness.toFixed(2)}`})` : 'not joined';
  const place = ({ file, title, section, label }: Side) =>
    [file, title && `«${title}»`, section, label && `[${label}]`].filter(Boolean).join(' · ');
  const [a, b] = [place(old), place(next)];
  const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const answer = flat(old.answer) === flat(next.answer);
  return [
    `#${at + 1} ${hash} ${collection} ${commit.slice(0, 8)} | lines: ${lines} | matcher: ${did}${verdict ? ` | ${verdict}` : ''}`,
    a === b ? `  @ ${a}` : `  @ ${a}\n  → ${b}`,
    `  - ${flat(old.question)}`,
    `  + ${flat(next.question)}`,
    answer
      ? `  = ${flat(old.answer) || '(no answer)'}`
      : `  -A ${flat(old.answer) || '(none)'}\n  +A ${flat(next.answer) || '(none)'}`,
  ].join('\n');
}
