import type { Question } from '../../bank/model.js';
import type { NoteContent, NoteContents } from './content.js';
import type { KnownNote } from './known-cards.js';
import { withFormer } from './reversed.js';

/** The questions that have cards. */
export function withCards<Asked extends Pick<Question, 'status'>>(
  questions: readonly Asked[],
  unanswered: 'include' | 'omit' = 'include',
): Asked[] {
  return questions.filter(({ status }) => status === 'answered' || unanswered === 'include');
}

/** The content of a question's note as it is published: rendered if nobody did so before, and with what it was once. */
export function publishedContent(
  question: Question,
  contents: NoteContents,
  { content = contents.of(question), former }: Partial<KnownNote> = {},
): Omit<NoteContent, 'fields'> & { fields: readonly string[] } {
  const { noteType, fields } = content;
  return { ...content, fields: noteType === 'standard' ? withFormer(fields, former) : fields };
}
