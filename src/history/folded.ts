import type { Flow } from '../questions/nodes.js';
import { balanceOf } from '../questions/text/balance.js';
import type { Chunk, Span } from '../source/segments/chunks.js';

/** The blocks of a chunk that open or close `<details>`, by how many. */
const balances = new WeakMap<Chunk, number[]>();

/** Chunks that a `<details>` holds together: from the one that opens it to the one that closes it. */
export function foldedSpans(chunks: Chunk[]): Span[] {
  const spans: Span[] = [];
  const open: { chunk: number; depth: number }[] = [];
  let depth = 0;
  for (const [index, chunk] of chunks.entries()) {
    for (const balance of balancesOf(chunk)) {
      if (balance > 0) open.push({ chunk: index, depth });
      depth += balance;
      for (let last = open.at(-1); last && depth <= last.depth; last = open.at(-1)) {
        if (last.chunk < index) spans.push([last.chunk, index]);
        open.pop();
      }
    }
  }
  return merged(spans);
}

function balancesOf(chunk: Chunk): number[] {
  const known =
    balances.get(chunk) ?? chunk.nodes.map(node => balanceOf(node as Flow)).filter(balance => balance !== 0);
  balances.set(chunk, known);
  return known;
}

/** Spans that do not overlap, in order. */
function merged(spans: Span[]): Span[] {
  const whole: Span[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
