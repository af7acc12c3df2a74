interface Linked {
  commit: string;
  parents: readonly string[];
}

/** A commit and its ancestors within a list. */
export function ancestorsOf(commit: string, versions: readonly Linked[]): Set<string> {
  const byId = new Map(versions.map(version => [version.commit, version]));
  const found = new Set<string>();
  const open = [commit];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(byId.get(next)?.parents ?? []));
  }
  return found;
}
