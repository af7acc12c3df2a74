/**
 * How many texts a property is tried on: so many, or as many as the variable RUNS says. The seed is another each time, so that
 * runs add up.
 */
export function runs(usual: number): number {
  return Number(process.env.RUNS ?? usual);
}
