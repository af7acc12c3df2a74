import type { Entry } from '../model.js';
import { idPattern } from './derive.js';

/**
 * One entry as one line of JSON, its fields always in this order and never left out:
 * `[id, noteId, kind, file, created, modified, retired, name, question, print]`, where `retired` is 0 and `name` empty
 * if there is none, and `print` joins the hashes of question, answer, content and section and the answer's sketch by dots.
 */
export function writeEntry(entry: Entry): string {
  const { id, noteId, kind, file, created, modified, retired = 0, name = '', question, print } = entry;
  const prints = [print.question, print.answer, print.content, print.section, print.sketch].join('.');
  return JSON.stringify([id, noteId, kind, file, created, modified, retired, name, question, prints]);
}

/** The entry in a line that was parsed as JSON, or what is wrong with it. */
export function readEntry(fields: unknown[]): Entry | string {
  if (fields.length !== names.length) return `an entry has ${names.length} fields, this line has ${fields.length}`;
  const wrong = names.findIndex((name, index) => !checks[name](fields[index]));
  if (wrong >= 0) return `field ${wrong + 1} (${names[wrong]}) cannot be ${JSON.stringify(fields[wrong])}`;
  const [id, noteId, kind, file, created, modified, retired, name, question, prints] = fields as Line;
  const [questionPrint = '', answer = '', content = '', section = '', sketch = ''] = prints.split('.');
  return {
    id,
    noteId,
    kind,
    file,
    created,
    modified,
    ...(retired > 0 && { retired }),
    ...(name !== '' && { name }),
    question,
    print: { question: questionPrint, answer, content, section, sketch },
  };
}

type Line = [string, number, string, string, number, number, number, string, string, string];

const names = [
  'id',
  'note id',
  'kind',
  'file',
  'created',
  'modified',
  'retired',
  'name',
  'question',
  'fingerprints',
] as const;

const isText = (value: unknown) => typeof value === 'string';
const isFilled = (value: unknown) => typeof value === 'string' && value !== '';
export const isTime = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

const checks: Record<(typeof names)[number], (value: unknown) => boolean> = {
  id: value => typeof value === 'string' && idPattern.test(value),
  'note id': value => Number.isSafeInteger(value) && (value as number) > 0,
  kind: isFilled,
  file: isText,
  created: isTime,
  modified: isTime,
  retired: isTime,
  name: isText,
  question: isText,
  fingerprints: value =>
    typeof value === 'string' && /^[\w-]{11}\.(?:[\w-]{11})?\.[\w-]{8}\.(?:[\w-]{5})?\.(?:[\w-]{40})?$/u.test(value),
};
