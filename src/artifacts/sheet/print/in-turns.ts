import { runsAtOnce } from '../thresholds.js';

/** Maps items asynchronously, two at a time; the results are in the order of the items. */
export async function inTurns<T, R>(items: T[], use: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await use(item);
  };
  await Promise.all(Array.from({ length: runsAtOnce }, worker));
  return results;
}
