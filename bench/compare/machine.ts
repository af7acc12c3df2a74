import { arch, cpus, totalmem, type } from 'node:os';

/** The machine that a run was made on. */
export interface Machine {
  cores: number;
  cpu: string;
  /** Bytes. */
  memory: number;
  system: string;
  node: string;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    cores: all.length,
    cpu: all[0]?.model.trim() ?? 'unknown',
    memory: totalmem(),
    system: `${type()} ${arch()}`,
    node: process.version,
  };
}
