import type { FileDiff } from './history.js';
import type { Asked } from './split.js';

/**
 * What became of a question from one version to the next, told from git's diff of the lines alone.
 * `sure` is false where the lines do not say: such pairs are for a reader to judge.
 */
export interface Pair {
  old: Asked;
  new: Asked;
  by: 'file' | 'heading line' | 'answer lines' | 'heading text' | 'answer text' | 'same hunk' | 'likeness';
  sure: boolean;
}

/** Pairs the questions of two versions. No question is in two sure pairs. */
export function align(old: Asked[], next: Asked[], diffs: FileDiff[]): Pair[] {
  const pairs: Pair[] = [];
  const freeOld = new Set(old);
  const freeNew = new Set(next);
  const take = (pair: Pair) => {
    pairs.push(pair);
    freeOld.delete(pair.old);
    freeNew.delete(pair.new);
  };

  const touched = new Map(diffs.map(diff => [diff.from, diff]));
  const arrived = new Set(diffs.map(diff => diff.to));
  const newByFile = groupBy(next, asked => asked.file);
  for (const [file, asked] of groupBy(old, one => one.file)) {
    const diff = touched.get(file);
    const others = newByFile.get(diff?.to ?? file) ?? [];
    if (diff !== undefined) byLines(asked, others, diff).forEach(take);
    else if (!arrived.has(file))
      for (const [i, one] of asked.entries()) if (others[i]) take(pair(one, others[i], 'file', true));
  }
  const gone = [...freeOld];
  const come = [...freeNew];
  unique(gone, come, one => one.question).forEach(([a, b]) => {
    take(pair(a, b, 'heading text', a.raw === b.raw || a.question.length > 12 || alike(a.raw, b.raw) > 0.4));
  });
  unique([...freeOld], [...freeNew], one => (one.raw.length >= 80 ? one.raw : undefined)).forEach(([a, b]) => {
    take(pair(a, b, 'answer text', true));
  });
  doubtful([...freeOld], [...freeNew], diffs).forEach(take);
  return pairs;
}

function pair(old: Asked, next: Asked, by: Pair['by'], sure: boolean): Pair {
  return { old, new: next, by, sure };
}

function byLines(old: Asked[], next: Asked[], diff: FileDiff): Pair[] {
  const map = lineMap(diff);
  const pairs: Pair[] = [];
  const freeOld = new Set(old);
  const freeNew = new Set(next);
  const take = (found: Pair) => {
    pairs.push(found);
    freeOld.delete(found.old);
    freeNew.delete(found.new);
  };
  const headings = new Map(next.map(one => [one.first, one]));
  for (const one of old) {
    const found = headings.get(map(one.first) ?? -1);
    // A line that is common to many places ("Summary") can be kept by the diff although the question went.
    if (found !== undefined && found.question === one.question) take(pair(one, found, 'heading line', true));
  }
  unique([...freeOld], [...freeNew], one => one.question).forEach(([a, b]) => {
    take(pair(a, b, 'heading text', a.question.length > 12 || a.raw === b.raw || alike(a.raw, b.raw) > 0.4));
  });
  unique([...freeOld], [...freeNew], one => one.question.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).forEach(
    ([a, b]) => {
      if (alike(a.raw, b.raw) > 0.6) take(pair(a, b, 'heading text', true));
    },
  );
  const owner = new Map<number, Asked>();
  for (const one of freeNew) for (let line = one.first; line < one.end; line++) owner.set(line, one);
  const common = repeated([...old, ...next]);
  for (const one of freeOld) {
    const votes = new Map<Asked, number>();
    let total = 0;
    one.lines.forEach((line, i) => {
      const weight = common.has(line.trim()) ? 0 : letters(line);
      total += weight;
      const other = owner.get(map(one.first + 1 + i) ?? -1);
      if (other !== undefined && freeNew.has(other)) votes.set(other, (votes.get(other) ?? 0) + weight);
    });
    const [best, vote] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (best === undefined || vote === undefined || vote === 0) continue;
    const share = vote / total;
    const back = vote / best.lines.reduce((sum, line) => sum + (common.has(line.trim()) ? 0 : letters(line)), 0);
    if (share >= 0.3 || back >= 0.3) {
      take(pair(one, best, 'answer lines', share >= 0.5 && back >= 0.5 && vote >= 20));
    }
  }
  return pairs;
}

function letters(line: string): number {
  const count = line.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return count < 6 ? 0 : count;
}

/** Lines that stand under more than two questions: the two are a question's own, before and after. */
function repeated(all: Asked[]): Set<string> {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const line of new Set(one.lines.map(text => text.trim()))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([line]) => line));
}

function lineMap(diff: FileDiff): (line: number) => number | undefined {
  return line => {
    let shift = 0;
    for (const { old, new: next } of diff.hunks) {
      const first = old[1] === 0 ? old[0] + 1 : old[0];
      if (line < first) break;
      if (line < first + old[1]) return undefined;
      shift += next[1] - old[1];
    }
    return line + shift;
  };
}

function unique(old: Asked[], next: Asked[], key: (one: Asked) => string | undefined): [Asked, Asked][] {
  const groups = (all: Asked[]) => groupBy(all, one => key(one)?.replace(/\s+/gu, ' '));
  const others = groups(next);
  return [...groups(old)].flatMap(([text, group]): [Asked, Asked][] => {
    const match = others.get(text);
    const [a, b] = [group[0], match?.[0]];
    return text !== undefined && group.length === 1 && match?.length === 1 && a && b ? [[a, b]] : [];
  });
}

/** Pairs that are left over and have something in common, closest first; less is asked of those in one hunk. */
function doubtful(old: Asked[], next: Asked[], diffs: FileDiff[]): Pair[] {
  const scored = old.flatMap(a =>
    next.flatMap(b => {
      const inHunk = diffs.some(diff => diff.from === a.file && diff.to === b.file && diff.hunks.some(near(a, b)));
      const score = 0.7 * alike(a.question, b.question) + 0.3 * alike(a.raw, b.raw);
      const by: Pair['by'] = inHunk ? 'same hunk' : 'likeness';
      return score > (inHunk ? 0.35 : 0.5) ? [{ a, b, by, score }] : [];
    }),
  );
  scored.sort((x, y) => y.score - x.score);
  const used = new Set<Asked>();
  return scored.flatMap(({ a, b, by }) => {
    if (used.has(a) || used.has(b)) return [];
    used.add(a).add(b);
    return [pair(a, b, by, false)];
  });
}

function near(a: Asked, b: Asked) {
  return ({ old, new: next }: FileDiff['hunks'][number]) =>
    a.first >= old[0] && a.first <= old[0] + old[1] && b.first >= next[0] && b.first <= next[0] + next[1];
}

/** Share of pairs of characters that two texts have in common (Dice), 0 to 1. */
export function alike(a: string, b: string): number {
  const grams = (text: string) => {
    const counts = new Map<string, number>();
    const small = text.toLowerCase().replace(/\s+/gu, ' ');
    for (let i = 0; i + 1 < small.length; i++) {
      const gram = small.slice(i, i + 2);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    return counts;
  };
  const [one, two] = [grams(a), grams(b)];
  let common = 0;
  for (const [gram, count] of one) common += Math.min(count, two.get(gram) ?? 0);
  const total = a.length + b.length - 2;
  return total <= 0 ? Number(a === b) : (2 * common) / total;
}

export function groupBy<T, K>(items: T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
