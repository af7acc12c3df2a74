import { normaliseText } from './identity/format-v1/normalise-text.js';
import { shorten } from './identity/format-v1/shorten.js';
import type { Entry, Lock } from './identity/model.js';
import type { Known } from './questions/memory/known.js';

/** What a lock knows of each file: the questions that were asked in it when it was last built, by the file's path. */
export function knownIn(lock: Lock | undefined): (path: string) => Known | undefined {
  const files = new Map<string, Map<string, Entry[]>>();
  for (const entry of lock?.entries ?? []) {
    if (entry.retired !== undefined) continue;
    const questions = files.get(entry.file) ?? new Map<string, Entry[]>();
    files.set(entry.file, questions);
    const key = keyOf(entry.question);
    questions.set(key, [...(questions.get(key) ?? []), entry]);
  }
  return path => {
    const questions = files.get(path);
    return questions && knownFrom(questions);
  };
}

function knownFrom(questions: Map<string, Entry[]>): Known {
  const entriesOf = (text: string) => questions.get(keyOf(text)) ?? [];
  return {
    has: text => entriesOf(text).length > 0,
    count: text => entriesOf(text).length,
    isUnanswered: text => entriesOf(text).every(({ print }) => print.answer === ''),
  };
}

/** The lock keeps the first words of a question only. */
function keyOf(text: string): string {
  return normaliseText(shorten(text));
}
