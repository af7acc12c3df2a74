import { type Asked, groupBy } from '../replay/asked.js';
import type { Random } from './random.js';

/** Questions of one project, and questions of the same collections that are not in it. */
export interface Project {
  questions: Asked[];
  /** To be written in the place of others; none asks what one of the project asks. */
  others: Asked[];
}

/** Makes a project of whole files that are drawn by chance until there are enough questions. */
export function drawProject(all: Asked[], size: number, random: Random): Project {
  const files = random.shuffled([...groupBy(all, one => one.file).values()]);
  const questions: Asked[] = [];
  const others: Asked[] = [];
  for (const file of files) {
    const room = size - questions.length;
    questions.push(...file.slice(0, room));
    if (room === 0) others.push(...file);
  }
  const known = new Set(questions.map(lettersOf));
  return { questions: sortFiles(questions), others: others.filter(one => !known.has(lettersOf(one))) };
}

/** In the order of a build; the questions of one file stay in theirs. */
export function sortFiles<T extends { file: string }>(questions: T[]): T[] {
  const order = new Intl.Collator('en', { numeric: true });
  return [...groupBy(questions, one => one.file)]
    .sort(([a], [b]) => order.compare(a, b) || (a < b ? -1 : 1))
    .flatMap(([, file]) => file);
}

function lettersOf({ question }: Asked): string {
  return question.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
