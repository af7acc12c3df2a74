import { assign } from '../../src/identity/match/assignment.js';
import type { Evidence } from '../../src/identity/match/evidence.js';
import type { GatheredCase, Row } from './gather.js';

export type Name = keyof Evidence;

export interface Weights {
  weights: Record<Name, number>;
  prior: number;
}

/** How far a right pair is to be above the line and a wrong one below it, in logits. */
const margin = { right: 1.5, wrong: 2 };
/** A wrong pair counts this much more than a lost one. */
const wrongCost = 1.5;
/** How strongly weights are held to where they started. */
const hold = 0.002;
const epochs = 150;

/**
 * Fits the weights to cases by subgradients of the structured hinge loss (Tsochantaridis 2005): what counts is which pairs
 * the assignment takes, not each pair by itself. The mean over the second half of the epochs is the result.
 *
 * @param signs which weights may only be positive; all others may only be negative
 */
export function train(cases: readonly GatheredCase[], start: Weights, signs: ReadonlySet<Name>): Weights {
  const names = Object.keys(start.weights) as Name[];
  const first = [...names.map(name => start.weights[name]), start.prior];
  let now = [...first];
  const sum = first.map(() => 0);
  let count = 0;
  const random = seeded(1);
  const vectors = cases.map(({ rows }) => rows.map(row => ({ row, vector: vectorOf(row, names) })));
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.05 / (1 + epoch / 30);
    for (const rows of shuffled(vectors, random)) {
      const edges = rows
        .map(({ row, vector }, index) => ({
          record: row.record,
          known: row.known,
          index,
          value: dot(now, vector) + (row.isSame ? -margin.right : margin.wrong),
        }))
        .filter(({ value }) => value > 0);
      const chosen = new Set((assign(edges) as typeof edges).map(({ index }) => index));
      const slope = now.map(() => 0);
      for (const [index, { row, vector }] of rows.entries()) {
        const step = Number(chosen.has(index)) - Number(row.isSame);
        if (step === 0) continue;
        const cost = step > 0 ? wrongCost : 1;
        vector.forEach((value, at) => {
          slope[at] = (slope[at] ?? 0) + step * cost * value;
        });
      }
      now = now.map((weight, at) => {
        const next = weight - rate * ((slope[at] ?? 0) + hold * (weight - (first[at] ?? 0)));
        const name = names[at];
        return name === undefined ? next : signs.has(name) ? Math.max(0, next) : Math.min(0, next);
      });
    }
    if (epoch * 2 < epochs) continue;
    count++;
    now.forEach((weight, at) => {
      sum[at] = (sum[at] ?? 0) + weight;
    });
  }
  const mean = sum.map(weight => Math.round((weight / count) * 10) / 10);
  return {
    weights: Object.fromEntries(names.map((name, at) => [name, mean[at] ?? 0])) as Record<Name, number>,
    prior: mean.at(-1) ?? 0,
  };
}

function vectorOf({ evidence }: Row, names: Name[]): number[] {
  return [...names.map(name => evidence[name]), 1];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}

/** Numbers from 0 to 1, the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
