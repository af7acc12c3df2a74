import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { type Collection, readCollections } from './collections.js';
import { type ColumnName, columns } from './columns.js';
import { doubtLines, printDoubt } from './doubts.js';
import { inThreads } from './pool.js';
import { printCollections, printColumn, printColumns, type Results } from './print.js';
import type { Replay } from './replay.js';
import { type ReplayTask, type Result, serve } from './threads.js';
import { mergeVerdicts } from './verdicts.js';
import { versionsOf } from './walk.js';
import { warm } from './warm.js';

const usage = `usage: replay --mirror DIR [options]
  --mirror DIR           holds a git directory owner+name/repo for each collection
  --collections FILE     default: bench/replay/collections.json
  --set fit|check  --only NAME,…
  --cache DIR            what was read of the blobs and diffs (default: replay-cache among the temporary files)
  --warm                 only fill the cache
  --columns NAME,…       default: all (${Object.keys(columns).join(', ')})
  --threads N            default: 2
  --doubts FILE          writes doubtful pairs that nobody has read as lines of JSON
  --print-doubts         prints them for reading
  --all-doubts           also those that were read
  --doubts-of COLUMN     default: each
  --verdicts FILE        default: bench/replay/verdicts.tsv
  --verdict-file FILE    only adds its lines (hash, same or other) to the verdicts`;

if (isMainThread) await main();
else serve();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mirror: { type: 'string' },
      collections: { type: 'string', default: 'bench/replay/collections.json' },
      set: { type: 'string' },
      only: { type: 'string' },
      cache: { type: 'string', default: join(tmpdir(), 'replay-cache') },
      warm: { type: 'boolean', default: false },
      columns: { type: 'string', default: Object.keys(columns).join(',') },
      threads: { type: 'string', default: '2' },
      doubts: { type: 'string' },
      'print-doubts': { type: 'boolean', default: false },
      'all-doubts': { type: 'boolean', default: false },
      'doubts-of': { type: 'string', default: 'each' },
      verdicts: { type: 'string', default: 'bench/replay/verdicts.tsv' },
      'verdict-file': { type: 'string' },
    },
  });
  const { verdicts, mirror, cache } = values;
  if (values['verdict-file'] !== undefined) {
    const { added, changed } = mergeVerdicts(verdicts, values['verdict-file']);
    console.log(`${added} verdicts added, ${changed.length} changed ${changed.join(' ')}`);
    return;
  }
  const names = values.columns.split(',').filter((name): name is ColumnName => name in columns);
  if (mirror === undefined || names.length === 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const collections = readCollections(values.collections, values);
  const threads = Number(values.threads);
  const walks = collections.map(collection => ({ ...versionsOf(mirror, collection, cache), collection }));
  await warm(walks, cache, threads);
  if (values.warm) return;

  const tasks = collections.map(
    (collection): ReplayTask => ({ type: 'replay', collection, mirror, cache, columns: names, verdicts }),
  );
  const replays = new Map<Collection, Replay>();
  await inThreads<ReplayTask, Result>(threads, tasks, ({ collection }, result) => {
    if ('replay' in result) replays.set(collection, result.replay);
  });
  const results: Results = collections.flatMap((collection): Results => {
    const replay = replays.get(collection);
    return replay === undefined ? [] : [[collection, replay]];
  });
  const doubts = doubtLines(results, values['doubts-of'] as ColumnName, values['all-doubts']);
  if (values.doubts !== undefined) {
    writeFileSync(values.doubts, doubts.map(doubt => `${JSON.stringify(doubt)}\n`).join(''));
  }
  if (values['print-doubts']) {
    console.log(doubts.map(printDoubt).join('\n\n'));
    return;
  }
  console.log(printCollections(results));
  for (const name of names) console.log(`\n${name}: ${columns[name]}\n${printColumn(results, name)}`);
  console.log(`\n${printColumns(results, names)}`);
}
