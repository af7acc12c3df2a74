import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outlineOf } from '../../src/markdown/headings/outline.js';
import { collectionsOf } from '../../src/questions/collections.js';
import { namesFor, type PartNames, recurringIn } from '../../src/questions/part-names.js';

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
  /** How the names of its headings recur in the folder that it is in, if it is in one. */
  parts: PartNames | undefined;
}

const folder = fileURLToPath(new URL('notes/', import.meta.url));

/**
 * The labelled notes: each line opens with its label, a bar and a blank, which are not a part of the notes. Those in a folder
 * are read beside each other; where the file's name asks, its first heading has the label of the question.
 */
export function labelledNotes(): Labelled[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.txt'))
    .sort();
  const read = files.map(file => {
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
  const collections = collectionsOf(read.map(({ name }) => name));
  return read.map(one => {
    const isBeside = ({ name }: { name: string }) => collections.get(name) === collections.get(one.name);
    const beside = one.name.includes('/') ? read.filter(isBeside).map(({ notes }) => outlineOf(notes)) : [];
    return { ...one, parts: beside.length > 0 ? namesFor(outlineOf(one.notes), recurringIn(beside)) : undefined };
  });
}
