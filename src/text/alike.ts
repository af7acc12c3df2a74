const width = 4;

/** How many texts that share rare shingles are compared with one text at most. */
const mostCompared = 64;

interface Indexed {
  index: number;
  /** Its shingles, the rarest first. */
  shingles: number[];
}

/**
 * For each text the first earlier one that is alike: by the share of runs of four tokens that both have. Only texts that
 * share one of their rarest runs are compared, so that time grows with the length of all texts and not with their pairs.
 *
 * @param texts tokens of each text
 * @param least the share of all runs of the two that they must have in common, 0 to 1
 * @returns by index of the later text, the index of the earlier
 */
export function alikeAmong(texts: string[][], least: number): Map<number, number> {
  const alike = new Map<number, number>();
  const same = new Map<string, number>();
  const index = new Map<number, Indexed[]>();
  for (const [number, shingles] of rarestFirst(texts).entries()) {
    const text = texts[number]?.join(' ') ?? '';
    const twin = same.get(text);
    if (shingles.length === 0) continue;
    const prefix = shingles.slice(0, shingles.length - Math.ceil(least * shingles.length) + 1);
    const first = twin ?? firstAlike(prefix, shingles, index, least);
    if (first !== undefined) {
      alike.set(number, first);
      continue;
    }
    same.set(text, number);
    for (const shingle of prefix) {
      const others = index.get(shingle);
      if (others) others.push({ index: number, shingles });
      else index.set(shingle, [{ index: number, shingles }]);
    }
  }
  return alike;
}

function firstAlike(
  prefix: number[],
  shingles: number[],
  index: Map<number, Indexed[]>,
  least: number,
): number | undefined {
  const compared = new Set<Indexed>();
  const own = new Set(shingles);
  for (const shingle of prefix) {
    for (const other of index.get(shingle) ?? []) {
      if (compared.size >= mostCompared) return undefined;
      if (compared.has(other)) continue;
      compared.add(other);
      const shared = other.shingles.reduce((sum, one) => sum + (own.has(one) ? 1 : 0), 0);
      if (shared >= least * (own.size + other.shingles.length - shared)) return other.index;
    }
  }
  return undefined;
}

/** Each text's shingles as numbers, each once, those that the fewest texts have first. */
function rarestFirst(texts: string[][]): number[][] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const sets = texts.map(tokens => {
    const set = new Set<number>();
    for (let at = 0; at < Math.max(tokens.length - width + 1, Math.min(tokens.length, 1)); at++) {
      const shingle = tokens.slice(at, at + width).join(' ');
      const number = numbers.get(shingle) ?? numbers.size;
      numbers.set(shingle, number);
      set.add(number);
    }
    for (const number of set) counts[number] = (counts[number] ?? 0) + 1;
    return [...set];
  });
  return sets.map(set => set.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b));
}
