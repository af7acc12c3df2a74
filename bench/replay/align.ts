import { alike } from './alike.js';
import { type Asked, groupBy } from './asked.js';
import { type FileDiff, lineMap, lineMapBack } from './diff.js';
import { likely } from './likely.js';
import { byLines } from './lines.js';
import { isTelling, type Pair, pair, unique, withSection } from './pair.js';

/** What the lines say of one step. */
export interface Truth {
  /** No question is in two pairs. */
  pairs: Pair[];
  /** Questions whose line is still there but is no question any more: its surroundings changed. */
  unrecognised: Asked[];
  /** New questions whose line was there before. */
  recognised: Asked[];
}

/** Pairs the questions of two versions. */
export function align(old: Asked[], next: Asked[], diffs: FileDiff[]): Truth {
  const pairs: Pair[] = [];
  const freeOld = new Set(old);
  const freeNew = new Set(next);
  const take = (pair: Pair) => {
    pairs.push(pair);
    freeOld.delete(pair.old);
    freeNew.delete(pair.new);
  };

  const touched = new Map(diffs.map(diff => [diff.from, diff]));
  const arrived = new Map(diffs.map(diff => [diff.to, diff]));
  const newByFile = groupBy(next, asked => asked.file);
  for (const [file, asked] of groupBy(old, one => one.file)) {
    const diff = touched.get(file);
    const others = newByFile.get(diff?.to ?? file) ?? [];
    if (diff !== undefined) byLines(asked, others, diff).forEach(take);
    else if (!arrived.has(file)) {
      for (const [i, one] of asked.entries()) if (others[i]) take(pair(one, others[i], 'file', true));
    }
  }
  for (const key of [(one: Asked) => withSection(one, one.question), (one: Asked) => one.question]) {
    unique(freeOld, freeNew, key).forEach(([a, b]) => {
      take(pair(a, b, 'heading text', isTelling(a.question) || alike(a.body, b.body) > 0.4));
    });
  }
  unique(freeOld, freeNew, one => (one.body.length >= 80 ? one.body : undefined)).forEach(([a, b]) => {
    take(pair(a, b, 'answer text', true));
  });
  const [oldLines, newLines] = [placesOf(old), placesOf(next)];
  const unrecognised = [...freeOld].filter(one => isBare(one, touched, lineMap, newLines));
  const recognised = [...freeNew].filter(one => isBare(one, arrived, lineMapBack, oldLines));
  for (const one of unrecognised) freeOld.delete(one);
  likely(freeOld, freeNew, diffs).forEach(take);
  return { pairs, unrecognised, recognised };
}

/** Whether a question's first line stands in the other version, where it asks nothing. */
function isBare(
  { file, first }: Asked,
  diffs: ReadonlyMap<string, FileDiff>,
  mapOf: typeof lineMap,
  others: ReadonlySet<string>,
): boolean {
  const diff = diffs.get(file);
  const line = diff && mapOf(diff)(first);
  if (diff === undefined || line === undefined) return false;
  return !others.has(`${mapOf === lineMap ? diff.to : diff.from} ${line}`);
}

function placesOf(all: Asked[]): Set<string> {
  return new Set(all.map(({ file, first }) => `${file} ${first}`));
}
