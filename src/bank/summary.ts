import type { Bank, Message } from './model.js';
import { questionsOf } from './questions.js';

/** The figures of a bank. */
export interface Summary {
  title: string;
  questions: number;
  answered: number;
  unanswered: number;
  sections: number;
  pictures: number;
  /** What normalising changed. */
  changes: number;
  errors: number;
  warnings: number;
}

/** Counts the contents of a bank, and the messages of the build that made it. */
export function summarise(bank: Bank, messages: Message[] = bank.messages): Summary {
  const questions = questionsOf(bank);
  const answered = questions.filter(question => question.status === 'answered').length;
  const count = (severity: Message['severity']) => messages.filter(message => message.severity === severity).length;
  return {
    title: bank.title,
    questions: questions.length,
    answered,
    unanswered: questions.length - answered,
    sections: bank.entries.length - questions.length,
    pictures: bank.media.length,
    changes: bank.entries.reduce((sum, entry) => sum + entry.changes.length, 0),
    errors: count('error'),
    warnings: count('warning'),
  };
}
