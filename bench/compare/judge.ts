import type { Beside, Figure, Goal } from './goals.js';
import type { Taken } from './measure.js';

/** What the contenders of one work took, ours first; one that failed says why. */
export interface Result {
  work: string;
  /** Day of the run, as in ISO 8601. */
  date: string;
  contenders: ({ name: string; runs: number } & (Taken | { failure: string }))[];
}

/** A goal with the ratio that was measured; null if its work was not, or failed. */
export interface Judged {
  name: string;
  ratio: number | null;
  goal: number;
  met: boolean | null;
}

export function judge(goals: Goal[], results: Result[]): Judged[] {
  return goals.map(goal => {
    const ratio = ratioOf(goal, results);
    return { name: goal.name, ratio, goal: goal.atMost, met: ratio === null ? null : ratio <= goal.atMost };
  });
}

/** As it is shown, so that what is shown is what is judged. */
function ratioOf({ work, figure, beside }: Goal, results: Result[]): number | null {
  const own = figureOf(ours, figure, work, results);
  const other = otherOf(beside, figure, work, results);
  if (own === undefined || other === undefined || other === 0) return null;
  return Math.round((own / other) * 100) / 100;
}

/** The first contender of each work. */
const ours = 0;

function otherOf(beside: Beside, figure: Figure, work: string, results: Result[]): number | undefined {
  if ('amount' in beside) return beside.amount;
  if ('work' in beside) return figureOf(ours, figure, beside.work, results);
  if ('contender' in beside) return figureOf(beside.contender, figure, work, results);
  const others = resultOf(work, results)?.contenders.slice(1) ?? [];
  const figures = others.flatMap(other => ('failure' in other ? [] : [other[figure]]));
  return figures.length > 0 ? Math.min(...figures) : undefined;
}

function figureOf(contender: number | string, figure: Figure, work: string, results: Result[]): number | undefined {
  const all = resultOf(work, results)?.contenders ?? [];
  const found = typeof contender === 'number' ? all[contender] : all.find(({ name }) => name === contender);
  return found === undefined || 'failure' in found ? undefined : found[figure];
}

function resultOf(work: string, results: Result[]): Result | undefined {
  return results.find(result => result.work === work);
}
