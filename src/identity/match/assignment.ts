import { largestComponent } from './thresholds.js';

/** A draft and an entry that may be the same, by index in two lists, and the evidence for it (above 0). */
export interface Edge {
  record: number;
  known: number;
  value: number;
}

/**
 * The set of edges with the greatest total value in which no draft and no entry occurs twice. Edges fall into
 * independent components; each is solved optimally (Kuhn 1955, Munkres 1957, in the version that takes cubic time),
 * except for one so large that its questions must all be alike.
 */
export function assign(edges: readonly Edge[]): Edge[] {
  return componentsOf(edges).flatMap(component => {
    if (component.length === 1) return component;
    const records = [...new Set(component.map(({ record }) => record))];
    const knowns = [...new Set(component.map(({ known }) => known))];
    if (records.length > largestComponent || knowns.length > largestComponent) return greedy(component);
    return optimal(component, records, knowns);
  });
}

function componentsOf(edges: readonly Edge[]): Edge[][] {
  const records = edges.reduce((most, { record }) => Math.max(most, record + 1), 0);
  const knowns = edges.reduce((most, { known }) => Math.max(most, known + 1), 0);
  // Drafts first, then entries.
  const parents = Int32Array.from({ length: records + knowns }, (_, at) => at);
  const top = (one: number): number => {
    let root = one;
    while (parents[root] !== root) root = parents[root] as number;
    for (let at = one; at !== root; ) {
      const up = parents[at] as number;
      parents[at] = root;
      at = up;
    }
    return root;
  };
  for (const { record, known } of edges) parents[top(record)] = top(records + known);
  const components = new Map<number, Edge[]>();
  for (const edge of edges) {
    const root = top(edge.record);
    const component = components.get(root);
    if (component === undefined) components.set(root, [edge]);
    else component.push(edge);
  }
  return [...components.values()];
}

function greedy(edges: readonly Edge[]): Edge[] {
  const records = new Set<number>();
  const knowns = new Set<number>();
  return [...edges]
    .sort((a, b) => b.value - a.value || a.known - b.known || a.record - b.record)
    .filter(({ record, known }) => {
      if (records.has(record) || knowns.has(known)) return false;
      records.add(record);
      knowns.add(known);
      return true;
    });
}

/**
 * Shortest augmenting paths with potentials, on costs that are the negated values; a row that is better left unassigned
 * gets its own column, at cost 0.
 */
function optimal(edges: readonly Edge[], rows: number[], columns: number[]): Edge[] {
  const [n, m] = [rows.length, columns.length + rows.length];
  const rowOf = new Map(rows.map((record, index) => [record, index]));
  const columnOf = new Map(columns.map((known, index) => [known, index]));
  const costs = Array.from({ length: n }, () => new Float64Array(m).fill(forbidden));
  for (const { record, known, value } of edges) {
    const row = costs[rowOf.get(record) as number] as Float64Array;
    row[columnOf.get(known) as number] = -value;
  }
  costs.forEach((row, index) => {
    row[columns.length + index] = 0;
  });
  const matched = solve(costs, m);
  return edges.filter(({ record, known }) => matched[columnOf.get(known) as number] === rowOf.get(record));
}

const forbidden = 1e6;

/** For each column, the row assigned to it, or -1. */
function solve(costs: readonly Float64Array[], columns: number): Int32Array {
  const rowPotential = new Float64Array(costs.length);
  const columnPotential = new Float64Array(columns);
  const taken = new Int32Array(columns).fill(-1);
  for (let start = 0; start < costs.length; start++) {
    const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    let row = start;
    let last = -1;
    for (;;) {
      let nearest = -1;
      const cost = costs[row] as Float64Array;
      const base = last < 0 ? 0 : (distance[last] as number);
      for (let column = 0; column < columns; column++) {
        if (done[column]) continue;
        const way =
          base + (cost[column] as number) - (rowPotential[row] as number) - (columnPotential[column] as number);
        if (way < (distance[column] as number)) {
          distance[column] = way;
          from[column] = last;
        }
        if (nearest < 0 || (distance[column] as number) < (distance[nearest] as number)) nearest = column;
      }
      done[nearest] = 1;
      last = nearest;
      if ((taken[nearest] as number) < 0) break;
      row = taken[nearest] as number;
    }
    const length = distance[last] as number;
    rowPotential[start] = (rowPotential[start] as number) + length;
    for (let column = 0; column < columns; column++) {
      if (!done[column] || column === last) continue;
      const spare = length - (distance[column] as number);
      columnPotential[column] = (columnPotential[column] as number) - spare;
      const owner = taken[column] as number;
      rowPotential[owner] = (rowPotential[owner] as number) + spare;
    }
    for (let column = last; column >= 0; ) {
      const previous = from[column] as number;
      taken[column] = previous < 0 ? start : (taken[previous] as number);
      column = previous;
    }
  }
  return taken;
}
