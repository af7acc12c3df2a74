import { runsAtOnce } from '../thresholds.js';

/** Does something for each, two at a time; the results come in the order of what they were made of. */
export async function inTurns<T, R>(items: T[], use: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await use(item);
  };
  await Promise.all(Array.from({ length: runsAtOnce }, worker));
  return results;
}
