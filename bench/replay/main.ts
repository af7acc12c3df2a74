import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { askPipeline } from './ask.js';
import { History, type Version } from './history.js';
import { print } from './print.js';
import { replay } from './run.js';
import { type Asked, split } from './split.js';
import { readVerdicts } from './verdicts.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    levels: { type: 'string' },
    numbered: { type: 'boolean', default: false },
    'all-branches': { type: 'boolean', default: false },
    doubts: { type: 'string' },
    lock: { type: 'string' },
    verdicts: { type: 'string' },
    cache: { type: 'string' },
  },
});
const [gitDir, ...paths] = positionals;
const { numbered } = values;
const levels = values.levels?.split(',').map(Number);
if (gitDir === undefined || paths.length === 0) {
  console.error(
    'usage: replay <git dir> <path or pathspec>… [--levels 3,4] [--numbered] [--all-branches] [--doubts file]',
  );
  process.exitCode = 2;
} else {
  const history = new History(gitDir, paths);
  const versions = history.versions({ firstParent: !values['all-branches'] });
  const { cache: kept } = values;
  const cache = new Map<string, Asked[]>(
    kept !== undefined && existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : [],
  );
  const read = async (file: string, blob: string) => {
    const key = `${blob} ${file}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const text = history.text(blob);
    const asked = levels === undefined ? await askPipeline(file, text) : split(file, text, { levels, numbered });
    cache.set(key, asked);
    return asked;
  };
  const ask = async ({ files }: Version) => {
    const asked: Asked[] = [];
    for (const [file, blob] of files) asked.push(...(await read(file, blob)));
    return asked;
  };
  const verdicts = values.verdicts === undefined ? new Map() : readVerdicts(values.verdicts);
  const { tally, lock } = await replay(history, versions, ask, verdicts);
  if (kept !== undefined) writeFileSync(kept, JSON.stringify([...cache]));
  if (values.lock !== undefined) writeFileSync(values.lock, lock);
  if (values.doubts !== undefined)
    writeFileSync(
      values.doubts,
      JSON.stringify(tally.doubts, (key, value) => (key === 'lines' && Array.isArray(value) ? undefined : value)),
    );
  console.log(print(tally, lock));
}
