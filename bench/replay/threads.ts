import { parentPort } from 'node:worker_threads';
import { decode } from '../../src/markdown/decode/decode.js';
import { askPipeline } from './ask.js';
import type { FileAsked } from './asked.js';
import { Cache } from './cache.js';
import type { Collection } from './collections.js';
import type { ColumnName } from './columns.js';
import { History } from './history.js';
import { type Replay, replay } from './replay.js';
import { readVerdicts } from './verdicts.js';
import { versionsOf, withDiffs } from './walk.js';

/** A blob to read. */
export interface AskTask {
  type: 'ask';
  collection: string;
  gitDir: string;
  blob: string;
}

/** A collection to replay, whose blobs were read. */
export interface ReplayTask {
  type: 'replay';
  collection: Collection;
  mirror: string;
  cache: string;
  columns: ColumnName[];
  verdicts: string;
}

export type Result = { file: FileAsked } | { replay: Replay };

/** What a thread of the replay does: answers each task with its result. */
export function serve(): void {
  // KaTeX warns of each character that it has no width for.
  console.warn = () => undefined;
  parentPort?.on('message', async (task: AskTask | ReplayTask) => {
    parentPort?.postMessage(task.type === 'ask' ? await ask(task) : run(task));
  });
}

async function ask({ gitDir, blob }: AskTask): Promise<Result> {
  return { file: await askPipeline(new History(gitDir, []).bytes(blob)) };
}

function run({ collection, mirror, cache, columns, verdicts }: ReplayTask): Result {
  const files = new Cache(cache, collection.name.replace('/', '+'));
  const walk = versionsOf(mirror, collection, cache);
  const decoded = (blob: string) =>
    files.get(blob)?.encoded ? decode(walk.history.bytes(blob))?.text.replace(/\r\n?/gu, '\n') : undefined;
  return { replay: replay(withDiffs(walk, collection, cache, decoded), files, columns, readVerdicts(verdicts)) };
}
