// How often each block of the program ran in this thread, as V8 counts it for reports of coverage: the same on every machine,
// however busy it is.
import { Session } from 'node:inspector/promises';

/** Begins to count. Counting takes time itself. */
export async function startCounting() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async () => (await session.post('Profiler.takePreciseCoverage')).result;
  return {
    /** Forgets what was counted, as taking it does too; either takes as long as a small note. */
    reset: take,
    /** What was counted since then: for each block that ran, by its place, and for all together. */
    async take() {
      const blocks = new Map();
      let total = 0;
      for (const { url, functions } of await take()) {
        if (!url.startsWith('file:')) continue;
        for (const { functionName, ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            if (count === 0) continue;
            blocks.set(`${nameOf(url)} ${functionName} ${startOffset}–${endOffset}`, count);
            total += count;
          }
        }
      }
      return { blocks, total };
    },
  };
}

function nameOf(url) {
  return url.replace(/^.*\/(?:lib|node_modules)\//u, '');
}
