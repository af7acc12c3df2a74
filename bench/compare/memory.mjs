import { readdirSync, readFileSync } from 'node:fs';

/** Bytes that a process and all below it hold, what they share counted once; 0 where the system does not say. */
export function memoryOf(pid) {
  const children = new Map();
  for (const name of read(() => readdirSync('/proc')) ?? []) {
    const stat = /^\d+$/u.test(name) && read(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    if (!stat) continue;
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all = [pid];
  for (const one of all) all.push(...(children.get(one) ?? []));
  return all.reduce((sum, one) => {
    const rollup = read(() => readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')) ?? '';
    return sum + Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0) * 1024;
  }, 0);
}

/** Processes come and go while they are looked at. */
function read(look) {
  try {
    return look();
  } catch {
    return undefined;
  }
}
