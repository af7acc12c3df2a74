import type { Random } from '../random.js';
import { type Asked, groupBy } from '../replay/asked.js';

/** Questions of one project, and questions of the same collections that are not in it. */
export interface Project {
  questions: Asked[];
  /** To be written in the place of others; none asks what one of the project asks. */
  others: Asked[];
}

/**
 * Makes a project of whole files that are drawn by chance until there are enough questions. No collection, which is the
 * first folder of a path, gives more than a quarter.
 */
export function drawProject(all: Asked[], size: number, random: Random): Project {
  // What is asked with a picture alone has no text that could be known again.
  const told = all.filter(one => lettersOf(one).length > 1 && /\p{L}/u.test(one.question));
  const files = random.shuffled([...groupBy(told, one => one.file).values()]);
  const given = new Map<string, number>();
  const questions: Asked[] = [];
  const others: Asked[] = [];
  for (const file of files) {
    const collection = file[0]?.file.split('/', 1)[0] ?? '';
    const own = given.get(collection) ?? 0;
    const room = Math.min(size - questions.length, Math.floor(size / 4) - own);
    questions.push(...file.slice(0, room));
    given.set(collection, own + Math.min(room, file.length));
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

/** Whether one of two questions is the other with something added. */
export function isWithin(a: Asked, b: Asked): boolean {
  const [short = '', long = ''] = [lettersOf(a), lettersOf(b)].sort((x, y) => x.length - y.length);
  return short.length > 3 && long.includes(short);
}

function lettersOf({ question }: Asked): string {
  return question.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
