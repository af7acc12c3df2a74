/**
 * How many texts a property is tried on: so many, or as many as the variable RUNS says. The seed is another each time, so that
 * runs add up.
 */
export function runs(usual: number): number {
  return Number(process.env.RUNS ?? usual);
}

/** One in so many of some texts is tried. */
const share = 3;

/** Every third of some texts, beginning with the first, second or third one by chance, or all of them if RUNS is set: for what holds of each alone. */
export function someOf<T>(all: readonly T[]): T[] {
  if (process.env.RUNS !== undefined) return [...all];
  const first = Math.floor(Math.random() * share);
  return all.filter((_, at) => at % share === first);
}
