/** A node of the walk: a commit, and the commits whose states it is derived from. */
export interface Step {
  commit: string;
  parents: readonly string[];
}

export interface Walk<State, Version extends Step> {
  /**
   * The state before the first version; with a commit, the state at that commit, which is a parent of a version but not
   * among the versions. Called once for each.
   */
  start: (commit?: string) => State | Promise<State>;
  /** The state at a version, if it is already known, for example because it was cached. */
  known?: (version: Version) => State | undefined | Promise<State | undefined>;
  /** The state at a version, from the states of its parents in order; without parents, from `start()`. */
  step: (parents: State[], version: Version) => State | Promise<State>;
}

/**
 * Carries a state forward over versions, visiting each once, and returns the state at the last version. Only versions
 * that the last one needs are visited: nothing before a known state is. States that no later version needs are
 * released.
 *
 * @param versions parents before children
 */
export async function bringForward<State, Version extends Step>(
  versions: readonly Version[],
  { start, known, step }: Walk<State, Version>,
): Promise<State> {
  const states = new Map<string, Promise<State> | State>();
  const isListed = new Set(versions.map(({ commit }) => commit));
  const last = versions.at(-1);
  if (!last) return start();

  // How many later versions need each state.
  const uses = new Map([[last.commit, 1]]);
  const needed: Version[] = [];
  for (const version of versions.toReversed()) {
    if (!uses.has(version.commit)) continue;
    const state = await known?.(version);
    if (state === undefined) {
      needed.push(version);
      for (const parent of version.parents) uses.set(parent, (uses.get(parent) ?? 0) + 1);
    } else states.set(version.commit, state);
  }

  const take = async (parent: string): Promise<State> => {
    if (!isListed.has(parent) && !states.has(parent)) states.set(parent, start(parent));
    const state = (await states.get(parent)) as State;
    const left = (uses.get(parent) ?? 0) - 1;
    uses.set(parent, left);
    if (left <= 0) states.delete(parent);
    return state;
  };
  for (const version of needed.reverse()) {
    const parents: State[] = [];
    for (const parent of version.parents) parents.push(await take(parent));
    if (parents.length === 0) parents.push(await start());
    states.set(version.commit, await step(parents, version));
  }
  return take(last.commit);
}
