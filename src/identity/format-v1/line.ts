import { say } from '../../say/say.js';
import type { Entry } from '../model.js';
import { idPattern } from './derive.js';
import { questionPrint } from './fingerprint.js';

/**
 * One entry as one line of JSON, its fields always in this order and never left out:
 * `[id, noteId, kind, file, created, modified, retired, name, after, question, prints, sketch]`, where `retired` is 0 and
 * `name` empty if there is none, `kind` is followed by those that it was before (`basic<reversed`), and `prints` joins the hashes of question, answer, source, content, section and title by
 * dots.
 */
export function writeEntry(entry: Entry): string {
  const { id, noteId, former = [], file, created, modified, retired = 0, name = '', after, question, print } = entry;
  const kind = [entry.kind, ...former].join(between);
  const prints = [print.question, print.answer, print.source, print.content, print.section, print.title].join('.');
  const { sketch } = print;
  return JSON.stringify([id, noteId, kind, file, created, modified, retired, name, after, question, prints, sketch]);
}

/** The entry in a line parsed as JSON, or what is wrong with it. */
export function readEntry(fields: unknown[]): Entry | string {
  if (fields.length === draftNames.length) return readDraftEntry(fields);
  const wrong = wrongIn(fields, names);
  if (wrong !== undefined) return wrong;
  const [, , , , , , , , after, question, prints, sketch] = fields as Line;
  const [questionPrint = '', answer = '', source = '', content = '', section = '', title = ''] = prints.split('.');
  const print = { question: questionPrint, answer, source, content, section, title, sketch };
  return { ...sharedIn(fields as Line), after, question, print };
}

/**
 * The ten fields of a lock from before the first release, with different fingerprints and questions cut at 96 bytes.
 */
function readDraftEntry(fields: unknown[]): Entry | string {
  const wrong = wrongIn(fields, draftNames);
  if (wrong !== undefined) return wrong;
  const [, , , , , , , , question, prints] = fields as DraftLine;
  const [, answer = '', content = '', section = '', sketch = ''] = prints.split('.');
  const print = { question: questionPrint(question), answer, source: '', content, section, title: '', sketch };
  return { ...sharedIn(fields as DraftLine), after: '', question, print };
}

/** The fields that both kinds of line start with. */
function sharedIn([id, noteId, kinds, file, created, modified, retired, name]: Line | DraftLine) {
  const [kind = '', ...former] = kinds.split(between);
  return {
    id,
    noteId,
    kind,
    ...(former.length > 0 && { former }),
    file,
    created,
    modified,
    ...(retired > 0 && { retired }),
    ...(name !== '' && { name }),
  };
}

/** Parts a kind from those that a question was before. */
const between = '<';

type Line = [string, number, string, string, number, number, number, string, string, string, string, string];
type DraftLine = [string, number, string, string, number, number, number, string, string, string];
type Name = keyof typeof checks;

const isText = (value: unknown) => typeof value === 'string';
export const isTime = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const fits = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

const checks = {
  id: fits(idPattern),
  'note id': (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0,
  kind: fits(/^[^<]+(?:<[^<]+)*$/u),
  file: isText,
  created: isTime,
  modified: isTime,
  retired: isTime,
  name: isText,
  after: fits(/^[a-z2-7]*$/u),
  question: isText,
  fingerprints: fits(/^[\w-]{11}\.(?:[\w-]{11})?\.(?:[\w-]{8})?\.(?:[\w-]{8})?\.(?:[\w-]{5})?\.(?:[\w-]{5})?$/u),
  sketch: fits(/^(?:=.*|[\w-]{40})?$/su),
  'draft fingerprints': fits(/^[\w-]{11}\.(?:[\w-]{11})?\.[\w-]{8}\.(?:[\w-]{5})?\.(?:[\w-]{40})?$/u),
};

const shared = ['id', 'note id', 'kind', 'file', 'created', 'modified', 'retired', 'name'] as const;
const names: readonly Name[] = [...shared, 'after', 'question', 'fingerprints', 'sketch'];
const draftNames: readonly Name[] = [...shared, 'question', 'draft fingerprints'];

function wrongIn(fields: unknown[], expected: readonly Name[]): string | undefined {
  if (fields.length !== expected.length)
    return say('an entry has {count} fields, this line has {count2}', {
      count: expected.length,
      count2: fields.length,
    });
  const wrong = expected.findIndex((name, index) => !checks[name](fields[index]));
  return wrong < 0
    ? undefined
    : say('field {number} ({name}) cannot be {value}', {
        number: wrong + 1,
        name: expected[wrong],
        value: JSON.stringify(fields[wrong]),
      });
}
