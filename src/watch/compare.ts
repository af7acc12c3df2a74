import type { Bank, Question } from '../bank/model.js';
import { questionsOf } from '../bank/questions.js';

/** How many questions of a bank are new, read otherwise or are gone since another one. */
export interface Differences {
  added: number;
  changed: number;
  removed: number;
}

export function compareBanks(before: Pick<Bank, 'entries'>, after: Pick<Bank, 'entries'>): Differences {
  const old = new Map(questionsOf(before).map(question => [question.id, question]));
  const differences = { added: 0, changed: 0, removed: 0 };
  for (const question of questionsOf(after)) {
    const other = old.get(question.id);
    if (!other) differences.added++;
    else if (!isSame(other, question)) differences.changed++;
    old.delete(question.id);
  }
  return { ...differences, removed: old.size };
}

/** Where it stands in its file, and when it was changed, does not count. */
function isSame(one: Question, other: Question): boolean {
  // Most are the same with their places, and a replacer takes several times as long.
  return shown(one) === shown(other) || shown(one, withoutPlace) === shown(other, withoutPlace);
}

type Replacer = (key: string, value: unknown) => unknown;

const withoutPlace: Replacer = (key, value) => (key === 'position' ? undefined : value);

function shown(
  { question, answer, label, kind, status, deck, tags, path, context }: Question,
  replacer?: Replacer,
): string {
  return JSON.stringify([question, answer, label, kind, status, deck, tags, path, context], replacer);
}
