import { Worker } from 'node:worker_threads';

/**
 * Runs tasks in threads that each take the next one as they end the last, and hands over each result as it comes.
 * The threads run the same program, which has to answer a task with a result.
 */
export async function inThreads<Task, Result>(
  threads: number,
  tasks: Task[],
  done: (task: Task, result: Result) => void,
): Promise<void> {
  const queue = [...tasks];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 6000 } });
      let current = queue.shift();
      worker.on('error', reject);
      worker.on('message', (result: Result) => {
        done(current as Task, result);
        current = queue.shift();
        if (current !== undefined) worker.postMessage(current);
        else void worker.terminate().then(() => resolve());
      });
      worker.postMessage(current);
    });
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
}
