import { readdirSync, readFileSync } from 'node:fs';

/** Bytes that all processes below one hold, what they share counted once; 0 where the system does not say. */
export function memoryBelow(pid: number): number {
  const children = new Map<number, number[]>();
  for (const name of tryTo(() => readdirSync('/proc')) ?? []) {
    const stat = /^\d+$/u.test(name) ? tryTo(() => readFileSync(`/proc/${name}/stat`, 'utf8')) : undefined;
    if (stat === undefined) continue;
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all = [...(children.get(pid) ?? [])];
  for (const one of all) all.push(...(children.get(one) ?? []));
  return all.reduce((sum, one) => {
    const rollup = tryTo(() => readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')) ?? '';
    return sum + Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0) * 1024;
  }, 0);
}

/** Processes come and go while they are looked at. */
function tryTo<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
