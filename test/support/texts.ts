import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readNote } from '../../src/source/read.js';
import { labelledNotes } from '../labelled/read.js';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** All labelled notes and those of all fixtures, by name. */
export async function textsOfTests(): Promise<{ name: string; notes: string }[]> {
  const paths = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'));
  const files = await Promise.all(paths.map(path => readNote(fixtures, path, { maxFileSize: 20 })));
  return [
    ...labelledNotes().map(({ name, notes }) => ({ name, notes })),
    ...files.filter(({ value }) => value !== undefined).map(file => ({ name: file.path, notes: String(file) })),
  ];
}
