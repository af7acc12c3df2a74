import type { Question } from '../../bank/model.js';
import { checksum, sortText } from './checksum.js';
import type { Row } from './schema.js';

export interface NoteParts {
  id: number;
  modelId: number;
  /** Index of the field to sort by. */
  sortField: number;
  fields: readonly string[];
  /** As Anki stores them. */
  tags: string;
}

/** The row of a question's note. Anki matches it by `guid` and updates it if `mod` (in seconds) is newer. */
export function noteRow(question: Question, { id, modelId, sortField, fields, tags }: NoteParts): Row<'notes'> {
  return {
    id,
    guid: question.id,
    mid: modelId,
    mod: question.modified,
    usn: -1,
    tags,
    flds: fields.join('\x1f'),
    sfld: sortText(fields[sortField] ?? ''),
    csum: checksum(sortText(fields[0] ?? '')),
    flags: 0,
    data: '',
  };
}
