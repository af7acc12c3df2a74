/**
 * How many texts a property is tried on: so many, or as many as the variable RUNS says. The seed is another each time, so that
 * runs add up.
 */
export function runs(usual: number): number {
  return Number(process.env.RUNS ?? usual);
}

/** Every second of some texts, from the first or the second one by chance, or all of them if RUNS is set: for what holds of each alone. */
export function someOf<T>(all: readonly T[]): T[] {
  if (process.env.RUNS !== undefined) return [...all];
  const first = Math.random() < 0.5 ? 0 : 1;
  return all.filter((_, at) => at % 2 === first);
}
