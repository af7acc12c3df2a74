// Measures inputs by name, in a thread that is watched from here: an input that takes more of the processor than it may is ended
// together with the process.
import process from 'node:process';
import { Worker } from 'node:worker_threads';

const thread = new Worker(new URL('measure.mjs', import.meta.url), {
  workerData: { root: process.argv[2], question: process.argv[3] },
  resourceLimits: { maxOldGenerationSizeMb: 1024 },
});
let before;
let most = Number.POSITIVE_INFINITY;

process.on('message', message => {
  before = process.cpuUsage();
  most = message.most;
  thread.postMessage(message);
});
thread.on('message', answer => process.send(answer));
thread.on('error', ({ message }) => end(message));
const watch = setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1e6 > most) end(`more than ${most} s of the processor`);
}, 200);
process.on('disconnect', () => process.exit());

function end(problem) {
  clearInterval(watch);
  process.send({ problem, gone: true }, () => process.exit());
}
