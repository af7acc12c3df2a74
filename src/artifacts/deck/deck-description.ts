import type { Bank, Question } from '../../bank/model.js';
import { escapeHtml } from '../../render/escape.js';
import { labelsFor } from '../../render/labels.js';

/**
 * What Anki shows of a deck before it is studied, as HTML: how much it is, from where, as of when, and whom to tell about a mistake.
 * The date is that of the newest question, so that the same notes make the same deck.
 *
 * @param questions those that have cards
 */
export function deckDescription(questions: readonly Question[], { lang, modified }: Pick<Bank, 'lang' | 'modified'>) {
  if (questions.length === 0) return '';
  const labels = labelsFor(lang);
  const files = [...new Set(questions.map(({ source }) => source.file))];
  const open = questions.filter(({ status }) => status === 'unanswered').length;
  const date = new Date(modified * 1000).toISOString().slice(0, 10);
  return [labels.count(questions.length, open), labels.deckSource(files, date), labels.deckMistakes]
    .map(escapeHtml)
    .join('<br>');
}
