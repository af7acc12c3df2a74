import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a reader of the notes takes a line for. */
const marks = {
  Q: 'question',
  U: 'question without an answer',
  S: 'section',
  T: 'title',
  P: 'part of what is above it',
} as const;
export type Mark = keyof typeof marks;

export interface Labelled {
  name: string;
  /** The notes without the labels. */
  notes: string;
  /** By line, counted from 1. */
  labels: Map<number, Mark>;
}

const folder = fileURLToPath(new URL('notes/', import.meta.url));

/** The labelled notes: each line opens with its label, a bar and a blank, which are not a part of the notes. */
export function labelledNotes(): Labelled[] {
  return readdirSync(folder).map(file => {
    const labels = new Map<number, Mark>();
    const lines = readFileSync(join(folder, file), 'utf8').replace(/\n$/u, '').split('\n');
    const notes = lines.map((line, index) => {
      const match = /^([QUSTP ])\|(?: (.*))?$/u.exec(line);
      if (!match) throw new Error(`${file}:${index + 1} has no label.`);
      if (match[1] !== ' ') labels.set(index + 1, match[1] as Mark);
      return match[2] ?? '';
    });
    return { name: file.replace(/\.txt$/u, ''), notes: `${notes.join('\n')}\n`, labels };
  });
}
