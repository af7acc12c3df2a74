/** Words that join sentences and carry no meaning of their own, as tokens. */
const joining = new Set([
  ...'的了也就而即且又还但所以因此其则便地呢吧啊呀',
  ...'the a an and but so also then thus just'.split(' '),
]);

/** Tokens that turn a sentence into another one: negations, numbers, opposites. */
const turning = new Set([
  ...'不没无非未别莫勿否一二三四五六七八九十百千万亿零两半几首次末前后上下左右高低大小多少增减升降强弱快慢正负真假对错有同异升',
  ...'not no nor never none without neither cannot true false more less most least first second third last'.split(' '),
]);

// The least that two sentences must say before one can be a repeat of the other, in Han characters; see `weightOf`.
const leastEqual = 8;
const leastNear = 16;

/**
 * Whether a later sentence only says again what an earlier one said, so that it can go without anything being lost.
 * True where both have the same tokens, or where they share a long run and differ only in their openings and in joining
 * words, and the later one brings no word of its own. Two sentences that differ in a word that carries meaning, a
 * number or a negation are no repeats.
 *
 * @param first tokens of the earlier sentence, as `tokensOf` gives them
 * @param later tokens of the later sentence
 */
export function repeats(first: string[], later: string[]): boolean {
  if (first.length === later.length && first.every((token, index) => token === later[index])) {
    return weightOf(later) >= leastEqual;
  }
  if (weightOf(later) < leastNear) return false;
  const run = longestRun(first, later);
  if (run.length < later.length / 2 || later.length < first.length * 0.7) return false;
  const tail = difference(first.slice(run.first + run.length), later.slice(run.later + run.length));
  const head = difference(first.slice(0, run.first), later.slice(0, run.later));
  return (
    [...head.added, ...tail.added, ...tail.dropped].every(token => joining.has(token)) &&
    !head.dropped.some(token => turning.has(token) || /\d/u.test(token))
  );
}

/** How much tokens say: a word in letters counts as two Han characters. */
function weightOf(tokens: string[]): number {
  return tokens.reduce((sum, token) => sum + (/^\p{Script=Han}/u.test(token) ? 1 : 2), 0);
}

/** The longest run of tokens that stands in both, and where it starts in each. */
function longestRun(first: string[], later: string[]): { first: number; later: number; length: number } {
  let best = { first: 0, later: 0, length: 0 };
  let above = new Uint32Array(later.length + 1);
  for (let i = 0; i < first.length; i++) {
    const row = new Uint32Array(later.length + 1);
    for (let j = 0; j < later.length; j++) {
      if (first[i] !== later[j]) continue;
      const length = (above[j] ?? 0) + 1;
      row[j + 1] = length;
      if (length > best.length) best = { first: i - length + 1, later: j - length + 1, length };
    }
    above = row;
  }
  return best;
}

/** What the later tokens add to and drop from the first ones, by their longest common subsequence. */
function difference(first: string[], later: string[]): { added: string[]; dropped: string[] } {
  const lengths = Array.from({ length: first.length + 1 }, () => new Uint32Array(later.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--) {
    const row = lengths[i] as Uint32Array;
    for (let j = later.length - 1; j >= 0; j--) {
      row[j] = first[i] === later[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const added: string[] = [];
  const dropped: string[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < later.length) {
    if (i < first.length && j < later.length && first[i] === later[j]) [i, j] = [i + 1, j + 1];
    else if (j >= later.length || (i < first.length && at(i + 1, j) >= at(i, j + 1)))
      dropped.push(first[i++] as string);
    else added.push(later[j++] as string);
  }
  return { added, dropped };
}
