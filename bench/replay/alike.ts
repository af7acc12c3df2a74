import type { Asked } from './asked.js';

type Grams = { counts: Map<string, number>; total: number };

/** As much of a text as is compared: a book's chapter as one answer would take minutes. */
const compared = 4000;

/** Share of pairs of characters that two texts have in common (Dice), 0 to 1. */
export function alike(a: string, b: string): number {
  return a === b ? 1 : dice(gramsOf(a), gramsOf(b));
}

const known = new WeakMap<Asked, { question: Grams; answer: Grams }>();

function gramsIn(asked: Asked) {
  const grams = known.get(asked) ?? { question: gramsOf(asked.question), answer: gramsOf(asked.answer) };
  known.set(asked, grams);
  return grams;
}

/** How alike two questions are, and their answers; each text is read once. */
export function likeness(a: Asked, b: Asked): { question: number; answer: number } {
  const [one, two] = [gramsIn(a), gramsIn(b)];
  return {
    question: a.question === b.question ? 1 : dice(one.question, two.question),
    answer: a.answer === b.answer ? 1 : dice(one.answer, two.answer),
  };
}

function gramsOf(text: string): Grams {
  const counts = new Map<string, number>();
  const small = text.slice(0, compared).toLowerCase().replace(/\s+/gu, ' ');
  for (let i = 0; i + 1 < small.length; i++) {
    const gram = small.slice(i, i + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, small.length - 1) };
}

function dice(a: Grams, b: Grams): number {
  if (a.total + b.total === 0) return 0;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [gram, count] of few.counts) common += Math.min(count, many.counts.get(gram) ?? 0);
  return (2 * common) / (a.total + b.total);
}
