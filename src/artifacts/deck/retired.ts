import type { Bank, Question, RetiredQuestion } from '../../bank/model.js';
import { writeCloze } from '../../mdast/cloze.js';
import type { Flow } from '../../mdast/nodes.js';
import { labelsFor } from '../../render/labels.js';

/**
 * Questions that are no longer in the notes, as notes that a reader can find by the tag `retired` and delete, since an
 * import never deletes. Their answers are no longer known.
 */
export function retiredQuestions({ retired = [], title, lang }: Pick<Bank, 'retired' | 'title' | 'lang'>): Question[] {
  const { retired: word } = labelsFor(lang);
  return retired.map(
    ({ question, kind, ...known }: RetiredQuestion): Question => ({
      ...known,
      type: 'question',
      kind,
      status: 'answered',
      question: text(question),
      // Without a cloze deletion it would be a note of the other note type, which Anki refuses.
      answer: text(kind === 'cloze' ? writeCloze(1, word) : word),
      deck: [title],
      tags: [['retired']],
      path: [],
      source: { file: '', lines: [1, 1] },
      media: [],
      changes: [],
    }),
  );
}

function text(value: string): Flow[] {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}
