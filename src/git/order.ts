/** A commit to be sorted, with its parents. */
interface Ordered {
  commit: string;
  parents: readonly string[];
  time: number;
}

/**
 * Parents before children; among those whose parents are all placed, the oldest first, then by id. So the order depends
 * only on the commits themselves.
 */
export function inOrder<One extends Ordered>(commits: readonly One[]): One[] {
  const known = new Map(commits.map(one => [one.commit, one]));
  const children = new Map<string, One[]>();
  const missing = new Map<string, number>();
  for (const one of commits) {
    const parents = new Set(one.parents.filter(parent => known.has(parent)));
    missing.set(one.commit, parents.size);
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  // Last first, so that the next one can be popped off the end.
  const ready = commits.filter(({ commit }) => missing.get(commit) === 0).sort((a, b) => (isBefore(a, b) ? 1 : -1));
  const ordered: One[] = [];
  for (let next = ready.pop(); next; next = ready.pop()) {
    ordered.push(next);
    for (const child of children.get(next.commit) ?? []) {
      const left = (missing.get(child.commit) ?? 0) - 1;
      missing.set(child.commit, left);
      if (left === 0) insert(ready, child);
    }
  }
  return ordered;
}

function insert<One extends Ordered>(ready: One[], one: One): void {
  let [low, high] = [0, ready.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ready[middle];
    if (other && isBefore(one, other)) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, one);
}

function isBefore(a: Ordered, b: Ordered): boolean {
  return a.time < b.time || (a.time === b.time && a.commit < b.commit);
}
