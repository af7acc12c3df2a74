import { phrases, say } from './say.js';

const one = phrases({
  question: '{count} question',
  section: '{count} section',
  picture: '{count} picture',
  'change to the text': '{count} change to the text',
  error: '{count} error',
  warning: '{count} warning',
  file: '{count} file',
  note: '{count} note',
  other: '{count} other',
});
const several = phrases({
  question: '{count} questions',
  section: '{count} sections',
  picture: '{count} pictures',
  'change to the text': '{count} changes to the text',
  error: '{count} errors',
  warning: '{count} warnings',
  file: '{count} files',
  note: '{count} notes',
  other: '{count} others',
});

/** `1 question`, `2 questions` */
export function counted(count: number, noun: keyof typeof one): string {
  return say((count === 1 ? one : several)[noun], { count });
}

/** `3 questions: 2 answered, 1 unanswered` */
export function countedQuestions({
  questions,
  answered,
  unanswered,
}: Readonly<Record<'questions' | 'answered' | 'unanswered', number>>): string {
  return say('{questions}: {answered} answered, {unanswered} unanswered', {
    questions: counted(questions, 'question'),
    answered,
    unanswered,
  });
}
